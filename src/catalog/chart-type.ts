import type { Dimension } from '../feed/schema/index.js';
import type { Indicator } from './model.js';

export type ChartType = NonNullable<NonNullable<Indicator['chart']>['type']>;

/** What the choice of a chart looks at. */
export interface ChartShape {
  readonly x: Dimension | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Every number that may be shown; null where one is hidden or not stated. */
  readonly values: readonly (number | null)[];
}

/** More parts than that cannot be told apart in a ring. */
const MOST_PARTS = 6;

/**
 * The chart that the feed names, or else what its data ask for:
 * a single number is a tile; up to two times are bars, more are a line; districts without groups are a map; two to six
 * shares that add up to 100 percent are a ring; everything else is lying bars, which have room for long names.
 */
export function chartType({ chart, unit }: Indicator, { x, rows, columns, values }: ChartShape): ChartType {
  if (chart?.type) return chart.type;
  if (rows * columns === 1) return 'tile';
  if (x?.kind === 'time') return rows > 2 ? 'line' : 'bar';
  if (columns > 1) return 'bar-horizontal';
  if (x?.kind === 'district') return 'map';
  return isPercent(unit) && isWhole(values) ? 'doughnut' : 'bar-horizontal';
}

/** Whether numbers are shares in percent, by the contract's word or by their sign. */
export function isPercent(unit: Indicator['unit']): boolean {
  return unit === 'percent' || (typeof unit === 'object' && unit.symbol === '%');
}

function isWhole(values: readonly (number | null)[]): boolean {
  const parts = values.length >= 2 && values.length <= MOST_PARTS;
  return (
    parts && values.every((value) => value !== null && value > 0) && Math.abs(sumOf(values) - 100) <= 0.5
  );
}

export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
