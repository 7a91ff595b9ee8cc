import type { Chart, Plugin } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal, isLine } from './model.js';
import { labelFont } from './room.js';

/** Radius of the sign for a number that is hidden, CSS pixels. */
const SIGN = 4.5;

/**
 * Draws what the flags say besides hollow and hatched marks: a line across the chart where a series breaks, a sign where a
 * number is hidden, and the footnotes' numbers at standing bars and points. Lying bars say all of it in words.
 */
export function flagMarks(model: ChartModel, look: Look): Plugin {
  return {
    id: 'flag-marks',
    afterDatasetsDraw(chart) {
      if (isHorizontal(model) || model.type === 'doughnut') return;
      chart.ctx.save();
      chart.ctx.font = labelFont(look);
      model.series.forEach(({ flags, breaks }, index) => {
        if (!chart.isDatasetVisible(index)) return;
        flags.forEach((flag, at) => {
          if (breaks[at]) breakLine(chart, at, look);
          if (flag === 'suppressed') hiddenSign(chart, model, index, at, look);
        });
        if (isLine(model)) raisedNumbers(chart, model, index, look);
      });
      chart.ctx.restore();
    },
  };
}

/** Between the last number of the old series and the first of the new. */
function breakLine({ ctx, chartArea, scales: { x: axis } }: Chart, at: number, look: Look): void {
  if (!axis || at === 0) return;
  const x = (axis.getPixelForValue(at - 1) + axis.getPixelForValue(at)) / 2;
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.strokeStyle = look.muted;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A crossed circle on the axis, at the place of a bar or a point: always at the same height, so that it tells nothing. */
function hiddenSign(chart: Chart, { type, series }: ChartModel, index: number, at: number, look: Look): void {
  const { ctx, chartArea, scales } = chart;
  const bars = type === 'bar';
  const x = bars ? chart.getDatasetMeta(index).data[at]?.x : scales.x?.getPixelForValue(at);
  if (x === undefined || !Number.isFinite(x)) return;
  const y = chartArea.bottom - SIGN - 4;
  ctx.strokeStyle = look.muted;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.arc(x, y, SIGN, 0, 2 * Math.PI);
  ctx.moveTo(x - SIGN * 0.7, y + SIGN * 0.7);
  ctx.lineTo(x + SIGN * 0.7, y - SIGN * 0.7);
  ctx.stroke();
  ctx.fillStyle = look.muted;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(series[index]?.marks[at] ?? '', x + SIGN, y);
}

function raisedNumbers(chart: Chart, { series }: ChartModel, index: number, look: Look): void {
  const last = series.length === 1 ? (series[0]?.values.findLastIndex((value) => value !== null) ?? -1) : -1;
  chart.ctx.fillStyle = look.text;
  chart.ctx.textAlign = 'center';
  chart.ctx.textBaseline = 'bottom';
  chart.getDatasetMeta(index).data.forEach(({ x, y }, at) => {
    const [mark, value] = [series[index]?.marks[at], series[index]?.values[at]];
    if (mark && typeof value === 'number' && at !== last) chart.ctx.fillText(mark, x, y - 7);
  });
}
