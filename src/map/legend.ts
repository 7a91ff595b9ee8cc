import { html, nothing, type TemplateResult } from 'lit';
import type { DistrictNumber } from '../catalog/choropleth.js';
import type { Catalog } from '../catalog/model.js';
import { choroplethName, indicatorWords, type IndicatorWords } from '../charts/indicator-view.js';
import { origin } from '../charts/origin.js';
import { show, type View } from '../ui/view.js';
import { areEven, classList } from './class-list.js';
import type { Shading } from './shading.js';

/** What the colours of the districts mean, where the numbers are from, and the same numbers as a table. */
export function legend(view: View, catalog: Catalog, shading: Shading): TemplateResult {
  const { t } = view;
  const { indicator } = shading.choropleth;
  const shown = indicatorWords(view, catalog, indicator);
  return html`<section class="legend" part="legend" aria-labelledby="legend-title">
    <h3 id="legend-title">${title(view, shading, shown)}</h3>
    <ul role="list">
      ${classList(view, shading, shown)}
    </ul>
    ${areEven(shading) ? html`<p class="quiet">${t('map.classes')}</p>` : nothing}
    ${indicator.note ? html`<p class="quiet">${show(view, indicator.note, indicator)}</p>` : nothing}
    ${origin(view, indicator)}
    <details>
      <summary>${t('indicator.table')}</summary>
      ${table(view, shading, shown)}
    </details>
  </section>`;
}

/** The indicator's title, and which values of its other dimensions are shown. */
function title(
  view: View,
  { choropleth }: Pick<Shading, 'choropleth'>,
  { nameOf }: IndicatorWords,
): TemplateResult {
  const held = choropleth.held.map(nameOf).filter(Boolean);
  return html`${show(view, choropleth.indicator.title, choropleth.indicator)}${held.length > 0 ? `: ${held.join(', ')}` : nothing}`;
}

function table(view: View, { numbers, choropleth }: Shading, shown: IndicatorWords): TemplateResult {
  const { t } = view;
  return html`<table>
    <caption class="visually-hidden">
      ${title(view, { choropleth }, shown)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('map.district')}</th>
        <th scope="col">${shown.unit || t('indicator.value')}</th>
      </tr>
    </thead>
    <tbody>
      ${numbers.map(
        (number) =>
          html`<tr>
            <th scope="row">${show(view, number.district.name, number.district)}</th>
            <td>${written(view, number.observation, shown)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function written(
  { t }: View,
  observation: DistrictNumber['observation'],
  { format }: IndicatorWords,
): string {
  if (observation?.value === null || observation?.value === undefined)
    return t(observation?.flag === 'suppressed' ? 'indicator.suppressedValue' : 'indicator.notStated');
  const flag = observation.flag ? ` (${t(`flag.${observation.flag}`)})` : '';
  return format(observation.value) + flag;
}

/** What the table says of one district, with what it is a number of. */
export function districtNumber(
  view: View,
  catalog: Catalog,
  { choropleth, numbers }: Shading,
  id: string,
): string {
  const number = numbers.find(({ district }) => district.id === id);
  const words = indicatorWords(view, catalog, choropleth.indicator);
  return `${choroplethName(view, catalog, choropleth)}: ${written(view, number?.observation, words)}`;
}
