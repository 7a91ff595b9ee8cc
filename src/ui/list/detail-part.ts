import { html, nothing, type TemplateResult } from 'lit';
import type { Measure, Offer } from '../../catalog/model.js';
import { fragmentLink } from '../../catalog/fragment-link.js';
import { leadsToOffer, type LinkTo, offerLink } from '../../catalog/offer-link.js';
import { type Language, spoken } from '../../i18n/languages.js';
import { walk } from '../card-extras.js';
import { detailStyles } from '../detail.styles.js';
import { dialog } from '../dialog.js';
import { extrasStyles } from '../extras.styles.js';
import { printHandout } from '../handout.js';
import { offerActions, reportAction } from '../offer-actions.js';
import { whenAndWhere } from '../offer-card.js';
import { offerDetail } from '../offer-detail.js';
import { whenLines } from '../offer-when.js';
import { createReadAloud } from '../read-aloud.js';
import { createSaid } from '../said.js';
import { shareBody } from '../share.js';
import { pairOf, type Pairing, showCard } from '../show-card.js';
import { twoStyles } from '../two.styles.js';
import type { ListHost } from './host.js';
import { toggleKept } from './keep.js';
import { walksFrom } from './walks-from.js';

/** One offer in full, with everything that can be done with it. */
export interface DetailPart {
  readonly render: (offer: Offer) => TemplateResult;
  /** Ends what belongs to the offer that was shown: its dialogs, its voice. */
  readonly end: () => void;
}

export function createPart(host: ListHost): DetailPart {
  const linkTo: LinkTo = (offer, language) => offerLink(offer, host.page(), language);
  const readAloud = createReadAloud(host.changed);
  const pairing = createPairing(host);
  const unsaved = createSaid(host);
  let open: 'share' | 'show' | undefined;
  let said = '';
  const set = (next: typeof open) => {
    [open, said] = [next, ''];
    host.changed();
  };
  const say = (message: string) => {
    said = message;
    host.changed();
  };
  [detailStyles, extrasStyles, twoStyles].forEach(host.adopt);

  const toMeasure = (measure: Measure) =>
    [...(host.session()?.showing ?? [])].some(({ kind, has }) => kind === 'measure' && has(measure.id))
      ? fragmentLink('measure', measure, host.page().href, host.group())
      : undefined;

  const print = (offer: Offer) => {
    const pair = pairOf(pairing());
    if (pair) printHandout({ pair, offers: [offer], linkTo });
  };

  const share = (offer: Offer) => {
    const view = host.view();
    const body = shareBody(
      view,
      offer,
      { link: linkTo(offer), leads: leadsToOffer(offer, host.page()) },
      say,
    );
    return dialog({
      view,
      kind: 'sheet',
      heading: view.t('action.share'),
      closed: () => set(undefined),
      content: html`${body}
        <p role="status">${said}</p>`,
    });
  };

  return {
    render(offer) {
      const view = host.view();
      // Asked for ahead, so that they are there when somebody prints.
      pairOf(pairing());
      const actions = offerActions(view, offer, {
        slip: host.slip(),
        keep: (one) => toggleKept(host, one),
        linkTo,
        share: () => set('share'),
        showCard: () => set('show'),
        print: () => print(offer),
        unsaved,
        readAloud,
      });
      const report = reportAction(view, host.catalog(), offer, linkTo(offer));
      const lines = whenAndWhere(view, offer, {
        when: (one) => whenLines(view, one),
        walk: (one) => walk(view, one, walksFrom(host)),
      });
      return html`${offerDetail(view, host.catalog(), offer, { lines, actions, report, toMeasure })}
      ${open === 'share' ? share(offer) : nothing}
      ${open === 'show' ? showCard(pairing(), offer, () => set(undefined)) : nothing}`;
    },
    end() {
      open = undefined;
      readAloud.end();
    },
  };
}

/** The language that stands beside German: the surface's, or where that is German, the visitor's choice. */
export function createPairing(host: ListHost): () => Pairing {
  let chosen: Language | undefined;
  return () => {
    const view = host.view();
    const others = view.wanted.flatMap((tag) => spoken(tag) ?? []).filter((tag) => !tag.startsWith('de'));
    const german = view.lang.startsWith('de');
    return {
      view,
      second: (german ? (chosen ?? others[0]) : view.lang) ?? 'en',
      viewIn: host.viewIn,
      choose(language) {
        chosen = language;
        host.changed();
      },
    };
  };
}
