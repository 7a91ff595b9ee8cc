import type { When } from '../filter/filter.js';
import type { Range } from './types.js';
import { addDays, dayOf, weekdayIndex } from './wall.js';
import { toInstant, toWall } from './zone.js';

const SATURDAY = 5;
const SUNDAY = 6;

/**
 * The stretch of time that a word or two dates mean. What is past of today does not count.
 * @param now ms since 1970
 * @param zone IANA zone in which the days begin
 */
export function whenRange(when: When, now: number, zone: string): Range {
  const today = toWall(now, zone).slice(0, 10);
  const midnight = (date: string) => toInstant(date, zone);
  const weekday = weekdayIndex(dayOf(today));
  const monday = midnight(addDays(today, SUNDAY + 1 - weekday));
  if (typeof when === 'object') return betweenDates(when, now, midnight);
  switch (when) {
    case 'now':
      return { from: now, to: now + 1 };
    case 'today':
      return { from: now, to: midnight(addDays(today, 1)) };
    case 'tomorrow':
      return { from: midnight(addDays(today, 1)), to: midnight(addDays(today, 2)) };
    case 'week':
      return { from: now, to: monday };
    case 'weekend':
      return { from: Math.max(now, midnight(addDays(today, SATURDAY - weekday))), to: monday };
  }
}

/** Both dates count. Without a beginning it is now; without an end, a year from then. */
function betweenDates(
  { from, to }: { readonly from?: string; readonly to?: string },
  now: number,
  midnight: (date: string) => number,
): Range {
  const start = from === undefined ? now : midnight(from);
  return { from: start, to: to === undefined ? start + 366 * 86_400_000 : midnight(addDays(to, 1)) };
}
