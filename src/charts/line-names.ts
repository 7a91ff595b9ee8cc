import type { Chart } from 'chart.js';
import { legible, TEXT_CONTRAST } from './contrast.js';
import type { Look } from './look.js';
import type { ChartModel } from './model.js';
import { nameRoom } from './room.js';
import { seriesColor } from './series-color.js';

/** Height of a line's name, CSS pixels. */
const LINE = 15;

/** Names each line at its end, in its colour, or gives the last number of a single line. */
export function lineNames(chart: Chart, model: ChartModel, look: Look): void {
  const { ctx } = chart;
  if (model.series.length === 1) return lastValue(chart, model, look);
  if (nameRoom(chart, model, look) === 0) return;
  const ends = model.series.flatMap(({ label, color }, index) => {
    const end = chart.isDatasetVisible(index) ? lastPoint(chart, model, index) : undefined;
    return end ? [{ label, y: end.y, color: seriesColor(index, look, color) }] : [];
  });
  const { left, right, top, bottom } = chart.chartArea;
  ctx.textAlign = look.rtl ? 'right' : 'left';
  ctx.textBaseline = 'middle';
  const heights = spread(
    ends.map(({ y }) => y),
    top,
    bottom,
  );
  ends.forEach(({ label, color }, i) => {
    ctx.fillStyle = legible(color, look.surface, TEXT_CONTRAST);
    ctx.fillText(label, look.rtl ? left - 12 : right + 12, heights[i] ?? 0);
  });
}

function lastValue(chart: Chart, model: ChartModel, look: Look): void {
  const end = lastPoint(chart, model, 0);
  const [series] = model.series;
  const value = end && series?.values[end.at];
  if (!end || value === null || value === undefined) return;
  chart.ctx.textAlign = look.rtl ? 'left' : 'right';
  chart.ctx.textBaseline = 'bottom';
  chart.ctx.fillText(
    model.format(value) + (series?.marks[end.at] ?? ''),
    end.x + (look.rtl ? -6 : 6),
    end.y - 9,
  );
}

function lastPoint(chart: Chart, { series }: ChartModel, index: number) {
  const at = series[index]?.values.findLastIndex((value) => value !== null) ?? -1;
  const point = chart.getDatasetMeta(index).data[at];
  return point ? { x: point.x, y: point.y, at } : undefined;
}

/** Heights near the wanted ones, at least a line apart and within the chart; those given keep their order. */
export function spread(wanted: readonly number[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let least = top;
  for (const one of order) least = (one.y = Math.max(one.y, least)) + LINE;
  let most = bottom;
  for (const one of [...order].reverse()) most = (one.y = Math.min(one.y, most)) - LINE;
  return order.sort((a, b) => a.i - b.i).map(({ y }) => y);
}
