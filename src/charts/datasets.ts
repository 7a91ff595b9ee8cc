import type { ChartDataset } from 'chart.js';
import type { Look } from './look.js';
import type { ChartModel, ChartSeries } from './model.js';
import { patternFill, patternOf } from './pattern.js';
import { seriesColor, seriesDash, seriesPoint } from './series-color.js';

type Dataset = ChartDataset<'bar' | 'line' | 'doughnut', (number | null)[]>;

/** The datasets of a chart. Series differ by colour and by pattern or dash; what is in doubt is hatched or hollow. */
export function datasets(model: ChartModel, look: Look, context: CanvasRenderingContext2D): Dataset[] {
  if (model.type === 'doughnut') return [ring(model, look, context)];
  const make = model.type === 'line' || model.type === 'area' ? line : bar;
  return model.series.map((series, index) => make(series, index, look, context, model));
}

function bar(
  series: ChartSeries,
  index: number,
  look: Look,
  context: CanvasRenderingContext2D,
  model: ChartModel,
): Dataset {
  const color = seriesColor(index, look.dark, series.color);
  const kind = model.series.length > 1 ? patternOf(index) : 'plain';
  const [sure, doubtful] = [kind, 'hatched' as const].map((one) =>
    patternFill(context, one, color, look.surface),
  );
  return {
    label: series.label,
    data: [...series.values],
    backgroundColor: series.doubtful.map((doubt) => (doubt ? doubtful : sure) ?? color),
    borderColor: color,
    borderWidth: 1.5,
    borderRadius: 2,
    maxBarThickness: 44,
    categoryPercentage: 0.76,
    barPercentage: 0.92,
  };
}

function line(series: ChartSeries, index: number, look: Look, _context: unknown, model: ChartModel): Dataset {
  const color = seriesColor(index, look.dark, series.color);
  return {
    label: series.label,
    data: [...series.values],
    borderColor: color,
    backgroundColor: model.type === 'area' ? `${color}33` : color,
    fill: model.type === 'area' ? 'origin' : false,
    borderWidth: 2.5,
    borderDash: seriesDash(index),
    pointStyle: seriesPoint(index),
    pointRadius: 4.5,
    pointHoverRadius: 6,
    pointBackgroundColor: series.doubtful.map((doubt) => (doubt ? look.surface : color)),
    pointBorderColor: color,
    pointBorderWidth: 2,
    spanGaps: false,
    tension: 0,
  };
}

/** A ring shows the first series: its values are the parts of a whole. */
function ring(model: ChartModel, look: Look, context: CanvasRenderingContext2D): Dataset {
  const [series] = model.series;
  const colors = model.labels.map((_, index) => seriesColor(index, look.dark));
  return {
    data: [...(series?.values ?? [])],
    backgroundColor: colors.map((color, index) =>
      patternFill(context, patternOf(index), color, look.surface),
    ),
    borderColor: look.surface,
    borderWidth: 2,
  };
}
