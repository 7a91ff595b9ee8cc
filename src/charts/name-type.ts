import type { Scale } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal } from './model.js';
import { nameParts, shownLine } from './name-lines.js';

/** Type at an axis; names get smaller, where a word would have no room. CSS pixels. */
export const SIZE = 12;
const SMALLEST = 10;
/** Letters of a line of a name below a chart. */
export const BELOW = 14;
/** Between a name and its axis, CSS pixels. */
export const BESIDE_AXIS = 11;
/** Chart.js gives half of a chart to names; how much more a long word may take. */
export const MORE = 1.25;

const widest = new WeakMap<ChartModel, number>();

/** As large as lets the longest word beside a bar stand whole. Under bars there is room, or they lie (`fitted`). */
export function nameSize({ maxWidth, ctx }: Scale, model: ChartModel, look: Look): number {
  if (!isHorizontal(model)) return SIZE;
  const widths = () =>
    model.labels.flatMap(nameParts).map((part) => textWidth(ctx, shownLine(part), typeOf(look, SIZE)));
  const width = widest.get(model) ?? Math.max(1, ...widths());
  widest.set(model, width);
  return Math.max(SMALLEST, Math.min(SIZE, Math.floor((SIZE * (maxWidth - BESIDE_AXIS)) / width)));
}

/** Type of a name, as a canvas wants it. */
export function typeOf({ font }: Look, size: number, weight: 'normal' | 'bold' = 'normal'): string {
  return `${weight} ${size}px ${font}`;
}

export function textWidth(context: CanvasRenderingContext2D, text: string, font: string): number {
  context.save();
  context.font = font;
  const { width } = context.measureText(text);
  context.restore();
  return width;
}
