import { cellsTouched, onWeekdays } from './cells.js';
import { closureOn } from './closed.js';
import type { Series } from './series.js';
import type { Closure, Hours } from './types.js';
import { clockMinutes, DAY, dayOf, WEEKDAYS, weekdayIndex } from './wall.js';

// School holidays close schools; an advice centre stays open. Who closes as well says so with a `closure`.
const SUSPENDING = ['closure', 'public-holiday'] as const;

// 1970-01-05, a Monday: where the cells of a week are drawn.
const MONDAY = 4 * DAY;

/** Days outside of which weekly hours do not hold, as `YYYY-MM-DD`, both included. */
export interface Validity {
  readonly validFrom?: string | undefined;
  readonly validThrough?: string | undefined;
}

/**
 * Weekly opening hours. `closes` at or before `opens`, or from 24:00 on, is on the next day; the whole stretch
 * belongs to the day on which it opens, also for closures and validity. A public holiday and a `closure` suspend
 * them, school holidays do not.
 * @param within Further limits, those of the offer.
 */
export function hoursSeries(hours: Hours, closures: readonly Closure[], within: Validity = {}): Series {
  const opens = clockMinutes(hours.opens);
  const length = openFor(hours);
  const weekdays = weekdayBits(hours.days);
  const first = Math.max(limit(hours.validFrom, -Infinity), limit(within.validFrom, -Infinity));
  const last = Math.min(limit(hours.validThrough, Infinity), limit(within.validThrough, Infinity));
  return {
    kind: 'hours',
    allDay: false,
    openEnd: false,
    appointment: hours.appointment ?? false,
    ...(hours.note && { note: hours.note }),
    onWall: length,
    elapsed: 0,
    reach: length,
    cells: onWeekdays(possibleCells(opens, length), weekdays),
    starts(from, to) {
      const starts: number[] = [];
      const end = Math.min(last, Math.ceil((to - opens) / DAY) - 1);
      for (let day = Math.max(first, Math.ceil((from - opens) / DAY)); day <= end; day += 1) {
        if (weekdays & (1 << weekdayIndex(day))) starts.push(day * DAY + opens);
      }
      return starts;
    },
    dropped: (start) => closureOn(closures, Math.floor(start / DAY), SUSPENDING),
  };
}

/**
 * The cells that something can touch which begins on Monday at `clock` (minutes) and takes so long: somewhat more
 * where a night is part of it, for then a clock change may move its end.
 */
export function possibleCells(clock: number, length: number): number {
  const byNight = clock < 6 * 60 || clock + length > DAY;
  const from = MONDAY + clock;
  return cellsTouched(from, from + length + (byNight ? 180 : 0));
}

/** Weekdays as bits; bit 0 is Monday. */
export function weekdayBits(days: readonly string[]): number {
  return WEEKDAYS.reduce((bits, day, index) => (days.includes(day) ? bits | (1 << index) : bits), 0);
}

function openFor({ opens, closes }: Hours): number {
  const length = clockMinutes(closes) - clockMinutes(opens);
  return length > 0 ? length : length + DAY;
}

/** A date as days since 1970, or `open` where there is none. */
export function limit(date: string | undefined, open: number): number {
  return date === undefined ? open : dayOf(date);
}
