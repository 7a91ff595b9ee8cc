import { html, nothing, type TemplateResult } from 'lit';
import { ArrowDown, ArrowRight, ArrowUp, type IconNode, Split } from 'lucide';
import { isPercent } from '../catalog/chart-type.js';
import type { DimensionValue } from '../catalog/indicator.js';
import { direction } from '../catalog/text.js';
import { timeSteps } from '../catalog/time-steps.js';
import { type Latest, latestOf, type Trend } from '../catalog/trend.js';
import { icon } from '../ui/icon.js';
import type { View } from '../ui/view.js';
import { cellWords } from './data-table.js';
import type { Footnotes } from './footnotes.js';
import type { IndicatorView } from './indicator-view.js';
import { sparkline } from './sparkline.js';

/** Every number large, with the name of its value; over time the latest of each series, with its trend and its course. */
export function tiles(view: View, shown: IndicatorView, footnotes: Footnotes): TemplateResult {
  const { table, indicator } = shown;
  return html`<dl class="tiles">
    ${table.columns.map((column) => {
      const latest = latestOf(indicator, table, column);
      return latest
        ? latestTile(view, shown, footnotes, column, latest)
        : table.rows.map((row) => tile(shown, [row, column], cell(row, column)));
    })}
  </dl>`;

  function cell(row: DimensionValue, column: DimensionValue): TemplateResult {
    return cellWords(view, shown, footnotes, table.cell(row, column));
  }
}

function tile(
  { nameOf, unit, title }: IndicatorView,
  values: readonly DimensionValue[],
  words: TemplateResult,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const name = values.map(nameOf).filter(Boolean).join(', ');
  return html`<div>
    <dt>${name || unit || title}</dt>
    <dd class="number">${words}</dd>
    ${more}
  </div>`;
}

function latestTile(
  view: View,
  shown: IndicatorView,
  footnotes: Footnotes,
  column: DimensionValue,
  { at, observation, trend }: Latest,
): TemplateResult {
  const course = trend
    ? html`<dd>${trendLine(view, shown, trend)} ${courseOf(view, shown, column)}</dd>`
    : nothing;
  return tile(shown, [column, at], cellWords(view, shown, footnotes, observation), course);
}

const ARROWS: Readonly<Record<Trend['kind'], IconNode>> = {
  up: ArrowUp,
  down: ArrowDown,
  same: ArrowRight,
  break: Split,
};

/** The difference in words; without a colour where nobody says which way is good. */
function trendLine(view: View, shown: IndicatorView, trend: Trend): TemplateResult {
  const verdict = trend.good === undefined ? '' : trend.good ? 'good' : 'bad';
  return html`<span class="trend ${verdict}"
    >${icon(ARROWS[trend.kind])} ${trendWords(view, shown, trend)}</span
  >`;
}

/** Of shares both are told, as a difference of them is no share. */
function trendWords({ t }: View, { indicator, nameOf, format }: IndicatorView, trend: Trend): string {
  const { kind, before, difference } = trend;
  const at = nameOf(before.at);
  if (kind === 'same' || kind === 'break') return t(`trend.${kind}`, { at });
  if (isPercent(indicator.unit)) return t(`trend.${kind}From`, { at, value: format(before.value) });
  return t(`trend.${kind}`, { at, difference: format(difference) });
}

function courseOf(
  view: View,
  { table }: IndicatorView,
  column: DimensionValue,
): TemplateResult | typeof nothing {
  const points = timeSteps(table.rows).map(({ value: row }) => {
    const observation = row && table.cell(row, column);
    return { value: observation?.value ?? null, breaks: observation?.flag === 'break' };
  });
  return points.length < 3 ? nothing : sparkline(points, direction(view.lang) === 'rtl');
}
