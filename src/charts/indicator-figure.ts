import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../catalog/model.js';
import { show, type View } from '../ui/view.js';
import { cellWords, dataTable } from './data-table.js';
import { type Footnotes, footnotesOf } from './footnotes.js';
import type { IndicatorView } from './indicator-view.js';
import { origin } from './origin.js';

/** One indicator: title, unit, picture, table, notes, source and date. `chart` draws the picture's place. */
export function indicatorFigure(
  view: View,
  shown: IndicatorView,
  chart: TemplateResult | typeof nothing,
): TemplateResult {
  const { indicator } = shown;
  const footnotes = footnotesOf(view, indicator, shown.table);
  const { kind, observations } = indicator;
  const empty = kind !== 'qualitative' && observations.length === 0;
  return html`<figure class="indicator ${shown.table.type}" part="indicator" data-indicator=${indicator.id}>
    <figcaption>
      <h4>${show(view, indicator.title, indicator)}</h4>
      ${shown.unit && !empty ? html`<p class="unit">${shown.unit}</p>` : nothing}
      ${indicator.description ? html`<p class="about">${show(view, indicator.description, indicator)}</p>` : nothing}
    </figcaption>
    ${indicator.statement ? html`<blockquote>${show(view, indicator.statement, indicator)}</blockquote>` : nothing}
    ${empty ? noData(view) : kind === 'qualitative' ? nothing : numbers(view, shown, footnotes, chart)}
    ${notes(view, indicator, footnotes)} ${origin(view, indicator)}
  </figure>`;
}

function noData({ t }: View): TemplateResult {
  return html`<div class="no-data">
    <p><strong>${t('indicator.noData')}</strong></p>
    <p>${t('indicator.noDataHint')}</p>
  </div>`;
}

function numbers(
  view: View,
  shown: IndicatorView,
  footnotes: Footnotes,
  chart: TemplateResult | typeof nothing,
): TemplateResult {
  const { t } = view;
  const faults = shown.table.faults.map((fault) => html`<p class="fault">${t(`fault.${fault}`)}</p>`);
  const tile = shown.table.type === 'tile' ? tiles(view, shown, footnotes) : nothing;
  return html`${faults}${tile}${chart}
    <details class="numbers" ?open=${shown.table.type !== 'tile' && shown.chart === undefined}>
      <summary>${t('indicator.table')}</summary>
      ${dataTable(view, shown, footnotes)}
    </details>`;
}

/** Every number large, with the name of its value. */
function tiles(view: View, shown: IndicatorView, footnotes: Footnotes): TemplateResult {
  const { table, nameOf } = shown;
  const cells = table.rows.flatMap((row) =>
    table.columns.map((column) => ({
      name: [nameOf(row), nameOf(column)].filter(Boolean).join(', '),
      observation: table.cell(row, column),
    })),
  );
  return html`<dl class="tiles">
    ${cells.map(
      ({ name, observation }) =>
        html`<div>
          <dt>${name || shown.unit || shown.title}</dt>
          <dd>${cellWords(view, shown, footnotes, observation)}</dd>
        </div>`,
    )}
  </dl>`;
}

function notes(
  view: View,
  indicator: Indicator,
  { notes: words }: Footnotes,
): TemplateResult | typeof nothing {
  if (words.length === 0 && !indicator.note) return nothing;
  return html`<div class="notes">
    ${indicator.note ? html`<p>${show(view, indicator.note, indicator)}</p>` : nothing}
    ${words.map((word, index) => html`<p><sup>${index + 1}</sup> ${word}</p>`)}
  </div>`;
}
