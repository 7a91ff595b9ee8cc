import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Text } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import type { Language } from '../i18n/languages.js';
import { picked, type View } from '../ui/view.js';

/** What a poster's parts are printed with: one view for each language, the first one leads. */
export interface Printed {
  readonly views: readonly [View, ...View[]];
  /** Languages of which something was translated by a machine; grows while parts are drawn. */
  readonly machine: Set<Language>;
  /** The town in which nearly all is, so that addresses need not name it. */
  readonly town?: string;
}

type Owner = { readonly feed: Feed };

/** A text of a record; a star says that a machine translated it, which the foot explains. */
export function said(
  { machine }: Printed,
  view: View,
  text: Text | undefined,
  owner: Owner,
): TemplateResult | typeof nothing {
  const shown = picked(view, text, owner);
  if (!shown) return nothing;
  if (shown.machine) machine.add(view.lang);
  const lang = shown.lang === view.lang ? nothing : shown.lang;
  return html`<span class="text" lang=${lang} dir=${direction(shown.lang)}
    >${shown.text}${shown.machine ? html`<sup>*</sup>` : nothing}</span
  >`;
}

/** The same in every language, side by side; each cell reads in the direction of its own. */
export function inEach({ views }: Printed, content: (view: View) => unknown, name = 'cells'): TemplateResult {
  return html`<div class=${name}>
    ${views.map((view) => html`<div class="cell" lang=${view.lang} dir=${direction(view.lang)}>${content(view)}</div>`)}
  </div>`;
}

/** Words in every language, one after the other in a line; each keeps its direction to itself. */
export function inLine({ views }: Printed, content: (view: View) => unknown): TemplateResult {
  return html`${views.map(
    (view, i) =>
      html`${i > 0 ? ' · ' : nothing}<bdi lang=${view.lang} dir=${direction(view.lang)}
          >${content(view)}</bdi
        >`,
  )}`;
}

/** Wordings of a text in the printed languages, each once: a name that is the same in all stands once. */
export function wordings({ views }: Printed, text: Text | undefined, owner: Owner): TemplateResult {
  const shown = views.flatMap((view) => picked(view, text, owner) ?? []);
  const once = shown.filter((one, i) => shown.findIndex(({ text: words }) => words === one.text) === i);
  return html`${once.map(
    ({ text: words, lang }, i) =>
      html`${i > 0 ? ' · ' : nothing}<bdi lang=${lang} dir=${direction(lang)}>${words}</bdi>`,
  )}`;
}
