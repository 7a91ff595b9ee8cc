import { Calendar, MapPin } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { categoryLabel } from './category-label.js';
import { icon } from './icon.js';
import { factMarks, statusMarks, whereLine } from './offer-facts.js';
import { show, type View } from './view.js';

/**
 * One offer of the list.
 * @param nextDate says when it takes place next; a blank line is kept for it until it is there
 * @param open shows the offer in full
 */
export function offerCard(
  view: View,
  offer: Offer,
  nextDate: ((view: View, offer: Offer) => string) | undefined,
  open: () => void,
): TemplateResult {
  return html`<li class="card" part="card" data-offer=${offer.id}>
    <div class="card-top">
      ${offer.categories.slice(0, 2).map((category) => categoryLabel(view, category))}
    </div>
    <h3 class="card-title">
      <button type="button" class="title-button" @click=${open}>${show(view, offer.title, offer)}</button>
    </h3>
    <div class="badges">${statusMarks(view, offer)}</div>
    ${offer.summary ? html`<p class="summary">${show(view, offer.summary, offer)}</p>` : nothing}
    <dl class="lines">
      <div>
        <dt>${icon(Calendar)}<span class="visually-hidden">${view.t('offer.when')}</span></dt>
        <dd>${nextDate?.(view, offer) ?? '\u00a0'}</dd>
      </div>
      <div>
        <dt>${icon(MapPin)}<span class="visually-hidden">${view.t('offer.where')}</span></dt>
        <dd>${whereLine(view, offer)}</dd>
      </div>
    </dl>
    ${factMarks(view, offer)}
  </li>`;
}
