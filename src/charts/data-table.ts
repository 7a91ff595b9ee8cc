import { html, nothing, type TemplateResult } from 'lit';
import type { DimensionValue } from '../catalog/indicator.js';
import type { District } from '../catalog/model.js';
import type { DistrictRows } from './districts.js';
import type { IndicatorView } from './indicator-view.js';
import type { Footnotes } from './footnotes.js';
import type { View } from '../ui/view.js';

/** How a table's districts are chosen; without it none can be. */
export interface DistrictChoice {
  readonly districts: DistrictRows | undefined;
  readonly chooseDistrict: (district: District) => void;
}

/** The numbers of an indicator as a real table, value for value. A district's name chooses it for all elements. */
export function dataTable(
  view: View,
  shown: IndicatorView,
  footnotes: Footnotes,
  choice: DistrictChoice,
): TemplateResult {
  const { table, nameOf } = shown;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${shown.title}>
    <table>
      <caption>
        ${shown.title}${shown.unit ? html` (${shown.unit})` : nothing}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${table.columns.map((column) => html`<th scope="col">${heading(view, choice, column, nameOf(column) || view.t('indicator.value'))}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) =>
            html`<tr class=${isChosen(choice, row) ? 'chosen' : nothing}>
              <th scope="row">${heading(view, choice, row, nameOf(row) || shown.title)}</th>
              ${table.columns.map((column) => html`<td>${cellWords(view, shown, footnotes, table.cell(row, column))}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function isChosen({ districts }: DistrictChoice, value: DimensionValue): boolean {
  const district = districts?.of(value);
  return district !== undefined && districts?.isChosen(district) === true;
}

/** The name of a row or column; of a district a switch, which says in words that it is on. */
function heading(
  { t }: View,
  choice: DistrictChoice,
  value: DimensionValue,
  name: string,
): TemplateResult | string {
  const district = choice.districts?.of(value);
  if (!district) return name;
  const chosen = isChosen(choice, value);
  return html`<button
    type="button"
    class="district"
    aria-pressed=${chosen}
    @click=${() => choice.chooseDistrict(district)}
  >
    ${name}${chosen ? html` <small>${t('indicator.chosen')}</small>` : nothing}
  </button>`;
}

/** A number with its footnote; what is missing says why. */
export function cellWords(
  view: View,
  shown: IndicatorView,
  { markOf }: Footnotes,
  observation: ReturnType<IndicatorView['table']['cell']>,
): TemplateResult {
  const mark = markOf(observation);
  return html`${cellText(view, shown, observation)}${mark === undefined ? nothing : html`<sup>${mark}</sup>`}`;
}

/** The same as bare words. */
export function cellText(
  { t }: View,
  { format }: IndicatorView,
  observation: ReturnType<IndicatorView['table']['cell']>,
): string {
  const value = observation?.value;
  const missing = observation?.flag === 'suppressed' ? 'indicator.suppressedValue' : 'indicator.notStated';
  return value === null || value === undefined ? t(missing) : format(value);
}
