import { html, nothing, type TemplateResult } from 'lit';
import type { IndicatorView } from './indicator-view.js';
import type { Footnotes } from './footnotes.js';
import type { View } from '../ui/view.js';

/** The numbers of an indicator as a real table, value for value. */
export function dataTable(view: View, shown: IndicatorView, footnotes: Footnotes): TemplateResult {
  const { table, nameOf } = shown;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${shown.title}>
    <table>
      <caption>
        ${shown.title}${shown.unit ? html` (${shown.unit})` : nothing}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${table.columns.map((column) => html`<th scope="col">${nameOf(column) || view.t('indicator.value')}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${nameOf(row) || shown.title}</th>
              ${table.columns.map((column) => html`<td>${cellWords(view, shown, footnotes, table.cell(row, column))}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A number with its footnote; what is missing says why. */
export function cellWords(
  { t }: View,
  { format }: IndicatorView,
  { markOf }: Footnotes,
  observation: ReturnType<IndicatorView['table']['cell']>,
): TemplateResult {
  const mark = markOf(observation);
  const value = observation?.value;
  const missing = observation?.flag === 'suppressed' ? 'indicator.suppressedValue' : 'indicator.notStated';
  const words = value === null || value === undefined ? t(missing) : format(value);
  return html`${words}${mark === undefined ? nothing : html`<sup>${mark}</sup>`}`;
}
