import type { DimensionValue, IndicatorTable } from './indicator.js';
import { sinceBreak } from './since-break.js';

/** The largest number, or the smallest, stands alone there. */
export interface Extreme {
  readonly kind: 'most' | 'least';
  readonly at: DimensionValue;
  readonly value: number;
}

/** One thing that the numbers of an indicator say, ready to be put into words. */
export type Finding =
  | Extreme
  /** One series over time: from the first number, or the first since a break, to the last. */
  | {
      readonly kind: 'rise' | 'fall' | 'same';
      readonly from: DimensionValue;
      readonly to: DimensionValue;
      readonly first: number;
      readonly last: number;
    }
  /** Of two series now one, now the other is above; they are farthest apart there. */
  | {
      readonly kind: 'apart';
      readonly at: DimensionValue;
      readonly first: DimensionValue;
      readonly second: DimensionValue;
      /** The two numbers there, of the first and of the second. */
      readonly values: readonly [number, number];
    }
  /** One series is above the other everywhere; most so there. */
  | {
      readonly kind: 'above';
      readonly upper: DimensionValue;
      readonly lower: DimensionValue;
      readonly from: DimensionValue;
      readonly to: DimensionValue;
      readonly at: DimensionValue;
      /** The two numbers there. */
      readonly high: number;
      readonly low: number;
    };

interface Point {
  readonly at: DimensionValue;
  readonly value: number;
  /** Something is said of the number, without which it should not be told. */
  readonly noted?: boolean;
}

/**
 * What the numbers say by themselves: how a series went, where it is largest and smallest, which of two is above the other.
 * Says nothing of single numbers, or of more than two series (and their balance).
 */
export function findingsOf(table: IndicatorTable): readonly Finding[] {
  const series = table.columns.map((column) => pointsOf(table, column));
  const [[only], [first = [], second, third]] = [table.columns, series];
  if (only && series.length === 1)
    return table.x?.kind === 'time'
      ? overTime(pointsOf({ ...table, rows: sinceBreak(table, only) }, only))
      : extremes(first);
  const two =
    series.length === 2 || (series.length === 3 && third && second && isBalance(third, first, second));
  return two && second ? above(table, first, second) : [];
}

/** The numbers of a column in the order of the rows; what is missing or hidden is left out. */
function pointsOf({ rows, cell }: IndicatorTable, column: DimensionValue): readonly Point[] {
  return rows.flatMap((at) => {
    const { value, note, flag } = cell(at, column) ?? {};
    const noted = note !== undefined || flag !== undefined;
    return value === null || value === undefined ? [] : [{ at, value, noted }];
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

/** Two numbers are seen at a glance, that a total is the largest is no news, and a note would be missing beside a number. */
function extremes(all: readonly Point[]): readonly Finding[] {
  const points = all.filter((point) => !point.noted && !isTotal(point, all));
  if (points.length < 3) return [];
  return [alone(points, 'most'), alone(points, 'least')].filter((finding) => finding !== undefined);
}

/** About as much as all others together: sources round and misprint. */
function isTotal(point: Point, all: readonly Point[]): boolean {
  const others = all.reduce((sum, { value }) => sum + value, 0) - point.value;
  return Math.abs(point.value - others) <= 0.05 * point.value;
}

/** The largest or smallest point, where no other is as large or small. */
function alone(points: readonly Point[], kind: 'most' | 'least'): Extreme | undefined {
  const sign = kind === 'most' ? 1 : -1;
  const [best, next] = [...points].sort((a, b) => sign * (b.value - a.value));
  return best && best.value !== next?.value ? { kind, at: best.at, value: best.value } : undefined;
}

/** Said only where both series have a number in the same rows. Over time, only where one is above the other in all of them. */
function above({ columns, x }: IndicatorTable, a: readonly Point[], b: readonly Point[]): readonly Finding[] {
  const [first, second] = columns;
  const steps = stepsBetween(a, b);
  const [start, end] = [steps[0], steps.at(-1)];
  if (!first || !second || !start || !end || steps.length < 2) return [];
  const sign = Math.sign(start.value);
  if (sign === 0 || steps.some(({ value }) => Math.sign(value) !== sign))
    return x?.kind === 'time' ? [] : apart([first, second], steps, [a, b]);
  const [upper, lower] = sign > 0 ? [first, second] : [second, first];
  const widest = steps.reduce((best, step) => (Math.abs(step.value) > Math.abs(best.value) ? step : best));
  const pair = [a, b].map((points) => points.find(({ at }) => at === widest.at)?.value ?? NaN);
  const [high, low] = [Math.max(...pair), Math.min(...pair)];
  return [{ kind: 'above', upper, lower, from: start.at, to: end.at, at: widest.at, high, low }];
}

function apart(
  [first, second]: readonly [DimensionValue, DimensionValue],
  steps: readonly Point[],
  [a, b]: readonly [readonly Point[], readonly Point[]],
): readonly Finding[] {
  const widest = alone(
    steps.map((step) => ({ ...step, value: Math.abs(step.value) })),
    'most',
  );
  const valueIn = (points: readonly Point[]) => points.find(({ at }) => at === widest?.at)?.value ?? 0;
  return widest ? [{ kind: 'apart', at: widest.at, first, second, values: [valueIn(a), valueIn(b)] }] : [];
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
