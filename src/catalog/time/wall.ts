import type { Wall } from './types.js';

/** Minutes of a day on the wall clock. */
export const DAY = 1440;

/** Weekdays as iCalendar and the feed name them; a week begins on Monday. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

const MINUTE_MS = 60_000;
// Years 1 to 9999: outside of them an ISO string has another length and no longer sorts.
const FIRST_MINUTE = Date.parse('0001-01-01T00:00Z') / MINUTE_MS;
const LAST_MINUTE = Date.parse('9999-12-31T23:59Z') / MINUTE_MS;

// Dates as they were written: thousands of offers meet on the same few hundred days.
const dates = new Map<number, string>();
const MAX_DATES = 4_000;

/**
 * Minutes from 1970-01-01T00:00 to a wall-clock time or (its midnight) date, as if every day had 24 hours.
 * Such minutes carry no zone; arithmetic on them is arithmetic on the wall clock.
 * @returns NaN where `wall` is neither a time nor a date.
 */
export function minuteOf(wall: Wall): number {
  return Date.parse(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`) / MINUTE_MS;
}

/** Writes wall minutes as `YYYY-MM-DDTHH:MM`; years before 1 and after 9999 are held at those. */
export function wallOf(minute: number): Wall {
  const held = Math.min(LAST_MINUTE, Math.max(FIRST_MINUTE, Math.floor(minute)));
  const day = Math.floor(held / DAY);
  const clock = held - day * DAY;
  return `${dateOf(day)}T${twoDigits(Math.floor(clock / 60))}:${twoDigits(clock % 60)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Days from 1970-01-01 to a date, or to the date of a wall-clock time. NaN where there is none. */
export function dayOf(date: Wall): number {
  return minuteOf(date.slice(0, 10)) / DAY;
}

/** The date `YYYY-MM-DD` of a number of days since 1970-01-01, held as by {@link wallOf}. */
export function dateOf(day: number): string {
  const known = dates.get(day);
  if (known) return known;
  const held = Math.min(LAST_MINUTE, Math.max(FIRST_MINUTE, day * DAY));
  const date = new Date(held * MINUTE_MS).toISOString().slice(0, 10);
  if (dates.size >= MAX_DATES) dates.clear();
  dates.set(day, date);
  return date;
}

/** Place of a day in its week: 0 Monday to 6 Sunday. */
export function weekdayIndex(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Weekday of a date or of a wall-clock time. */
export function weekdayOf(date: Wall): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekdayIndex(dayOf(date))] ?? 'mo';
}

/** A date so many days later; the time of day, where there is one, stays. */
export function addDays(wall: Wall, days: number): Wall {
  return addMinutes(wall, days * DAY);
}

/** A wall-clock time so many minutes later on the wall; a date stays a date. */
export function addMinutes(wall: Wall, minutes: number): Wall {
  return wallOf(minuteOf(wall) + minutes).slice(0, wall.length);
}

/** Minutes since midnight of `HH:MM`; hours may go beyond 24. */
export function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** A length of time: nominal days on the wall, and minutes that really pass. */
export interface Duration {
  readonly days: number;
  readonly minutes: number;
}

const DURATION = /^P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Reads an ISO 8601 duration of weeks, days, hours and minutes; `undefined` for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0)) as Four;
  return { days: weeks * 7 + days, minutes: hours * 60 + minutes };
}

type Four = [number, number, number, number];
