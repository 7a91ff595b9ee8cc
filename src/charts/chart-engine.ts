import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { datasets } from './datasets.js';
import { placeAt, type Point, pointOf, type ValuePlace } from './geometry.js';
import { flagMarks } from './flag-marks.js';
import type { Look } from './look.js';
import { addMarks, type Marks, NO_MARKS } from './marks.js';
import { type ChartModel, isHorizontal } from './model.js';
import { padding } from './room.js';
import { scales } from './scales.js';
import { valueLabels } from './value-labels.js';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** A chart that is on screen. */
export interface DrawnChart {
  readonly model: ChartModel;
  /** Shows or hides one series, or one part of a ring. */
  setVisible(index: number, visible: boolean): void;
  /** Marks rows and series, and nothing else. */
  mark(marks: Marks): void;
  /** Where a value is drawn; undefined where it is not. */
  pointOf(place: ValuePlace): Point | undefined;
  /** The value nearest to a point of the canvas; undefined outside of what is drawn. */
  placeAt(at: Point): ValuePlace | undefined;
  destroy(): void;
}

/**
 * Draws a chart.
 * @param canvas in the document and laid out; on a detached one a chart would stay 0 × 0
 * @throws where the canvas gives no drawing context
 */
export function drawChart(canvas: HTMLCanvasElement, model: ChartModel, look: Look): DrawnChart {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the canvas gives no drawing context');
  let marked = NO_MARKS;
  const config = configuration(model, look, context);
  addMarks(config, model, look, () => marked);
  const chart = new Chart(context, config);
  return {
    model,
    pointOf: (place) => pointOf(chart, place),
    placeAt: (at) => placeAt(chart, model, at),
    mark(marks) {
      marked = marks;
      chart.update('none');
    },
    setVisible(index, visible) {
      if (model.type !== 'doughnut') chart.setDatasetVisibility(index, visible);
      else if (chart.getDataVisibility(index) !== visible) chart.toggleDataVisibility(index);
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}

const TYPES: Readonly<Record<ChartModel['type'], 'bar' | 'line' | 'doughnut'>> = {
  bar: 'bar',
  'bar-horizontal': 'bar',
  stacked: 'bar',
  pyramid: 'bar',
  line: 'line',
  area: 'line',
  doughnut: 'doughnut',
};

/** What Chart.js draws a model from. */
export function configuration(
  model: ChartModel,
  look: Look,
  context: CanvasRenderingContext2D,
): ChartConfiguration {
  return {
    type: TYPES[model.type],
    data: { labels: [...model.labels], datasets: datasets(model, look, context) },
    plugins: [flagMarks(model, look), valueLabels(model, look)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.lang,
      indexAxis: isHorizontal(model) ? 'y' : 'x',
      events: [], // values are read by pointer and keys alike, see readout.ts
      layout: { padding: padding(model, look) },
      scales: scales(model, look),
      font: { family: look.font, size: 13 },
      color: look.text,
    },
  };
}
