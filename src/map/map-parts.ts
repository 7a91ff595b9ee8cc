import { html, nothing, type TemplateResult } from 'lit';
import { type IconNode, Maximize, Minus, Plus } from 'lucide';
import type { Catalog, Offer } from '../catalog/model.js';
import type { Translate } from '../i18n/translator.js';
import { comma } from '../i18n/format.js';
import { icon } from '../ui/icon.js';
import { show, type View } from '../ui/view.js';
import type { Ground } from './ground.js';
import { withoutSite } from './sites.js';

/** Above the map: how much is on it and how much has no place, and a choice of district. */
export function mapBar(
  view: View,
  catalog: Catalog,
  results: readonly Offer[],
  chosen: readonly string[],
  choose: (districts: readonly string[] | undefined) => void,
): TemplateResult {
  const { t } = view;
  const without = withoutSite(results);
  const more =
    without > 0
      ? html`${comma(view.lang)}<span class="more">${t('map.without', { count: without })}</span>`
      : nothing;
  return html`<div class="bar">
    <p class="status" role="status">
      <strong>${t('map.status', { count: results.length - without })}</strong>${more}
    </p>
    ${catalog.districts.all.length > 1 ? districtChoice(view, catalog, chosen, choose) : nothing}
  </div>`;
}

function districtChoice(
  view: View,
  catalog: Catalog,
  chosen: readonly string[],
  choose: (districts: readonly string[] | undefined) => void,
): TemplateResult {
  const { t } = view;
  const several = chosen.length > 1;
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose(value ? [value] : undefined);
  };
  return html`<label
    >${t('map.district')}
    <select class="field" @change=${onChange}>
      <option value="" ?selected=${chosen.length === 0}>${t('map.allDistricts')}</option>
      ${several ? html`<option value="" selected disabled>${t('map.someDistricts')}</option>` : nothing}
      ${catalog.districts.all.map(
        (district) =>
          html`<option value=${district.id} ?selected=${!several && chosen[0] === district.id}>
            ${show(view, district.name, district)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** Zoom and the way back, as buttons. */
export function mapControls(t: Translate, ground: Ground | undefined, home: () => void): TemplateResult {
  const control = (label: string, node: IconNode, act: () => void) =>
    html`<button type="button" class="control" aria-label=${label} title=${label} @click=${act}>
      ${icon(node)}
    </button>`;
  return html`<div class="controls">
    ${control(t('map.zoomIn'), Plus, () => ground?.zoomBy(1))}
    ${control(t('map.zoomOut'), Minus, () => ground?.zoomBy(-1))} ${control(t('map.home'), Maximize, home)}
  </div>`;
}

/** Says that the map is schematic and names its sources: plain text, never HTML. */
export function mapCredit(
  t: Translate,
  { sketchAttribution, districts, sketch }: Catalog,
): TemplateResult | typeof nothing {
  if (districts.all.length + sketch.length === 0) return nothing;
  return html`<p class="credit">
    <strong>${t('map.schematic')}.</strong>
    ${sketchAttribution.map((line) => html`<span dir="auto">${line}</span> `)}
  </p>`;
}
