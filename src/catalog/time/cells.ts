import type { Daytime, TimeQuestion } from './types.js';
import { DAY, WEEKDAYS, weekdayIndex } from './wall.js';

/**
 * A week as 28 bits: four parts for each day, Monday's night first. So that "on Tuesday or Thursday, in the evening"
 * is one number, and so is what an offer could meet at all.
 */
export type Cells = number;

/** Every cell of the week: what a question accepts that asks for no weekday and no time of day. */
export const ANY_TIME: Cells = 2 ** 28 - 1;

/** Minutes of the day at which the parts begin: night, morning, afternoon, evening. */
const PARTS = [0, 6 * 60, 12 * 60, 17 * 60] as const;
const NIGHT = 0;
const DAYTIMES: readonly Daytime[] = ['morning', 'afternoon', 'evening'];
const WEEK = 7;

// 1970-01-05, a Monday: where the cells of a week are drawn.
const MONDAY = 4 * DAY;

/** The cells that a question accepts. An empty list asks for nothing; a word it does not know is met by nothing. */
export function cellsAsked({ weekdays = [], daytimes = [] }: TimeQuestion): Cells {
  const parts = daytimes.length ? bitsOf(DAYTIMES, daytimes) << 1 : 0b1111;
  return onWeekdays(parts, weekdays.length ? weekdayBits(weekdays) : 0b1111111);
}

/** The cells that the wall minutes `[from, to)` touch. */
export function cellsTouched(from: number, to: number): Cells {
  let cells = 0;
  eachPart(from, to, (bit) => void (cells |= bit));
  return cells;
}

/**
 * The cells that something can touch which begins at `clock` (minutes of the day) on one of these weekdays and takes
 * `length` minutes: somewhat more where a night is part of it, for then a clock change may move its end.
 */
export function possibleCells(clock: number, length: number, weekdays: number): Cells {
  const byNight = clock < 6 * 60 || clock + length > DAY;
  const from = MONDAY + clock;
  return onWeekdays(cellsTouched(from, from + length + (byNight ? 180 : 0)), weekdays);
}

/** Weekdays as bits; bit 0 is Monday. */
export function weekdayBits(days: readonly string[]): number {
  return bitsOf(WEEKDAYS, days);
}

/**
 * When the first part of `[from, to)` ends that lies in one of the cells; NaN where none does. The small hours belong
 * to a day only if `began`, the start of it all, lies in them: a party that ends on Sunday at 2 is none of Sunday's.
 */
export function firstMet(from: number, to: number, cells: Cells, began: number): number {
  const firstDay = Math.floor(began / DAY);
  // In the night in which the clock goes back, an end can be written earlier than its beginning.
  const until = Math.max(to, from + 1);
  let met = NaN;
  eachPart(from, until, (bit, end, part, day) => {
    if (!(cells & bit) || (part === NIGHT && day !== firstDay)) return false;
    met = Math.min(end, until);
    return true;
  });
  return met;
}

type Visit = (bit: number, end: number, part: number, day: number) => boolean | void;

/** Calls for each part of a day that `[from, to)` touches until told to stop; after a week, all were seen. */
function eachPart(from: number, to: number, visit: Visit): void {
  const firstDay = Math.floor(from / DAY);
  for (let day = firstDay; day <= firstDay + WEEK && day * DAY < to; day += 1) {
    const bits = weekdayIndex(day) * 4;
    for (let part = 0; part < 4; part += 1) {
      const end = day * DAY + (PARTS[part + 1] ?? DAY);
      if (end <= from) continue;
      if (day * DAY + (PARTS[part] ?? 0) >= to) return;
      if (visit(1 << (bits + part), end, part, day)) return;
    }
  }
}

/** Each cell of a week that begins on Monday, moved to each of these weekdays and joined. */
function onWeekdays(cells: Cells, weekdays: number): Cells {
  let moved = 0;
  for (let day = 0; day < WEEK; day += 1) {
    if (weekdays & (1 << day)) moved |= rotate(cells, day);
  }
  return moved;
}

function rotate(cells: Cells, days: number): Cells {
  const bits = days * 4;
  return ((cells << bits) | (cells >>> (28 - bits))) & ANY_TIME;
}

function bitsOf<T extends string>(all: readonly T[], chosen: readonly string[]): number {
  return all.reduce((bits, name, index) => (chosen.includes(name) ? bits | (1 << index) : bits), 0);
}
