import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import type { Offer } from '../../catalog/model.js';
import { cardExtras } from '../card-extras.js';
import { extrasStyles } from '../extras.styles.js';
import { cardInside } from '../offer-card.js';
import type { View } from '../view.js';
import { CardsInView } from './cards-in-view.js';
import { CardWindow } from './card-window.js';
import type { ListHost } from './host.js';
import { paperStyles } from './paper.styles.js';
import { restoreKept, toggleKept } from './keep.js';
import { listHead } from './list-head.js';
import { walksFrom } from './walks-from.js';
import { createWay, type Way } from './way.js';

/** What cards have besides their first words, and which of them are in the document. */
export interface CardsPart {
  /** Gives what a card says; one that would say the same as before is left as it is. */
  readonly inside: () => (offer: Offer) => DirectiveResult;
  readonly window: CardWindow;
  readonly inView: CardsInView;
  readonly head: (view: View) => TemplateResult;
  readonly way: Way;
}

const MINUTE = 60_000;

export function createPart(host: ListHost): CardsPart {
  host.adopt(extrasStyles);
  host.adopt(paperStyles);
  let restored = '';
  /** Once for every feed; not while it is being drawn. */
  const restore = () => {
    if (restored === host.slipKey()) return;
    restored = host.slipKey();
    queueMicrotask(() => restoreKept(host));
  };
  const way = createWay(host);
  const keep = (offer: Offer) => toggleKept(host, offer);
  return {
    inside() {
      restore();
      const view = host.view();
      const slip = host.slip();
      const from = walksFrom(host);
      const extras = cardExtras(view, from, slip, keep);
      const { lang, wanted, calendar, now, found } = view;
      const all = [lang, wanted.join(' '), calendar, Math.floor(now / MINUTE), found, from];
      return (offer) =>
        guard([...all, offer, slip.includes(offer.id)], () => cardInside(view, offer, extras, host.open));
    },
    window: new CardWindow(host.changed),
    inView: new CardsInView(host.changed),
    head: (view) =>
      listHead(view, {
        shownAs: host.shownAs(),
        kept: host.slip().length,
        show: host.show,
        openSlip: way.openSlip,
      }),
    way,
  };
}
