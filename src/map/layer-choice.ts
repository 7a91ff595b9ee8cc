import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Choropleth } from '../catalog/choropleth.js';
import type { Catalog } from '../catalog/model.js';
import { choroplethOption } from '../charts/indicator-view.js';
import type { View } from '../ui/view.js';

/** What the map can show besides the offers. */
export interface LayerChoice {
  readonly catalog: Catalog;
  readonly choropleths: readonly Choropleth[];
  /** Id of the colouring that is shown; '' for none. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

export function layerChoice(
  view: View,
  { catalog, choropleths, chosen, choose }: LayerChoice,
): TemplateResult {
  const { t } = view;
  const onChange = (event: Event) => choose((event.target as HTMLSelectElement).value);
  return html`<label class="labelled">
      <span>${t('map.indicator')}</span>
      <select class="field" @change=${onChange}>
        <option value="" .selected=${live(chosen === '')}>${t('map.indicatorNone')}</option>
        ${choropleths.map(
          (one) =>
            html`<option value=${one.id} .selected=${live(one.id === chosen)}>
              ${choroplethOption(view, catalog, one)}
            </option>`,
        )}
      </select>
    </label>
    ${choropleths.length === 0 ? html`<p>${t('indicator.noData')}</p>` : nothing}`;
}
