import { X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { District, Offer } from '../catalog/model.js';
import { categoryLabel } from '../ui/category-label.js';
import { categoryIcon } from '../ui/pictograms.js';
import { icon } from '../ui/icon.js';
import type { offerDetail } from '../ui/offer-detail.js';
import { factMarks, statusMarks, whereLine } from '../ui/offer-facts.js';
import { nextLine } from '../ui/offer-when.js';
import { plain, show, type View } from '../ui/view.js';
import type { Site } from './sites.js';

/** What is opened on the map. */
export type Opened =
  | {
      readonly kind: 'offer';
      readonly offer: Offer;
      readonly detail: ReturnType<typeof offerDetail> | undefined;
    }
  | { readonly kind: 'site'; readonly site: Site }
  | {
      readonly kind: 'district';
      readonly district: District;
      readonly count: number;
      readonly chosen: boolean;
    };

export interface PanelActions {
  readonly close: () => void;
  readonly openOffer: (offer: Offer) => void;
  readonly toggleDetail: () => void;
  readonly toggleDistrict: (district: District) => void;
}

/** A small window on the map. It does not cover the page: Escape closes it and gives the focus back. */
export function mapPanel(view: View, opened: Opened, actions: PanelActions): TemplateResult {
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.close();
  };
  return html`<div class="panel" part="panel" role="group" aria-labelledby="panel-title" @keydown=${escape}>
    <div class="panel-head">
      <h3 id="panel-title" tabindex="-1">${title(view, opened)}</h3>
      <button type="button" class="control close" aria-label=${view.t('map.close')} @click=${actions.close}>
        ${icon(X)}
      </button>
    </div>
    ${body(view, opened, actions)}
  </div>`;
}

function title(view: View, opened: Opened): TemplateResult | string | typeof nothing {
  if (opened.kind === 'offer') return show(view, opened.offer.title, opened.offer);
  if (opened.kind === 'district') return show(view, opened.district.name, opened.district);
  const { place, offers } = opened.site;
  return view.t('map.site', {
    place: plain(view, place.name, place) || (place.street ?? ''),
    count: offers.length,
  });
}

function body(view: View, opened: Opened, actions: PanelActions): TemplateResult {
  if (opened.kind === 'offer') return offerBody(view, opened.offer, opened.detail, actions);
  if (opened.kind === 'district') return districtBody(view, opened, actions);
  return html`<ul class="panel-list" role="list">
    ${opened.site.offers.map((offer) => offerItem(view, offer, actions))}
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
  offer: Offer,
  detail: TemplateResult | undefined,
  { toggleDetail }: PanelActions,
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
  if (detail) return html`${toggle}${detail}`;
  const [category] = offer.categories;
  return html`${category ? categoryLabel(view, category, categoryIcon) : nothing}
    <div class="badges">${statusMarks(view, offer)}</div>
    ${offer.summary ? html`<p class="summary">${show(view, offer.summary, offer)}</p>` : nothing}
    <p>${nextLine(view, offer)}</p>
    <p>${whereLine(view, offer)}</p>
    ${factMarks(view, offer)} ${toggle}`;
}

function districtBody(
  { t }: View,
  { district, count, chosen }: Extract<Opened, { kind: 'district' }>,
  { toggleDistrict }: PanelActions,
): TemplateResult {
  return html`<p>${t('map.districtCount', { count })}</p>
    ${district.approximate ? html`<p class="summary">${t('map.approximate')}</p>` : nothing}
    <button type="button" class="button" @click=${() => toggleDistrict(district)}>
      ${t(chosen ? 'map.notOnlyDistrict' : 'map.onlyDistrict')}
    </button>`;
}
