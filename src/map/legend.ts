import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../catalog/model.js';
import { indicatorView } from '../charts/indicator-view.js';
import { origin } from '../charts/origin.js';
import { show, type View } from '../ui/view.js';
import { areEven, classList } from './class-list.js';
import type { Shading } from './shading.js';

/** What the colours of the districts mean, where the numbers are from, and the same numbers as a table. */
export function legend(view: View, catalog: Catalog, shading: Shading): TemplateResult {
  const { t } = view;
  const { indicator } = shading.choropleth;
  const shown = indicatorView(view, catalog, indicator);
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

type Shown = ReturnType<typeof indicatorView>;

/** The indicator's title, and which values of its other dimensions are shown. */
export function title(
  view: View,
  { choropleth }: Pick<Shading, 'choropleth'>,
  { nameOf }: Shown,
): TemplateResult {
  const held = choropleth.held.map(nameOf).filter(Boolean);
  return html`${show(view, choropleth.indicator.title, choropleth.indicator)}${held.length > 0 ? `: ${held.join(', ')}` : nothing}`;
}

function table(view: View, { numbers, choropleth }: Shading, shown: Shown): TemplateResult {
  const { t } = view;
  const value = ({ observation }: Shading['numbers'][number]) => {
    if (observation?.value === null || observation?.value === undefined)
      return t(observation?.flag === 'suppressed' ? 'indicator.suppressedValue' : 'indicator.notStated');
    const flag = observation.flag ? ` (${t(`flag.${observation.flag}`)})` : '';
    return shown.format(observation.value) + flag;
  };
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
            <td>${value(number)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The number by which a district is coloured, in words; '' where it has none that may be shown. */
export function districtNumber(view: View, catalog: Catalog, shading: Shading, id: string): string {
  const value = shading.numbers.find(({ district }) => district.id === id)?.observation?.value;
  if (value === null || value === undefined) return '';
  const { title: name, format } = indicatorView(view, catalog, shading.choropleth.indicator);
  return `${name}: ${format(value)}`;
}
