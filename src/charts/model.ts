import type { ChartType, DimensionValue } from '../catalog/indicator.js';
import type { Observation } from '../feed/schema/index.js';
import { nameParts, shownLine } from './name-lines.js';

/** A chart in words and numbers of the visitor's language, ready to be drawn. */
export interface ChartModel {
  readonly id: string;
  readonly type: Exclude<ChartType, 'tile' | 'map'>;
  /** Bars of a type that stands lie here, since their names have no room side by side. */
  readonly lying?: boolean;
  readonly labels: readonly string[];
  /** What the labels stand for; undefined for a time that the feed does not list. */
  readonly rows: readonly (DimensionValue | undefined)[];
  readonly series: readonly ChartSeries[];
  readonly overTime: boolean;
  /** The value axis begins at zero. */
  readonly fromZero: boolean;
  /** All parts of a ring together. */
  readonly total: string | undefined;
  /** What stands in the place of a bar that has no number. */
  readonly words: { readonly suppressed: string; readonly missing: string };
  /** Writes a number with its unit. */
  readonly format: (value: number) => string;
  /** The same for an axis, where round numbers need no decimals. */
  readonly formatTick: (value: number) => string;
}

export interface ChartSeries {
  readonly label: string;
  readonly color: string | undefined;
  /** Null is a gap. */
  readonly values: readonly (number | null)[];
  readonly flags: readonly Observation['flag'][];
  /** Where the series begins anew, be it with a number that is hidden. */
  readonly breaks: readonly boolean[];
  /** Number of the footnote, raised; '' where nothing is said. */
  readonly marks: readonly string[];
}

/** Charts whose bars lie. */
export function isHorizontal({ type, lying }: Pick<ChartModel, 'type' | 'lying'>): boolean {
  return lying === true || type === 'bar-horizontal' || type === 'pyramid';
}

/** Bars of one row lie or stand on each other, not side by side. */
export function isStacked({ type }: Pick<ChartModel, 'type'>): boolean {
  return type === 'stacked' || type === 'pyramid';
}

/** Series are lines, with or without their area. */
export function isLine({ type }: Pick<ChartModel, 'type'>): boolean {
  return type === 'line' || type === 'area';
}

/** Whether a number is not as sure as the others. */
export function isDoubtful(flag: Observation['flag']): boolean {
  return flag !== undefined && flag !== 'suppressed';
}

/** Height that a chart needs to be readable, in CSS pixels; reserved before it is drawn. */
export function chartHeight(model: Pick<ChartModel, 'type' | 'lying' | 'labels' | 'series'>): number {
  if (!isHorizontal(model)) return 300;
  const bars = isStacked(model) ? 1 : model.series.length;
  return Math.max(140, model.labels.length * (16 + 20 * bars) + 48);
}

const lain = new WeakMap<ChartModel, ChartModel>();

/**
 * The model as it fits into a width: standing bars lie down where their names would not fit under them. Times stand: an
 * axis may leave some of them out.
 * @param width of the chart, CSS pixels
 */
export function fitted(model: ChartModel, width: number): ChartModel {
  const standing = model.type === 'bar' || model.type === 'stacked';
  if (!standing || model.overTime || model.labels.length * nameWidth(model) <= width - 56) return model;
  const lying = lain.get(model) ?? { ...model, lying: true };
  lain.set(model, lying);
  return lying;
}

/** Room for the longest word of a name, which is not cut. */
function nameWidth({ labels }: ChartModel): number {
  const longest = Math.max(0, ...labels.flatMap(nameParts).map((word) => shownLine(word).length));
  return Math.max(36, longest * 7 + 8);
}
