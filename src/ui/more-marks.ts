import { BookOpenText, Ear, Hand, type IconNode, Toilet } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Accessibility, Offer } from '../catalog/model.js';
import { icon } from './icon.js';
import type { View } from './view.js';

const MARKS = [
  ['signLanguage', Hand],
  ['hearingLoop', Ear],
  ['plainLanguage', BookOpenText],
  ['toilet', Toilet],
] as const satisfies readonly (readonly [keyof Accessibility, IconNode])[];

/** Barriers beyond the common ones, where the offer or one of its places does without them. */
export function moreMarks({ t }: View, offer: Offer): TemplateResult | typeof nothing {
  const said = [offer, ...offer.places].map(({ accessibility }) => accessibility);
  const met = MARKS.filter(([key]) => said.some((one) => one?.[key] === true || one?.[key] === 'yes'));
  if (met.length === 0) return nothing;
  return html`<ul class="facts" role="list">
    ${met.map(
      ([key, name]) => html`<li class="fact good">${icon(name)}<span>${t(`detail.${key}`)}</span></li>`,
    )}
  </ul>`;
}
