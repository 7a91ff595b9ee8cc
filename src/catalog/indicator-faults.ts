import { type ChartType, isPercent, sumOf } from './chart-type.js';
import type { Catalog, Indicator } from './model.js';

/** Why an indicator cannot be drawn as it stands, or not all of it. */
export type IndicatorFault =
  /** An observation belongs to no value of a dimension. */
  | 'unknown-value'
  /** No observation has a number that may be shown. */
  | 'no-values'
  /** The table stands, with a column for each combination. */
  | 'too-many-dimensions'
  | 'too-many-values'
  /** A line needs two points. */
  | 'single-point'
  /** Less than nothing is no part of a whole. */
  | 'negative-share'
  /** A share, or what is put together from shares, is more than the whole. */
  | 'over-hundred';

/** Numbers as they may be shown: a line for each row, null where one is hidden or not stated. */
export interface Grid {
  readonly type: ChartType;
  readonly overTime: boolean;
  readonly lines: readonly (readonly (number | null)[])[];
}

/** Beyond, bars and names cannot be read any more. */
const MOST_ROWS = 60;
const MOST_TIMES = 400;
const MOST_SERIES = 12;
const MOST_PARTS = 12;
/** Shares are rounded: together they may be a little more than the whole, in percent. */
const ROUNDED = 101;

/** Whether a chart is a map that can be drawn. */
export function isMapped(type: ChartType, { districts }: Pick<Catalog, 'districts'>): boolean {
  return type === 'map' && districts.all.some(({ geometry }) => geometry);
}

/** The faults that matter: a map has room for districts of any number, its bars alone have not. */
export function faultsAmong(
  { type, faults }: Pick<Grid, 'type'> & { readonly faults: readonly IndicatorFault[] },
  catalog: Pick<Catalog, 'districts'>,
): readonly IndicatorFault[] {
  return isMapped(type, catalog) ? faults.filter((fault) => fault !== 'too-many-values') : faults;
}

/** What is wrong with the numbers themselves. */
export function gridFaults(indicator: Indicator, grid: Grid): readonly IndicatorFault[] {
  const values = grid.lines.flat();
  const known = values.filter((value) => value !== null);
  const found: readonly [IndicatorFault, boolean][] = [
    ['no-values', indicator.observations.length > 0 && known.length === 0],
    ['too-many-dimensions', indicator.dimensions.length > 2],
    ['too-many-values', isTooMuch(grid)],
    ['single-point', isSinglePoint(grid)],
    ['negative-share', grid.type === 'doughnut' && known.some((value) => value < 0)],
    ['over-hundred', isPercent(indicator.unit) && isOver(grid, known)],
  ];
  return found.flatMap(([fault, there]) => (there ? [fault] : []));
}

function isTooMuch({ type, overTime, lines }: Grid): boolean {
  const most = type === 'doughnut' ? MOST_PARTS : overTime ? MOST_TIMES : MOST_ROWS;
  return lines.length > most || (lines[0]?.length ?? 0) > MOST_SERIES;
}

function isSinglePoint({ type, lines }: Grid): boolean {
  if (type !== 'line' && type !== 'area') return false;
  const points = columnsOf(lines).map((column) => column.filter((value) => value !== null).length);
  return points.some((count) => count === 1) && points.every((count) => count < 2);
}

function isOver({ type, lines }: Grid, known: readonly number[]): boolean {
  if (known.some((value) => value > 100)) return true;
  const wholes = type === 'doughnut' ? columnsOf(lines) : type === 'stacked' ? lines : [];
  return wholes.some((whole) => sumOf(whole) > ROUNDED);
}

function columnsOf(lines: Grid['lines']): Grid['lines'] {
  return (lines[0] ?? []).map((_, column) => lines.map((line) => line[column] ?? null));
}
