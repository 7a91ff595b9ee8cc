import type { Chart, ChartConfiguration, Plugin, Scale, Tick } from 'chart.js';
import type { ValuePlace } from './geometry.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal } from './model.js';
import { BESIDE_AXIS, nameSize, textWidth, typeOf } from './name-type.js';

/** What is marked in a chart: whole rows, whole series. */
export interface Marks {
  readonly rows: ReadonlySet<number>;
  readonly series: ReadonlySet<number>;
}

export const NO_MARKS: Marks = { rows: new Set(), series: new Set() };

export function isMarked({ rows, series }: Marks, place: ValuePlace): boolean {
  return rows.has(place.row) || series.has(place.series);
}

/** Space between what is marked and the line around it, and the line's width, CSS pixels. */
const GAP = 2;
const LINE = 2;

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
  readonly width?: number;
  readonly height?: number;
  readonly outerRadius?: number;
  readonly startAngle?: number;
  readonly endAngle?: number;
}
const KEYS = ['x', 'y', 'base', 'width', 'height', 'outerRadius', 'startAngle', 'endAngle'];

/** Draws a line around what is marked, and sets its label in bold: neither is a matter of colour. */
export function addMarks(
  config: ChartConfiguration,
  model: ChartModel,
  look: Look,
  marks: () => Marks,
): void {
  const plugin: Plugin = {
    id: 'marks',
    afterDatasetsDraw: (chart) => drawMarks(chart, model, look, marks()),
  };
  config.plugins = [...(config.plugins ?? []), plugin];
  const lying = isHorizontal(model);
  const scale = config.options?.scales?.[lying ? 'y' : 'x'];
  if (!scale) return;
  let fits = true;
  const is = (index: number) => marks().rows.has(index);
  const isBold = (index: number) => fits && is(index);
  const fontOf = (named: Scale, bold: boolean) => ({
    family: look.font,
    size: nameSize(named, model, look),
    weight: weight(bold),
  });
  const ticks = {
    font: ({ index, scale: named }: { index: number; scale: Scale }) => fontOf(named, isBold(index)),
    color: ({ index }: { index: number }) => (is(index) ? look.text : look.muted),
  };
  Object.assign(scale, { ticks: { ...scale.ticks, ...ticks }, ...(lying && { afterFit: roomForBold }) });

  /**
   * Keeps room for bold labels from the start, where there is any: choosing a district must not move its chart. A word
   * that would have to be cut takes some of its bars' room.
   */
  function roomForBold(named: Scale): void {
    const size = nameSize(named, model, look);
    const widest = (bold: (index: number) => boolean) =>
      Math.max(
        0,
        ...named.ticks.map((tick, index) => widthOf(tick, typeOf(look, size, weight(bold(index))))),
      );
    const width = named.width + widest(() => true) - widest(isBold);
    fits = width <= named.maxWidth;
    named.width = fits ? width : Math.max(named.maxWidth, widest(() => false) + BESIDE_AXIS);

    function widthOf({ label }: Tick, font: string): number {
      return Math.max(0, ...[label ?? []].flat().map((line) => textWidth(named.ctx, line, font)));
    }
  }
}

function weight(bold: boolean): 'bold' | 'normal' {
  return bold ? 'bold' : 'normal';
}

function drawMarks(chart: Chart, model: ChartModel, look: Look, marks: Marks): void {
  if (marks.rows.size + marks.series.size === 0) return;
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = look.text;
  ctx.lineWidth = LINE;
  ctx.setLineDash([]);
  for (const { index: series } of chart.getSortedVisibleDatasetMetas())
    chart.getDatasetMeta(series).data.forEach((element, row) => {
      if (!isMarked(marks, { row, series }) || model.series[series]?.values[row] === null) return;
      outline(ctx, element.getProps(KEYS as never[], true) as Shape, isHorizontal(model));
    });
  ctx.restore();
}

function outline(context: CanvasRenderingContext2D, shape: Shape, lying: boolean): void {
  const { x, y, base, width = 0, height = 0, outerRadius, startAngle = 0, endAngle = 0 } = shape;
  context.beginPath();
  if (outerRadius !== undefined) context.arc(x, y, outerRadius - LINE / 2, startAngle, endAngle);
  else if (base === undefined) context.arc(x, y, 9, 0, 2 * Math.PI);
  else if (lying) box(context, Math.min(x, base), y - height / 2, Math.abs(x - base), height);
  else box(context, x - width / 2, Math.min(y, base), width, Math.abs(y - base));
  context.stroke();
}

function box(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  context.rect(x - GAP, y - GAP, width + 2 * GAP, height + 2 * GAP);
}
