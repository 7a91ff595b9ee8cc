import type { TemplateResult } from 'lit';
import type { Offer } from '../../catalog/model.js';
import { cardExtras, type CardExtras } from '../card-extras.js';
import { extrasStyles } from '../extras.styles.js';
import type { View } from '../view.js';
import { CardWindow } from './card-window.js';
import type { ListHost } from './host.js';
import { restoreKept, toggleKept } from './keep.js';
import { listHead } from './list-head.js';
import { createWay, type Way } from './way.js';

/** What cards have besides their first words, and which of them are in the document. */
export interface CardsPart {
  readonly extras: () => CardExtras;
  readonly window: CardWindow;
  readonly head: (view: View) => TemplateResult;
  readonly way: Way;
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
  const way = createWay(host);
  const keep = (offer: Offer) => toggleKept(host, offer);
  return {
    extras() {
      restore();
      return cardExtras(host.view(), host.query().filter, host.standpoint(), host.slip(), keep);
    },
    window: new CardWindow(host.changed),
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
