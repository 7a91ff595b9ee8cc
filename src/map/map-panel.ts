import { X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { District, Offer, Place, Position } from '../catalog/model.js';
import { walk } from '../ui/card-extras.js';
import { categoryLabel } from '../ui/category-label.js';
import { categoryIcon } from '../ui/pictograms.js';
import { icon } from '../ui/icon.js';
import type { offerDetail } from '../ui/offer-detail.js';
import { factMarks, statusMarks, whereLine } from '../ui/offer-facts.js';
import { ALL_MARKS } from '../ui/offer-languages.js';
import { nextLine } from '../ui/offer-when.js';
import { show, type View } from '../ui/view.js';
import { type LayerChoice, layerChoice } from './layer-choice.js';
import { siteName } from './site-name.js';
import type { Site } from './sites.js';

/** What is opened on the map. */
export type Opened =
  | {
      readonly kind: 'offer';
      readonly offer: Offer;
      /** The one of its places that the map shows; undefined where it has no point. */
      readonly place: Place | undefined;
      readonly detail: ReturnType<typeof offerDetail> | undefined;
    }
  | { readonly kind: 'site'; readonly site: Site }
  /** Offers that have no point on the map, or only one far from the others. */
  | { readonly kind: 'placeless' | 'far'; readonly offers: readonly Offer[] }
  | { readonly kind: 'layers'; readonly choice: LayerChoice }
  | {
      readonly kind: 'district';
      readonly district: District;
      readonly count: number;
      readonly chosen: boolean;
      /** The number that the district is coloured by, or why it has none; '' where districts are not coloured. */
      readonly number: string;
    };

export interface PanelActions {
  /** Where the visitor stands. */
  readonly from: Position | undefined;
  readonly close: () => void;
  readonly openOffer: (offer: Offer) => void;
  readonly toggleDetail: () => void;
  readonly toggleDistrict: (district: District) => void;
}

/** Offers without a place that are listed; a filter makes the list shorter than a longer panel would. */
const MOST = 100;

/** A small window on the map. It does not cover the page: the map closes it with Escape and gives the focus back. */
export function mapPanel(view: View, opened: Opened, actions: PanelActions): TemplateResult {
  return html`<div class="panel" part="panel" role="group" aria-labelledby="panel-title">
    <div class="panel-head">
      <h3 id="panel-title" tabindex="-1">${title(view, opened)}</h3>
      <button type="button" class="control close" aria-label=${view.t('map.close')} @click=${actions.close}>
        ${icon(X)}
      </button>
    </div>
    <div class="panel-body">${body(view, opened, actions)}</div>
  </div>`;
}

function title(view: View, opened: Opened): TemplateResult | string | typeof nothing {
  if (opened.kind === 'offer') return show(view, opened.offer.title, opened.offer);
  if (opened.kind === 'district') return show(view, opened.district.name, opened.district);
  if (opened.kind === 'layers') return view.t('map.layers');
  if ('offers' in opened) return view.t(`map.${opened.kind}`, { count: opened.offers.length });
  const { site } = opened;
  return view.t('map.site', { place: siteName(view, site), count: site.offers.length });
}

function body(view: View, opened: Opened, actions: PanelActions): TemplateResult {
  if (opened.kind === 'offer') return offerBody(view, opened, actions);
  if (opened.kind === 'district') return districtBody(view, opened, actions);
  if (opened.kind === 'layers') return layerChoice(view, opened.choice);
  if (opened.kind === 'site') return offerList(view, opened.site.offers, actions);
  const more = opened.offers.length - MOST;
  return html`${offerList(view, opened.offers.slice(0, MOST), actions)}
  ${more > 0 ? html`<p>${view.t('map.offersMore', { count: more })}</p>` : nothing}`;
}

function offerList(view: View, offers: readonly Offer[], actions: PanelActions): TemplateResult {
  return html`<ul class="panel-list" role="list">
    ${offers.map((offer) => offerItem(view, offer, actions))}
  </ul>`;
}

function offerItem(view: View, offer: Offer, { openOffer }: PanelActions): TemplateResult {
  const [category] = offer.categories;
  return html`<li>
    ${category ? categoryLabel(view, category, categoryIcon) : nothing}
    <button type="button" @click=${() => openOffer(offer)}>${show(view, offer.title, offer)}</button>
    ${statusMarks(view, offer)}
  </li>`;
}

function offerBody(
  view: View,
  { offer, place, detail }: Extract<Opened, { kind: 'offer' }>,
  { toggleDetail, from }: PanelActions,
): TemplateResult {
  const label = view.t(detail ? 'map.less' : 'map.details');
  const toggle = html`<button
    type="button"
    class="button"
    aria-expanded=${detail !== undefined}
    @click=${toggleDetail}
  >
    ${label}
  </button>`;
  if (detail) return html`${detail}${toggle}`;
  const [category] = offer.categories;
  const here = place ? { ...offer, places: [place] } : offer;
  return html`${category ? categoryLabel(view, category, categoryIcon) : nothing}
    <div class="badges">${statusMarks(view, offer)}</div>
    ${offer.summary ? html`<p class="summary">${show(view, offer.summary, offer)}</p>` : nothing}
    <p>${nextLine(view, offer)}</p>
    <p>${whereLine(view, here)}</p>
    ${walk(view, here, from)} ${factMarks(view, offer, ALL_MARKS)} ${toggle}`;
}

function districtBody(
  { t }: View,
  { district, count, chosen, number }: Extract<Opened, { kind: 'district' }>,
  { toggleDistrict }: PanelActions,
): TemplateResult {
  return html`${number ? html`<p>${number}</p>` : nothing}
    <p>${t('map.districtCount', { count })}</p>
    ${district.approximate ? html`<p class="summary">${t('map.approximate')}</p>` : nothing}
    <button type="button" class="button" @click=${() => toggleDistrict(district)}>
      ${t(chosen ? 'map.notOnlyDistrict' : 'map.onlyDistrict')}
    </button>`;
}
