import { html, nothing, type TemplateResult } from 'lit';
import { direction } from '../catalog/text.js';
import type { Translate } from '../i18n/translator.js';

/** A text as it was picked, or its pieces. */
interface Shown {
  readonly text: string | TemplateResult;
  readonly lang: string;
  readonly machine: boolean;
}

/**
 * A feed's text for display. Where its language differs from the surface's it is marked with `lang` and
 * `dir`, so that it is read aloud and laid out right; a machine translation says that it is one. Each text is
 * isolated, so that marks of direction within it cannot turn what stands around it.
 */
export function shownText(
  t: Translate,
  surface: string,
  shown: Shown | undefined,
): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const mark = shown.machine ? html` <small class="machine">(${t('text.machine')})</small>` : nothing;
  const lang = shown.lang === surface ? nothing : shown.lang;
  return html`<span class="text" lang=${lang} dir=${direction(shown.lang)}>${shown.text}</span>${mark}`;
}
