import { html, nothing, type TemplateResult } from 'lit';
import { isProvider } from '../../catalog/measure.js';
import type { Measure } from '../../catalog/model.js';
import { direction } from '../../catalog/text.js';
import { enumeration } from '../enumeration.js';
import { markdown } from '../markdown.js';
import { picked, plain, show, type View } from '../view.js';

type Part = TemplateResult | typeof nothing;

/** Number and title. */
export function measureTitle(view: View, measure: Measure): TemplateResult {
  const { order } = measure;
  return html`${order === undefined ? nothing : html`<span class="number">${order}</span>`}<span
      >${show(view, measure.title, measure)}</span
    >`;
}

export function description(view: View, measure: Measure): Part {
  const text = picked(view, measure.description, measure);
  return text
    ? html`<div lang=${text.lang} dir=${direction(text.lang)}>${markdown(text.text)}</div>`
    : nothing;
}

/** Who leads, in words; '' where the feed does not say. */
export function leadName(view: View, { lead, feed }: Measure): string {
  if (lead !== undefined && isProvider(lead)) return plain(view, lead.name, lead);
  return plain(view, lead, { feed });
}

export function lead(view: View, measure: Measure): Part {
  const name = leadName(view, measure);
  return name ? html`<p>${view.t('measure.lead', { name })}</p>` : nothing;
}

export function partners(view: View, { partners: all }: Measure): Part {
  const names = enumeration(
    view.lang,
    all.map((partner) => plain(view, partner.name, partner)),
  );
  return names ? html`<p>${view.t('measure.partners', { names })}</p>` : nothing;
}
