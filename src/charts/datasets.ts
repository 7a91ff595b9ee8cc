import type { ChartDataset } from 'chart.js';
import { translucent } from './contrast.js';
import type { Look } from './look.js';
import { type ChartModel, type ChartSeries, isDoubtful, isLine } from './model.js';
import { patternFill, patternOf } from './pattern.js';
import { type Palette, seriesColor, seriesDash, seriesPoint } from './series-color.js';

type Dataset = ChartDataset<'bar' | 'line' | 'doughnut', (number | null)[]>;

/** The datasets of a chart. Series differ by colour and by pattern or dash; what is in doubt is hatched or hollow. */
export function datasets(model: ChartModel, look: Look, context: CanvasRenderingContext2D): Dataset[] {
  if (model.type === 'doughnut') return [ring(model, look, context)];
  const make = isLine(model) ? line : bar;
  return model.series.map((series, index) => make(series, index, look, context, model));
}

function bar(
  series: ChartSeries,
  index: number,
  look: Look,
  context: CanvasRenderingContext2D,
  model: ChartModel,
): Dataset {
  const color = seriesColor(index, look, series.color);
  const kind = model.series.length > 1 ? patternOf(index) : 'plain';
  const [sure, doubtful] = [kind, 'hatched' as const].map((one) =>
    patternFill(context, one, color, look.surface),
  );
  return {
    label: series.label,
    data: drawnValues(series, index, model),
    backgroundColor: series.flags.map((flag) => (isDoubtful(flag) ? doubtful : sure) ?? color),
    borderColor: color,
    borderWidth: 1.5,
    borderRadius: 2,
    maxBarThickness: 44,
    categoryPercentage: 0.76,
    barPercentage: 0.92,
  };
}

/** The first side of a pyramid goes the other way. */
function drawnValues({ values }: ChartSeries, index: number, { type }: ChartModel): (number | null)[] {
  return type === 'pyramid' && index === 0 ? values.map((value) => value && -value) : [...values];
}

function line(
  series: ChartSeries,
  index: number,
  look: Look,
  context: CanvasRenderingContext2D,
  model: ChartModel,
): Dataset {
  const color = seriesColor(index, look, series.color);
  const filled = model.type === 'area';
  const breaks = ({ p1DataIndex }: { p1DataIndex: number }) => series.breaks[p1DataIndex];
  return {
    label: series.label,
    data: [...series.values],
    borderColor: color,
    backgroundColor: filled ? areaFill(index, color, context, model) : color,
    fill: filled ? 'origin' : false,
    borderWidth: 2.5,
    borderDash: seriesDash(index),
    pointStyle: seriesPoint(index),
    pointRadius: 4.5,
    pointHoverRadius: 6,
    pointBackgroundColor: series.flags.map((flag) => (isDoubtful(flag) ? look.surface : color)),
    pointBorderColor: color,
    pointBorderWidth: 2,
    spanGaps: false,
    tension: 0,
    // Numbers before and after a break cannot be compared: nothing leads from one to the other. Without `segment`
    // Chart.js would draw lines by a Path2D, which only a canvas can read (svg-context.ts).
    segment: {
      borderColor: (at) => (breaks(at) ? 'transparent' : undefined),
      backgroundColor: (at) => (breaks(at) ? 'transparent' : undefined),
    },
  };
}

/** Light, so that grid and other series show through; of several series each has its pattern. */
function areaFill(index: number, color: string, context: CanvasRenderingContext2D, model: ChartModel) {
  if (model.series.length === 1) return translucent(color, 0.2);
  const kind = index === 0 ? 'rising' : patternOf(index + 1);
  return patternFill(context, kind, 'transparent', translucent(color, 0.45));
}

/** A ring shows the first series: its values are the parts of a whole. */
function ring(model: ChartModel, look: Look, context: CanvasRenderingContext2D): Dataset {
  const [series] = model.series;
  const fills = model.labels.map((_, index) => {
    const kind = isDoubtful(series?.flags[index]) ? 'hatched' : patternOf(index);
    return patternFill(context, kind, partColor(model, index, look), look.surface);
  });
  return {
    data: [...(series?.values ?? [])],
    backgroundColor: fills,
    borderColor: look.surface,
    borderWidth: 2,
  };
}

/** The colour of a part of a ring: the one that the feed gives the value, or ours. */
export function partColor({ rows }: ChartModel, index: number, look: Palette): string {
  return seriesColor(index, look, rows[index]?.color);
}
