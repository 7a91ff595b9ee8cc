import type { TemplateResult } from 'lit';
import { type LinkTo, offerLink } from '../../catalog/offer-link.js';
import { detailStyles } from '../detail.styles.js';
import { extrasStyles } from '../extras.styles.js';
import { createSaid } from '../said.js';
import { slipView } from '../slip.js';
import { createPairing } from './detail-part.js';
import type { ListHost } from './host.js';
import { setKept, toggleKept } from './keep.js';
import { slipMemory } from './slip-memory.js';

/** The visitor's slip. */
export interface SlipPart {
  readonly render: () => TemplateResult;
}

export function createPart(host: ListHost): SlipPart {
  const linkTo: LinkTo = (offer, language) => offerLink(offer, host.page(), language);
  const pairing = createPairing(host);
  const [unsaved, refused] = [createSaid(host), createSaid(host)];
  [detailStyles, extrasStyles].forEach(host.adopt);
  /** What was on the slip before it was cleared. */
  let cleared: readonly string[] = [];
  const memory = () => slipMemory(host.slipKey());

  const remember = (on: boolean) => {
    if (!on) memory().forget();
    const isKept = !on || memory().write(host.slip());
    refused.tell(remember, isKept ? undefined : host.view().t('slip.refused'));
  };

  const clear = () => {
    cleared = host.slip();
    setKept(host, []);
    host.say(host.view().t('slip.cleared'));
  };

  return {
    render() {
      const { offers: all } = host.catalog();
      const ids = host.slip();
      const offers = ids.flatMap((id) => all.get(id) ?? []);
      // A feed that is late or lost may know the others; that it is lost stands above.
      const { waiting, error } = host.session()?.feeds.snapshot ?? {};
      return slipView({
        ...pairing(),
        offers,
        gone: waiting || error ? 0 : ids.length - offers.length,
        remembered: memory().read() !== undefined,
        remember,
        open: host.open,
        drop: (offer) => toggleKept(host, offer),
        clear,
        undo: ids.length === 0 && cleared.length > 0 ? () => setKept(host, cleared) : undefined,
        linkTo,
        unsaved,
        refused,
      });
    },
  };
}
