import { Bookmark, CircleCheck, Footprints } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { walkingMinutes } from '../catalog/geo.js';
import { nearestMetres } from '../catalog/filter/questions.js';
import type { Offer, Position } from '../catalog/model.js';
import { icon } from './icon.js';
import { markedText } from './marked-text.js';
import { moreMarks } from './more-marks.js';
import { ALL_MARKS } from './offer-languages.js';
import { checkedAgo } from './offer-age.js';
import { whenLines } from './offer-when.js';
import { categoryIcon } from './pictograms.js';
import { plain, type View } from './view.js';

/** What a card shows besides the first words: fetched after the first offers. */
export interface CardExtras {
  readonly mark: typeof categoryIcon;
  readonly marks: typeof ALL_MARKS;
  readonly text: typeof markedText;
  readonly when: (offer: Offer) => TemplateResult;
  readonly walk: (offer: Offer) => TemplateResult | typeof nothing;
  readonly foot: (offer: Offer) => TemplateResult;
}

/**
 * @param from where walks begin
 * @param keep puts an offer on the slip, or takes it off
 */
export function cardExtras(
  view: View,
  from: Position | undefined,
  slip: readonly string[],
  keep: (offer: Offer) => void,
): CardExtras {
  return {
    mark: categoryIcon,
    marks: ALL_MARKS,
    text: markedText,
    when: (offer) => whenLines(view, offer),
    walk: (offer) => walk(view, offer, from),
    foot: (offer) =>
      html`${moreMarks(view, offer)}
        <div class="card-foot">${age(view, offer)} ${keepButton(view, offer, slip, keep)}</div>`,
  };
}

/** Minutes on foot from a point. */
export function walk({ t }: View, offer: Offer, from: Position | undefined): TemplateResult | typeof nothing {
  const metres = from && nearestMetres(offer, from);
  if (metres === undefined) return nothing;
  return html`<span class="walk"
    >${icon(Footprints)} ${t('offer.walk', { count: walkingMinutes(metres) })}</span
  >`;
}

function age(view: View, offer: Offer): TemplateResult {
  const checked = checkedAgo(view, offer);
  if (!checked) return html`<span></span>`;
  return html`<span class="age ${checked.old ? 'old' : ''}">${icon(CircleCheck)} ${checked.words}</span>`;
}

/** Says whether the offer is on the slip; its name says what pressing it does, and begins with the words in sight. */
export function keepButton(
  view: View,
  offer: Offer,
  slip: readonly string[],
  keep: (offer: Offer) => void,
): TemplateResult {
  const { t } = view;
  const title = plain(view, offer.title, offer);
  const kept = slip.includes(offer.id);
  const name = kept
    ? `${t('slip.kept')}: ${t('slip.removeOffer', { title })}`
    : t('slip.keepOffer', { title });
  return html`<button
    type="button"
    class="button keep ${kept ? 'kept' : ''}"
    aria-label=${name}
    @click=${() => keep(offer)}
  >
    ${icon(Bookmark)} <span aria-hidden="true">${t(kept ? 'slip.kept' : 'slip.keep')}</span>
  </button>`;
}

export { extrasStyles } from './extras.styles.js';
