import { asShown } from './as-shown.js';
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
  /** One series is above the other everywhere. */
  | {
      readonly kind: 'above';
      readonly upper: DimensionValue;
      readonly lower: DimensionValue;
      readonly from: DimensionValue;
      readonly to: DimensionValue;
      /** Where it is so most, and the two numbers there; undefined where that is no single place. */
      readonly widest:
        { readonly at: DimensionValue; readonly high: number; readonly low: number } | undefined;
    };

interface Point {
  readonly at: DimensionValue;
  /** As it is shown. */
  readonly value: number;
  /** Something is said of the number, without which it should not be told. */
  readonly noted: boolean;
  /** As much as all others together, or about as much. */
  readonly total: 'sure' | 'maybe' | undefined;
}

/** By how much the first of two series is above the second, and the two numbers. */
interface Step extends Point {
  readonly pair: readonly [number, number];
}

/** What is told goes by the numbers that are shown; whether they add up, by those of the feed. */
interface ExactPoint extends Point {
  readonly exact: number;
}

type Points = readonly Point[];
type ExactPoints = readonly ExactPoint[];

/**
 * What the numbers say by themselves: how a series went, where it is largest and smallest, which of two is above the other.
 * Says nothing of single numbers, or of more than two series (and their balance), and of no place that it is the first where a
 * hidden number may be.
 * @param decimals those that are shown
 */
export function findingsOf(table: IndicatorTable, decimals?: number): readonly Finding[] {
  const { columns, x } = table;
  const [only] = columns;
  if (only && columns.length === 1) {
    if (x?.kind !== 'time') return hidesAny(table, only) ? [] : extremes(pointsOf(table, only, decimals));
    const comparable = { ...table, rows: sinceBreak(table, only) };
    return overTime(pointsOf(comparable, only, decimals), hidesAny(comparable, only));
  }
  const series = columns.map((column) => pointsOf(table, column, decimals));
  const [first = [], second = [], third = []] = series;
  const two = series.length === 2 || (series.length === 3 && isBalance(third, first, second));
  return two ? above(table, stepsBetween(table, [first, second], decimals)) : [];
}

/** The numbers of a column in the order of the rows; what is missing or hidden is left out. */
function pointsOf(
  { rows, cell, x }: IndicatorTable,
  column: DimensionValue,
  decimals: number | undefined,
): ExactPoints {
  const points = rows.flatMap((at) => {
    const { value, note, flag } = cell(at, column) ?? {};
    const noted = note !== undefined || flag !== undefined;
    return typeof value === 'number' ? [{ at, exact: value, value: asShown(value, decimals), noted }] : [];
  });
  const sum = points.reduce((all, { exact }) => all + exact, 0);
  // Two numbers that are about the same are no total of each other, nor is a year one of those before.
  const parts = x?.kind !== 'time' && points.length > 2;
  return points.map((point) => ({ ...point, total: parts ? totalOf(point.exact, sum) : undefined }));
}

function hidesAny({ rows, cell }: IndicatorTable, column: DimensionValue): boolean {
  return rows.some((row) => cell(row, column)?.flag === 'suppressed');
}

/** Sources round, and they misprint. */
const ROUNDED = 0.005;
const MISPRINTED = 0.05;

function totalOf(value: number, sum: number): Point['total'] {
  const off = Math.abs(value - (sum - value));
  return off <= ROUNDED * value ? 'sure' : off <= MISPRINTED * value ? 'maybe' : undefined;
}

function overTime(points: Points, hidden: boolean): readonly Finding[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return [];
  const kind = last.value > first.value ? 'rise' : last.value < first.value ? 'fall' : 'same';
  const trend: Finding = { kind, from: first.at, to: last.at, first: first.value, last: last.value };
  const most = hidden ? undefined : alone(points, 'most');
  return most && most.at !== last.at && most.at !== first.at ? [trend, most] : [trend];
}

/** Two numbers are seen at a glance, and that a total is the largest is no news. */
function extremes(all: Points): readonly Finding[] {
  const points = all.filter(({ total }) => total !== 'sure');
  if (points.filter(({ total, noted }) => !total && !noted).length < 3) return [];
  return [alone(points, 'most'), alone(points, 'least')].filter((finding) => finding !== undefined);
}

/** The largest or smallest point, where no other is as large or small, and where nothing else has to be said of it. */
function alone(points: Points, kind: 'most' | 'least'): Extreme | undefined {
  const sign = kind === 'most' ? 1 : -1;
  const [best, next] = [...points].sort((a, b) => sign * (b.value - a.value));
  if (!best || best.value === next?.value || best.noted || best.total) return undefined;
  return { kind, at: best.at, value: best.value };
}

/** Over time, said only where one is above the other in all rows. */
function above({ columns, x }: IndicatorTable, steps: readonly Step[]): readonly Finding[] {
  const [[first, second], [start], end] = [columns, steps, steps.at(-1)];
  if (!first || !second || !start || !end || start === end) return [];
  const widest = farthest(steps);
  const sign = commonSign(steps);
  if (sign === 0) {
    if (!widest || x?.kind === 'time') return [];
    return [{ kind: 'apart', at: widest.at, first, second, values: widest.pair }];
  }
  const [upper, lower] = sign > 0 ? [first, second] : [second, first];
  return [{ kind: 'above', upper, lower, from: start.at, to: end.at, widest: widest && heightsOf(widest) }];
}

/** The row where two series are farthest apart. */
function farthest(steps: readonly Step[]): Step | undefined {
  const lengths = steps.map((step) => ({ ...step, value: Math.abs(step.value) }));
  const most = alone(lengths, 'most');
  return most && steps.find(({ at }) => at === most.at);
}

/** Of all steps; 0 where one is nothing, or another goes the other way. */
function commonSign(steps: readonly Step[]): number {
  const [sign, ...others] = new Set(steps.map(({ value }) => Math.sign(value)));
  return others.length > 0 ? 0 : (sign ?? 0);
}

const heightsOf = ({ at, pair }: Step) => ({ at, high: Math.max(...pair), low: Math.min(...pair) });

/**
 * By how much the first series is above the second, without totals; none unless both have a number in every row, or over
 * time in every row from the first number to the last.
 */
function stepsBetween(
  { rows, x }: IndicatorTable,
  [a, b]: readonly [Points, Points],
  decimals: number | undefined,
): readonly Step[] {
  const [from, to] = [a[0], a.at(-1)].map((point) => (point ? rows.indexOf(point.at) : 0));
  const all = x?.kind === 'time' ? rows.slice(from, (to ?? 0) + 1) : rows;
  if (a.length !== all.length || !isAlong(a, b)) return [];
  return a.flatMap(({ at, value, noted, total }, i) => {
    const other = b[i];
    if (!other || (total === 'sure' && other.total === 'sure')) return [];
    const step = asShown(value - other.value, decimals);
    const both = total && other.total ? 'maybe' : undefined;
    return [{ at, value: step, pair: [value, other.value], noted: noted || other.noted, total: both }];
  });
}

/** Whether two series have their numbers in the same rows. */
function isAlong(a: Points, b: Points): boolean {
  return a.length === b.length && a.every(({ at }, i) => at === b[i]?.at);
}

/** Whether a third series only says how far the first is above the second. */
function isBalance(third: ExactPoints, a: ExactPoints, b: ExactPoints): boolean {
  if (!isAlong(a, b) || !isAlong(a, third)) return false;
  return third.every(({ exact }, i) => Math.abs((a[i]?.exact ?? NaN) - (b[i]?.exact ?? NaN) - exact) < 1e-6);
}
