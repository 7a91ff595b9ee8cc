import type { Offer } from '../../catalog/model.js';
import { cardExtras, type CardExtras } from '../card-extras.js';
import { extrasStyles } from '../extras.styles.js';
import { CardWindow } from './card-window.js';
import type { ListHost } from './host.js';
import { restoreKept, toggleKept } from './keep.js';
import { listHead } from './list-head.js';

/** What cards have besides their first words, and which of them are in the document. */
export interface CardsPart {
  readonly extras: () => CardExtras;
  readonly window: CardWindow;
  readonly head: typeof listHead;
}

export function createCardsPart(host: ListHost): CardsPart {
  host.adopt(extrasStyles);
  let restored = '';
  /** Once for every feed; not while it is being drawn. */
  const restore = () => {
    if (restored === host.slipKey()) return;
    restored = host.slipKey();
    queueMicrotask(() => restoreKept(host));
  };
  const keep = (offer: Offer) => toggleKept(host, offer);
  return {
    extras() {
      restore();
      return cardExtras(host.view(), host.query().filter, host.standpoint(), host.slip(), keep);
    },
    window: new CardWindow(host.changed),
    head: listHead,
  };
}
