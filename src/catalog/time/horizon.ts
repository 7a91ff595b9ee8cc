import type { Range, Timed } from './types.js';
import { DAY, dayOf } from './wall.js';
import { instantOf, minuteAt } from './zone.js';

/** Days after today that a question without a range reaches; whole days, so that an answer keeps until midnight. */
const DAYS_AHEAD = 366;
/** The most that is looked through at once: ten years. Dates are written for people, who plan less. */
const MAX_RANGE = 3_660 * 86_400_000;

/** What a question without a range asks for: from now to the end of the 366th day after today. */
export function comingYear(now: number, zone: string): Range {
  return { from: now, to: midnightAfter(now, zone, DAYS_AHEAD) };
}

/** When the day of `now` ends, or so many days later; ms. */
export function midnightAfter(now: number, zone: string, days = 0): number {
  return instantOf((Math.floor(minuteAt(now, zone) / DAY) + days + 1) * DAY, zone);
}

/** The days on which an offer is valid, both included, as instants; open ends are infinite. */
export function validity({ validFrom, validThrough, feed }: Timed): Range {
  const begin = (day: number) => instantOf(day * DAY, feed.timezone);
  return {
    from: validFrom === undefined ? -Infinity : begin(dayOf(validFrom)),
    to: validThrough === undefined ? Infinity : begin(dayOf(validThrough) + 1),
  };
}

/** A range cut to what can be looked through; undefined where nothing is left, or where it is no range. */
export function bounded({ from, to }: Range): Range | undefined {
  const range = { from, to: Math.min(to, from + MAX_RANGE) };
  return Number.isFinite(from) && range.from < range.to ? range : undefined;
}
