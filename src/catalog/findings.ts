import type { DimensionValue, IndicatorTable } from './indicator.js';

/** The largest number, or the smallest, stands alone there. */
export interface Extreme {
  readonly kind: 'most' | 'least';
  readonly at: DimensionValue;
  readonly value: number;
}

/** One thing that the numbers of an indicator say, ready to be put into words. */
export type Finding =
  | Extreme
  /** One series over time: from the first to the last number. */
  | {
      readonly kind: 'rise' | 'fall' | 'same';
      readonly from: DimensionValue;
      readonly to: DimensionValue;
      readonly first: number;
      readonly last: number;
    }
  /** One series is above the other everywhere; most so there. */
  | {
      readonly kind: 'above';
      readonly upper: DimensionValue;
      readonly lower: DimensionValue;
      readonly from: DimensionValue;
      readonly to: DimensionValue;
      readonly at: DimensionValue;
      readonly difference: number;
    };

interface Point {
  readonly at: DimensionValue;
  readonly value: number;
}

/**
 * What the numbers say by themselves: how a series went, where it is largest and smallest, which of two is above the other.
 * Says nothing of single numbers, or of more than two series (and their balance).
 */
export function findingsOf(table: IndicatorTable): readonly Finding[] {
  const series = table.columns.map((column) => pointsOf(table, column));
  const [first = [], second, third] = series;
  if (series.length === 1) return table.x?.kind === 'time' ? overTime(first) : extremes(first);
  const two =
    series.length === 2 || (series.length === 3 && third && second && isBalance(third, first, second));
  return two && second ? above(table, first, second) : [];
}

/** The numbers of a column in the order of the rows; what is missing or hidden is left out. */
function pointsOf({ rows, cell }: IndicatorTable, column: DimensionValue): readonly Point[] {
  return rows.flatMap((at) => {
    const value = cell(at, column)?.value;
    return value === null || value === undefined ? [] : [{ at, value }];
  });
}

function overTime(points: readonly Point[]): readonly Finding[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return [];
  const kind = last.value > first.value ? 'rise' : last.value < first.value ? 'fall' : 'same';
  const trend: Finding = { kind, from: first.at, to: last.at, first: first.value, last: last.value };
  const most = alone(points, 'most');
  return most && most.at !== last.at && most.at !== first.at ? [trend, most] : [trend];
}

function extremes(points: readonly Point[]): readonly Finding[] {
  if (points.length < 2) return [];
  return [alone(points, 'most'), points.length > 2 ? alone(points, 'least') : undefined].filter(
    (finding) => finding !== undefined,
  );
}

/** The largest or smallest point, where no other is as large or small. */
function alone(points: readonly Point[], kind: 'most' | 'least'): Extreme | undefined {
  const sign = kind === 'most' ? 1 : -1;
  const [best, next] = [...points].sort((a, b) => sign * (b.value - a.value));
  return best && best.value !== next?.value ? { kind, at: best.at, value: best.value } : undefined;
}

/** Said only where both series have a number in the same rows, and one is above the other in all of them. */
function above({ columns }: IndicatorTable, a: readonly Point[], b: readonly Point[]): readonly Finding[] {
  const [first, second] = columns;
  const steps = stepsBetween(a, b);
  const [start, end] = [steps[0], steps.at(-1)];
  if (!first || !second || !start || !end || steps.length < 2) return [];
  const sign = Math.sign(start.value);
  if (sign === 0 || steps.some(({ value }) => Math.sign(value) !== sign)) return [];
  const [upper, lower] = sign > 0 ? [first, second] : [second, first];
  const widest = steps.reduce((best, step) => (Math.abs(step.value) > Math.abs(best.value) ? step : best));
  const difference = Math.abs(widest.value);
  return [{ kind: 'above', upper, lower, from: start.at, to: end.at, at: widest.at, difference }];
}

/** By how much the first series is above the second; none where their rows are not the same. */
function stepsBetween(a: readonly Point[], b: readonly Point[]): readonly Point[] {
  const steps = a.flatMap(({ at, value }) => {
    const other = b.find((point) => point.at === at);
    return other ? [{ at, value: value - other.value }] : [];
  });
  return steps.length === a.length && a.length === b.length ? steps : [];
}

/** Whether a third series only says how far the first is above the second. */
function isBalance(third: readonly Point[], a: readonly Point[], b: readonly Point[]): boolean {
  const steps = stepsBetween(a, b);
  return (
    steps.length === third.length &&
    steps.every(({ value }, i) => Math.abs(value - (third[i]?.value ?? NaN)) < 1e-6)
  );
}
