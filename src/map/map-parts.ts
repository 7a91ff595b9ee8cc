import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type IconNode, Layers, LocateFixed, LocateOff, Maximize, Minus, Plus } from 'lucide';
import type { Catalog, District, Offer } from '../catalog/model.js';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';
import { show, type View } from '../ui/view.js';

/** Above the map: how much is on it and how much has no place, and a choice of district. */
export interface Bar {
  readonly view: View;
  /** The districts to choose from. */
  readonly districts: readonly District[];
  readonly placed: number;
  readonly placeless: readonly Offer[];
  /** What else there is to say of them. */
  readonly more: TemplateResult | typeof nothing | undefined;
  readonly chosen: readonly string[];
  readonly choose: (districts: readonly string[] | undefined) => void;
  /** @param from what gets the focus back */
  readonly openPlaceless: (from: HTMLElement) => void;
}

export function mapBar(bar: Bar): TemplateResult {
  const { view, districts, placed, placeless, openPlaceless } = bar;
  const { t } = view;
  const more = html`<button
    type="button"
    class="link more"
    @click=${(event: Event) => openPlaceless(event.currentTarget as HTMLElement)}
  >
    ${t('map.without', { count: placeless.length })}
  </button>`;
  return html`<div class="bar">
    <p class="status" role="status">
      <strong>${t('map.status', { count: placed })}</strong
      >${placeless.length > 0 ? html` · ${more}` : nothing}${bar.more}
    </p>
    ${districts.length > 1 ? districtChoice(bar) : nothing}
  </div>`;
}

function districtChoice({ view, districts, chosen, choose }: Bar): TemplateResult {
  const { t } = view;
  const several = chosen.length > 1;
  // The option for several takes over from one before it, not from one behind it: so the first is chosen beforehand.
  const only = several ? undefined : chosen[0];
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose(value ? [value] : undefined);
  };
  return html`<label
    >${t('map.district')}
    <select class="field" @change=${onChange}>
      <option value="" .selected=${live(only === undefined)}>${t('map.allDistricts')}</option>
      ${several ? html`<option value="" disabled .selected=${live(true)}>${t('map.someDistricts')}</option>` : nothing}
      ${districts.map(
        (district) =>
          html`<option value=${district.id} .selected=${live(district.id === only)}>
            ${show(view, district.name, district)}
          </option>`,
      )}
    </select>
  </label>`;
}

export interface Controls {
  readonly t: Translate;
  readonly zoomBy: (steps: number) => void;
  readonly home: () => void;
  readonly locate: () => void;
  /** Whether the visitor's own place is shown now. */
  readonly located: boolean;
  /** Undefined where there is nothing to choose. */
  readonly layers: (() => void) | undefined;
}

/** What the map can do, as buttons. */
export function mapControls({ t, zoomBy, home, locate, located, layers }: Controls): TemplateResult {
  return html`<div class="controls">
    ${control(t('map.zoomIn'), Plus, () => zoomBy(1))} ${control(t('map.zoomOut'), Minus, () => zoomBy(-1))}
    ${control(t('map.home'), Maximize, home)}
    ${control(t(located ? 'map.locateEnd' : 'map.locate'), located ? LocateOff : LocateFixed, locate, 'leaves')}
    ${layers ? control(t('map.layers'), Layers, layers) : nothing}
  </div>`;
}

function control(label: string, node: IconNode, act: () => void, kind = ''): TemplateResult {
  return html`<button type="button" class="control ${kind}" aria-label=${label} title=${label} @click=${act}>
    ${icon(node)}
  </button>`;
}

/** Says that the schematic map is one, and names its sources: plain text, never HTML. */
export function schematicCredit(
  t: Translate,
  { sketchAttribution, districts, sketch }: Catalog,
): TemplateResult | typeof nothing {
  if (districts.all.length + sketch.length === 0) return nothing;
  const outlined = districts.all.some(({ geometry }) => geometry);
  return html`<p class="credit schematic ${outlined ? 'outlined' : ''}">
    <strong>${t('map.schematic')}.</strong>
    ${sketchAttribution.map((line) => html`<span dir="auto">${line}</span> `)}
  </p>`;
}
