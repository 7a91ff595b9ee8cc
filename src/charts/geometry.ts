import type { Chart } from 'chart.js';
import { type ChartModel, isHorizontal } from './model.js';

/** One value of a chart: its row (a label of the axis, a part of a ring) and its series. */
export interface ValuePlace {
  readonly row: number;
  readonly series: number;
}

/** CSS pixels from the upper left corner of the canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What all of Chart.js' bars, points and arcs can tell; its types know it of each alone. */
interface Drawn {
  inRange(x: number, y: number): boolean;
  getCenterPoint(): Point;
}

/** Where a value is drawn; a gap lies on the axis. */
export function pointOf(chart: Chart, { row, series }: ValuePlace): Point | undefined {
  const element = chart.getDatasetMeta(series).data[row];
  if (!element) return undefined;
  const { x, y } = element.tooltipPosition(true);
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x ?? 0, y: y ?? 0 } : undefined;
}

/** The value that is nearest to a point: along the axis first, then among those that stand there. */
export function placeAt(chart: Chart, model: ChartModel, at: Point): ValuePlace | undefined {
  // An event with `native` is taken as it is, in the canvas' own pixels.
  const event = { type: 'mousemove', native: null, chart, ...at } as unknown as Event;
  const axis = isHorizontal(model) ? 'y' : 'x';
  const along = model.type === 'doughnut' ? {} : { axis: axis };
  const found = chart.getElementsAtEventForMode(event, 'nearest', { intersect: false, ...along }, true);
  const away = found.map(({ element }) => distance(element as unknown as Drawn, at));
  const nearest = found[away.indexOf(Math.min(...away))];
  return nearest && { row: nearest.index, series: nearest.datasetIndex };
}

function distance(drawn: Drawn, { x, y }: Point): number {
  if (drawn.inRange(x, y)) return 0;
  const center = drawn.getCenterPoint();
  return Math.hypot(center.x - x, center.y - y);
}
