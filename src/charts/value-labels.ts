import type { Chart, Plugin } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal } from './model.js';

/** Bars up to which each says its value; beyond, the axis has to do. */
const MAX_BARS = 30;

/** Writes values beside bars and the last value beside lines, where there is room: direct labels before a legend. */
export function valueLabels(model: ChartModel, look: Look): Plugin {
  return {
    id: 'value-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `600 12px ${look.font}`;
      ctx.fillStyle = look.text;
      if (isBar(model) && model.labels.length * model.series.length <= MAX_BARS)
        barLabels(chart, model, look);
      ctx.restore();
    },
  };
}

function isBar({ type }: ChartModel): boolean {
  return type === 'bar' || type === 'bar-horizontal' || type === 'pyramid';
}

function barLabels(chart: Chart, model: ChartModel, look: Look): void {
  const across = isHorizontal(model);
  if (!across && !roomAbove(chart, model)) return;
  model.series.forEach((series, index) => {
    chart.getDatasetMeta(index).data.forEach((bar, at) => {
      const value = series.values[at];
      if (typeof value !== 'number' || !chart.isDatasetVisible(index)) return;
      const text = model.format(value);
      if (across) beside(chart.ctx, text, bar.x, bar.y, look.rtl !== value < 0);
      else above(chart.ctx, text, bar.x, bar.y, value < 0);
    });
  });
}

function beside(context: CanvasRenderingContext2D, text: string, x: number, y: number, left: boolean): void {
  context.textAlign = left ? 'right' : 'left';
  context.textBaseline = 'middle';
  context.fillText(text, left ? x - 6 : x + 6, y);
}

function above(context: CanvasRenderingContext2D, text: string, x: number, y: number, below: boolean): void {
  context.textAlign = 'center';
  context.textBaseline = below ? 'top' : 'bottom';
  context.fillText(text, x, below ? y + 3 : y - 3);
}

/** Numbers stand above all bars or above none: where one is too wide for its bar's share, the axis has to do. */
function roomAbove({ ctx, chartArea }: Chart, { labels, series, format }: ChartModel): boolean {
  const share = chartArea.width / (labels.length * series.length);
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  return values.every((value) => ctx.measureText(format(value)).width <= share - 2);
}
