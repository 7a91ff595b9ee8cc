import type { When } from '../filter/filter.js';
import { isCalendarDate, todayIn } from './civil.js';
import { comingYear } from './horizon.js';
import type { Range } from './types.js';
import { addDays, dayOf, weekdayIndex } from './wall.js';
import { toInstant } from './zone.js';

const SATURDAY = 5;
const SUNDAY = 6;
const YEAR = 366;

/** The ranges of the question that was asked last, by zone: a filter asks it of thousands of offers. */
let last: { readonly when: When; readonly now: number; readonly ranges: Map<string, Range> } | undefined;

/**
 * The stretch of time that a word or two dates mean, in the days of a zone. Of today, of this week and of a weekend
 * that has begun, what is past does not count. A week ends on Sunday at midnight. Two dates count both, also where
 * they are past; a missing one (or what is no date) is now, or a year later. The wrong way round they mean nothing.
 * @param now ms since 1970
 * @throws RangeError for a zone that the machine does not know
 */
export function whenRange(when: When, now: number, zone: string): Range {
  if (last?.when !== when || last.now !== now) last = { when, now, ranges: new Map() };
  const known = last.ranges.get(zone);
  const range = known ?? Object.freeze(read(when, now, zone));
  if (!known) last.ranges.set(zone, range);
  return range;
}

function read(when: When, now: number, zone: string): Range {
  const today = todayIn(zone, now);
  const midnight = (days: number) => toInstant(addDays(today, days), zone);
  const weekday = weekdayIndex(dayOf(today));
  const monday = SUNDAY + 1 - weekday;
  if (typeof when === 'object') return betweenDates(when, now, zone);
  switch (when) {
    case 'now':
      return { from: now, to: now + 1 };
    case 'today':
      return { from: now, to: midnight(1) };
    case 'tomorrow':
      return { from: midnight(1), to: midnight(2) };
    case 'week':
      return { from: now, to: midnight(monday) };
    case 'weekend':
      return { from: Math.max(now, midnight(SATURDAY - weekday)), to: midnight(monday) };
  }
}

function betweenDates(when: Exclude<When, string>, now: number, zone: string): Range {
  const [from, to] = [dateIn(when.from), dateIn(when.to)];
  const begin = from ? toInstant(from, zone) : now;
  if (to) return { from: begin, to: toInstant(addDays(to, 1), zone) };
  return from ? { from: begin, to: toInstant(addDays(from, YEAR), zone) } : comingYear(now, zone);
}

function dateIn(text: string | undefined): string | undefined {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDate(text) ? text : undefined;
}
