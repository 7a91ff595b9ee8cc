import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../catalog/model.js';
import { cardInside, offerCard } from '../offer-card.js';
import type { View } from '../view.js';
import type { CardsPart } from './cards-part.js';

export interface CardList {
  readonly view: View;
  readonly results: readonly Offer[];
  /** Cards that are drawn, of all. */
  readonly shown: number;
  /** Cards that belong together, in the document or out of it. */
  readonly pageSize: number;
  /** Undefined until it is there. */
  readonly cards: CardsPart | undefined;
  readonly open: (offer: Offer) => void;
  /** Undefined while the first picture is drawn. */
  readonly more: (() => void) | undefined;
}

/** The cards, and a button for more of them. */
export function cardList(list: CardList): TemplateResult {
  const { view, results, shown, pageSize, more } = list;
  const left = results.length - shown;
  const button = html`<button type="button" class="button more" @click=${more}>
    ${view.t('list.more', { count: Math.min(left, pageSize) })}
  </button>`;
  return html`<ul
      class="cards"
      role="list"
      aria-label=${view.t('list.label')}
      ?hidden=${results.length === 0}
    >
      ${pages(list)}
    </ul>
    ${more && left > 0 ? button : nothing}`;
}

/** Page by page; a page far from the viewport is a gap of its height. */
function pages({ view, results, shown, pageSize, cards, open }: CardList): TemplateResult[] {
  const inside = cards?.inside() ?? ((offer: Offer) => cardInside(view, offer, undefined, open));
  const all: TemplateResult[] = [];
  for (let page = 0; page * pageSize < Math.min(shown, results.length); page++) {
    const first = page * pageSize;
    const own = results.slice(first, Math.min(shown, first + pageSize));
    const card = (offer: Offer, i: number) => {
      if (cards?.inView.waits(first + i)) return noChange;
      return offerCard(offer, { page, place: first + i + 1, count: results.length }, inside(offer));
    };
    all.push(cards?.window.gap(page) ?? html`${own.map(card)}`);
  }
  return all;
}
