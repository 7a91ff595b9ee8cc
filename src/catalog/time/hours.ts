import { possibleCells, weekdayBits } from './cells.js';
import { closureOn } from './closed.js';
import type { Series } from './series.js';
import type { Closure, Hours } from './types.js';
import { clockMinutes, DAY, dayOf, weekdayIndex } from './wall.js';

// School holidays close schools; an advice centre stays open. Who closes as well says so with a `closure`.
const SUSPENDING = ['closure', 'public-holiday'] as const;

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
    cells: possibleCells(opens, length, weekdays),
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

function openFor({ opens, closes }: Hours): number {
  const length = clockMinutes(closes) - clockMinutes(opens);
  return length > 0 ? length : length + DAY;
}

/** A date as days since 1970, or `open` where there is none. */
export function limit(date: string | undefined, open: number): number {
  return date === undefined ? open : dayOf(date);
}
