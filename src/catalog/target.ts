import { asShown } from './as-shown.js';
import { indicatorTable } from './indicator.js';
import type { Indicator } from './model.js';
import { sinceBreak } from './since-break.js';
import { yearOf } from './time-steps.js';

/** How an indicator stands towards its target. */
export type TargetStatus = 'reached' | 'on-track' | 'right-way' | 'too-slow' | 'wrong-way' | 'unknown';

export interface TargetState {
  readonly status: TargetStatus;
  /**
   * How far it is to the target, in the indicator's unit, be it too little or too much, as the two numbers are shown; undefined
   * where no number is known.
   */
  readonly distance: number | undefined;
}

/** How far a value that shall be held may be off, as a share of the target. */
const HELD = 0.02;

/**
 * Compares the way from the first number, or the first since a break, to the last with the way that is left to the end of the
 * target's year (both per year, straight lines).
 * @returns undefined where the indicator has no target; `unknown` where fewer than two points in time are known that can be
 * compared, or where the way between them is too short to be seen in the numbers that are shown
 */
export function targetState(indicator: Indicator): TargetState | undefined {
  const { target } = indicator;
  if (!target) return undefined;
  const points = pointsOf(indicator);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { status: 'unknown', distance: undefined };
  const shown = (value: number) => asShown(value, indicator.decimals);
  const distance = shown(Math.abs(shown(target.value) - shown(last.value)));
  if (isReached(last.value, first.value, target)) return { status: 'reached', distance: 0 };
  const unseen = first.value !== last.value && shown(first.value) === shown(last.value);
  if (unseen || first.year >= last.year) return { status: 'unknown', distance };
  return { status: paceOf(first, last, target), distance };
}

type Target = NonNullable<Indicator['target']>;

interface Point {
  /** Its end, with the part of the year before it. */
  readonly year: number;
  readonly value: number;
}

/** Numbers of an indicator that runs over time alone; times are read from the ids. */
function pointsOf(indicator: Indicator): readonly Point[] {
  const table = indicatorTable(indicator);
  const [column] = table.columns;
  if (table.x?.kind !== 'time' || !column || table.columns.length > 1) return [];
  return sinceBreak(table, column).flatMap((row) => {
    const [value, year] = [table.cell(row, column)?.value, yearOf(row)];
    return value === null || value === undefined || year === undefined ? [] : [{ year, value }];
  });
}

/** Where the feed names no direction, it is the way from the first number to the target. */
function isReached(value: number, first: number, { value: wanted, direction }: Target): boolean {
  const way = direction ?? (wanted >= first ? 'up' : 'down');
  if (way === 'up') return value >= wanted;
  if (way === 'down') return value <= wanted;
  return Math.abs(value - wanted) <= HELD * Math.abs(wanted);
}

function paceOf(first: Point, last: Point, target: Target): TargetStatus {
  const pace = (last.value - first.value) / (last.year - first.year);
  const left = target.value - last.value;
  if (pace === 0) return 'too-slow';
  if (pace * left < 0) return 'wrong-way';
  if (target.by === undefined) return 'right-way';
  const years = target.by - last.year;
  return years > 0 && Math.abs(pace) * years >= Math.abs(left) ? 'on-track' : 'too-slow';
}
