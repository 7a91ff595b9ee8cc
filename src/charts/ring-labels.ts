import type { ArcElement, Chart } from 'chart.js';
import type { Look } from './look.js';
import type { ChartModel } from './model.js';
import { pill } from './pill.js';

/** The values of a ring's parts on them, where they are long enough, and in its middle all together, unless one is hidden. */
export function partLabels(chart: Chart, model: ChartModel, look: Look): void {
  const parts = chart.getDatasetMeta(0).data;
  const isShown = (_: unknown, at: number) => chart.getDataVisibility(at);
  parts.forEach((part, at) => {
    if (isShown(part, at)) partLabel(chart, model, at, part as ArcElement, look);
  });
  if (!model.total || !parts.every(isShown)) return;
  const { ctx, chartArea } = chart;
  ctx.fillStyle = look.text;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.font = `650 18px ${look.font}`;
  ctx.fillText(model.total, (chartArea.left + chartArea.right) / 2, (chartArea.top + chartArea.bottom) / 2);
}

function partLabel(
  { ctx }: Chart,
  { series: [series], format }: ChartModel,
  at: number,
  part: ArcElement,
  look: Look,
): void {
  const value = series?.values[at];
  if (value === null || value === undefined) return;
  const { startAngle, endAngle, outerRadius, innerRadius } = part;
  const text = format(value) + (series?.marks[at] ?? '');
  const length = ((endAngle - startAngle) * (outerRadius + innerRadius)) / 2;
  if (length < ctx.measureText(text).width + 10) return;
  const { x, y } = part.getCenterPoint(true);
  pill(ctx, text, { x, y }, look);
}
