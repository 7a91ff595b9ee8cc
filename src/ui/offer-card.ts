import { Calendar, MapPin } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { Offer } from '../catalog/model.js';
import { categoryLabel } from './category-label.js';
import type { CardExtras } from './card-extras.js';
import { icon } from './icon.js';
import { factMarks, statusMarks, whereLine } from './offer-facts.js';
import { show, type View } from './view.js';

/** Where a card stands: in which page of cards, and at which place of how many, counted from 1. */
export interface CardPlace {
  readonly page: number;
  readonly place: number;
  readonly count: number;
}

/** One offer of the list. @param inside see {@link cardInside} */
export function offerCard(
  offer: Offer,
  { page, place, count }: CardPlace,
  inside: TemplateResult | DirectiveResult,
): TemplateResult {
  return html`<li
    class="card"
    part="card"
    data-offer=${offer.id}
    data-chunk=${page}
    aria-posinset=${place}
    aria-setsize=${count}
  >
    ${inside}
  </li>`;
}

/**
 * What a card says.
 * @param extras what is fetched after the first offers; room is kept for it until it is there
 * @param open shows the offer in full
 */
export function cardInside(
  view: View,
  offer: Offer,
  extras: CardExtras | undefined,
  open: (offer: Offer) => void,
): TemplateResult {
  const text = extras?.text ?? show;
  return html`<div class="card-top">
      ${offer.categories.slice(0, 2).map((category) => categoryLabel(view, category, extras?.mark))}
    </div>
    <h3 class="card-title">
      <button type="button" class="title-button" @click=${() => open(offer)}>
        ${text(view, offer.title, offer)}
      </button>
    </h3>
    <div class="badges">${statusMarks(view, offer)}</div>
    ${offer.summary ? html`<p class="summary">${text(view, offer.summary, offer)}</p>` : nothing}
    ${whenAndWhere(view, offer, extras)} ${factMarks(view, offer, extras?.marks)}
    ${extras?.foot(offer) ?? html`<div class="card-foot"></div>`}`;
}

/** A line for the time and one for the place. */
export function whenAndWhere(
  view: View,
  offer: Offer,
  extras: Pick<CardExtras, 'when' | 'walk'> | undefined,
): TemplateResult {
  return html`<dl class="lines">
    <div>
      <dt>${icon(Calendar)}<span class="visually-hidden">${view.t('offer.when')}</span></dt>
      <dd>${extras?.when(offer) ?? '\u00a0'}</dd>
    </div>
    <div>
      <dt>${icon(MapPin)}<span class="visually-hidden">${view.t('offer.where')}</span></dt>
      <dd>${whereLine(view, offer)} ${extras?.walk(offer)}</dd>
    </div>
  </dl>`;
}
