import type { Chart, Plugin } from 'chart.js';
import { lineNames } from './line-names.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal, isLine } from './model.js';
import { pill } from './pill.js';
import { partLabels } from './ring-labels.js';
import { labelFont } from './room.js';

/** Bars up to which each says its value; beyond, the axis has to do, and a bar has its footnotes' number alone. */
const MAX_BARS = 30;
/** Between a bar and its words, CSS pixels. */
const GAP = 6;

/** Writes values at their bars and parts, and names at their lines, where there is room: direct labels before a legend. */
export function valueLabels(model: ChartModel, look: Look): Plugin {
  return {
    id: 'value-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = labelFont(look);
      ctx.fillStyle = look.text;
      write(chart, model, look);
      ctx.restore();
    },
  };
}

function write(chart: Chart, model: ChartModel, look: Look): void {
  if (isLine(model)) return lineNames(chart, model, look);
  if (model.type === 'doughnut') return partLabels(chart, model, look);
  if (model.type === 'stacked') return stackLabels(chart, model, look);
  if (model.type === 'pyramid') sideNames(chart, model, look);
  if (isHorizontal(model)) lyingLabels(chart, model, look);
  else standingLabels(chart, model);
}

function areFew({ labels, series }: ChartModel): boolean {
  return labels.length * series.length <= MAX_BARS;
}

/** Every bar of the chart that is not hidden, with its value and its words: those of its footnote alone where it has not to say its value. */
function eachBar(
  chart: Chart,
  { series, format }: ChartModel,
  saysValue: boolean,
  draw: (bar: Bar, value: number | null, text: string, series: number, at: number) => void,
): void {
  series.forEach(({ values, marks }, index) => {
    if (!chart.isDatasetVisible(index)) return;
    chart.getDatasetMeta(index).data.forEach((bar, at) => {
      const value = values[at] ?? null;
      const text = value === null ? '' : (saysValue ? format(value) : '') + (marks[at] ?? '');
      draw(bar as unknown as Bar, value, text, index, at);
    });
  });
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
}

/** Beside each lying bar its value; where there is none, why. */
function lyingLabels(chart: Chart, model: ChartModel, look: Look): void {
  const { ctx, scales } = chart;
  const zero = scales.x?.getPixelForValue(0) ?? 0;
  ctx.textBaseline = 'middle';
  eachBar(chart, model, areFew(model), ({ x, y }, value, text, index, at) => {
    const first = model.type === 'pyramid' && index === 0;
    const left = look.rtl !== (first || (value ?? 0) < 0);
    const [from, words] = value === null ? [zero, missingWords(model, index, at)] : [x, text];
    ctx.fillStyle = value === null ? look.muted : look.text;
    ctx.textAlign = left ? 'right' : 'left';
    ctx.fillText(words, left ? from - GAP : from + GAP, y);
  });
}

/** Why a bar is not there; a time that the feed does not list needs no words. */
function missingWords({ rows, series, words }: ChartModel, index: number, at: number): string {
  const { flags = [], marks = [] } = series[index] ?? {};
  if (!rows[at]) return '';
  return (flags[at] === 'suppressed' ? words.suppressed : words.missing) + (marks[at] ?? '');
}

function standingLabels(chart: Chart, model: ChartModel): void {
  const { ctx } = chart;
  ctx.textAlign = 'center';
  eachBar(chart, model, areFew(model) && roomAbove(chart, model), ({ x, y }, value, text) => {
    ctx.textBaseline = (value ?? 0) < 0 ? 'top' : 'bottom';
    ctx.fillText(text, x, (value ?? 0) < 0 ? y + 3 : y - 3);
  });
}

/** Numbers stand above all bars or above none: where one is too wide for its bar's share, the axis has to do. */
function roomAbove({ ctx, chartArea }: Chart, { labels, series, format }: ChartModel): boolean {
  const share = chartArea.width / (labels.length * series.length);
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  return values.every((value) => ctx.measureText(format(value)).width <= share - 2);
}

/** Within a bar of several parts, where a part is large enough for its value. */
function stackLabels(chart: Chart, model: ChartModel, look: Look): void {
  const across = isHorizontal(model);
  eachBar(chart, model, areFew(model), ({ x, y, base, width, height }, _, text) => {
    const [wide, high] = [across ? Math.abs(base - x) : width, across ? height : Math.abs(base - y)];
    if (text && chart.ctx.measureText(text).width + 8 <= wide && high >= 18)
      pill(chart.ctx, text, { x: across ? (x + base) / 2 : x, y: across ? y : (y + base) / 2 }, look);
  });
}

/** Names the two sides of a pyramid above them. */
function sideNames(chart: Chart, { series }: ChartModel, look: Look): void {
  const { ctx, chartArea, scales } = chart;
  const middle = scales.x?.getPixelForValue(0) ?? 0;
  ctx.textBaseline = 'bottom';
  series.forEach(({ label }, index) => {
    if (!chart.isDatasetVisible(index)) return;
    const left = look.rtl ? index > 0 : index === 0;
    ctx.textAlign = left ? 'right' : 'left';
    ctx.fillText(label, left ? middle - 12 : middle + 12, chartArea.top - GAP, chartArea.width / 2);
  });
}
