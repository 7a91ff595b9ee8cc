import type { DimensionValue } from './indicator.js';
import { isCalendarDate } from './time/civil.js';

/** A place on a time axis; a time of which the feed says nothing has no value. */
export interface TimeStep {
  readonly value: DimensionValue | undefined;
  /** As the feed writes the time, or might have. */
  readonly id: string;
}

/** A longer axis is left as the feed lists it. */
const MOST_STEPS = 400;
/** So is one of days, such as those of elections, that has more steps for each of them. */
const MOST_PER_DAY = 2;

/**
 * Puts times at their true distances: in their order, with the steps between that the feed does not list. A step is what
 * all distances have in common, so that a survey every five years has no gaps. Reads `2019`, `2019-03` or `2019M03`,
 * `2019-q1` and `2019-03-31`; what is written otherwise stays as the feed lists it.
 */
export function timeSteps(values: readonly DimensionValue[]): readonly TimeStep[] {
  const asListed = values.map((value) => ({ value, id: value.id }));
  const found = onScale(values);
  if (!found || values.length < 2) return asListed;
  const at = new Map(found.placed.map(({ value, position }) => [position, value]));
  const positions = [...at.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [positions[0], positions.at(-1)];
  const step = positions.map((position) => position - first).reduce(greatestCommon, 0);
  const count = (last - first) / step + 1;
  const most = found.scale === DAYS ? MOST_PER_DAY * values.length : Infinity;
  if (at.size < values.length || !(count <= Math.min(most, MOST_STEPS))) return asListed;
  return Array.from({ length: count }, (_, i) => {
    const position = first + i * step;
    const value = at.get(position);
    return { value, id: value?.id ?? found.scale.idAt(position) };
  });
}

/** The same times in their order, however the feed lists them; what is written otherwise stays as it is listed. */
export function inTimeOrder(values: readonly DimensionValue[]): readonly DimensionValue[] {
  const found = onScale(values);
  if (!found) return values;
  return [...found.placed].sort((a, b) => a.position - b.position).map(({ value }) => value);
}

/**
 * When a time is over, in years: 2019 for `2019`, `2019-12` and `2019-q4`, 2018.5 for the half of it. Of what is written otherwise
 * the year that it names, if any.
 */
export function yearOf({ id }: DimensionValue): number | undefined {
  for (const { perYear, position } of SCALES) {
    const at = position(id);
    if (at !== undefined) return (at + 1) / perYear - 1;
  }
  const [year] = /\d{4}/.exec(id) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** The months that a month or a quarter has, the first and the last, as `YYYY-MM`; undefined for what is neither. */
export function monthsOf(id: string): readonly [first: string, last: string] | undefined {
  for (const { perYear, position } of [MONTHS, QUARTERS]) {
    const at = position(id);
    const months = MONTHS.perYear / perYear;
    if (at !== undefined) return [MONTHS.idAt(at * months), MONTHS.idAt((at + 1) * months - 1)];
  }
  return undefined;
}

/** A way to write a time. */
interface Scale {
  /** Steps in a year. */
  readonly perYear: number;
  /** How many steps of its kind lie before a time, from the year 0; undefined where it is written otherwise. */
  readonly position: (id: string) => number | undefined;
  /** The time at a position. */
  readonly idAt: (position: number) => string;
}

const DAY = 86_400_000;
const DAYS_PER_YEAR = 365.2425;
/** The first day of 1970, from that of the year 0. */
const EPOCH = Math.round(1970 * DAYS_PER_YEAR);

const MONTHS = partOfYear(12, /^(\d{4})(?:-|M)(0[1-9]|1[0-2])$/i, '-');
const QUARTERS = partOfYear(4, /^(\d{4})-?q([1-4])$/i, '-q');
const DAYS: Scale = {
  perYear: DAYS_PER_YEAR,
  position: (id) => (isDay(id) ? Math.round(Date.parse(id) / DAY) + EPOCH : undefined),
  idAt: (position) => new Date((position - EPOCH) * DAY).toISOString().slice(0, 10),
};
const SCALES: readonly Scale[] = [partOfYear(1, /^(\d{4})$/, ''), MONTHS, QUARTERS, DAYS];

/** Reads a year, and which part of it is meant, from 1. */
function partOfYear(perYear: number, pattern: RegExp, sign: string): Scale {
  const digits = String(perYear).length;
  return {
    perYear,
    position(id) {
      const found = pattern.exec(id);
      return found ? Number(found[1]) * perYear + Number(found[2] ?? 1) - 1 : undefined;
    },
    idAt(position) {
      const year = String(Math.floor(position / perYear)).padStart(4, '0');
      return perYear > 1 ? `${year}${sign}${String((position % perYear) + 1).padStart(digits, '0')}` : year;
    },
  };
}

/** Whether a time is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(id: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(id) && isCalendarDate(id);
}

/**
 * Months by one day of each: the last, or all the same. So offices write what is counted at the end of months, quarters and years,
 * which are no even number of days apart.
 */
function daysOfMonths(ids: readonly string[]): Scale | undefined {
  if (!ids.every(isDay)) return undefined;
  const [first = 0, ...others] = ids.map(dayOf);
  const ends = ids.every((id) => dayOf(id) === lastDay(id.slice(0, 7)));
  if (!ends && others.some((day) => day !== first)) return undefined;
  return {
    perYear: MONTHS.perYear,
    position: (id) => MONTHS.position(id.slice(0, 7)),
    idAt(position) {
      const month = MONTHS.idAt(position);
      return `${month}-${String(Math.min(ends ? 31 : first, lastDay(month))).padStart(2, '0')}`;
    },
  };
}

const dayOf = (id: string) => Number(id.slice(8));

function lastDay(month: string): number {
  return [31, 30, 29].find((day) => isCalendarDate(`${month}-${day}`)) ?? 28;
}

/** Where all times lie on the one scale that they are written in; undefined where there is none. */
function onScale(values: readonly DimensionValue[]) {
  const scales = [daysOfMonths(values.map(({ id }) => id)) ?? [], SCALES].flat();
  for (const scale of scales) {
    const placed = values.flatMap((value) => {
      const position = scale.position(value.id);
      return position === undefined ? [] : [{ value, position }];
    });
    if (placed.length === values.length) return { scale, placed };
  }
  return undefined;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
