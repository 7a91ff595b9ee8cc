import { ANY_TIME, cellsTouched, possibleCells } from './cells.js';
import { closureOn } from './closed.js';
import { limit, type Validity } from './hours.js';
import { possibleWeekdays, repeatedStarts, type Starts } from './repeats.js';
import type { Series } from './series.js';
import type { Closure, Dates, ExpandRule } from './types.js';
import { DAY, dayOf, minuteOf, parseDuration } from './wall.js';

const HOUR = 60;
// What repeats and takes longer than that overlaps itself beyond sense; looking further back would find nothing new.
const MAX_REACH = 400 * DAY;
const HOLIDAYS = ['public-holiday', 'school-holiday'] as const;

/**
 * Dates of an offer: one, or as its rule repeats it. A date as `end` counts as a whole day. Times keep their place
 * on the wall clock across clock changes; hours and minutes of a `duration` are those that really pass. Exceptions
 * fall out, and of a rule also what falls into a `closure`; a date that stands for itself takes place. Exceptions,
 * closures and validity go by the day on which an occurrence begins.
 * @returns undefined for a rule that cannot be read, or as long as there is nothing to expand it with
 */
export function scheduleSeries(
  dates: Dates,
  closures: readonly Closure[],
  zone: string,
  within: Validity,
  expand: ExpandRule | undefined,
): Series | undefined {
  const repeated = startsOf(dates, zone, expand);
  if (!repeated) return undefined;
  const length = lengthOf(dates);
  const total = length.onWall + length.elapsed;
  const allDay = dates.start.length === 10;
  return {
    kind: 'schedule',
    allDay,
    openEnd: !allDay && !dates.end && !dates.duration,
    appointment: false,
    ...(dates.note && { note: dates.note }),
    ...(dates.place && { place: dates.place }),
    ...length,
    reach: dates.rrule ? Math.min(total, MAX_REACH) : total,
    cells: cellsOf(dates, total),
    starts: (from, to) => valid(repeated(from, to), within),
    dropped: droppedBy(dates, closures),
  };
}

function startsOf({ rrule, start }: Dates, zone: string, expand: ExpandRule | undefined): Starts | undefined {
  if (rrule !== undefined) return repeatedStarts(rrule, start, zone, expand);
  const once = minuteOf(start);
  return (from, to) => (once >= from && once < to ? [once] : []);
}

/** What the dates can touch at all; a rule may set times of its own, so that only its weekdays are sure. */
function cellsOf({ rrule, start }: Dates, length: number): number {
  const begin = minuteOf(start);
  if (rrule === undefined) return cellsTouched(begin, begin + length + 180);
  if (/BY(HOUR|MINUTE)/i.test(rrule)) return ANY_TIME;
  return possibleCells(begin - Math.floor(begin / DAY) * DAY, length, possibleWeekdays(rrule, start));
}

function valid(starts: readonly number[], { validFrom, validThrough }: Validity): readonly number[] {
  if (validFrom === undefined && validThrough === undefined) return starts;
  const [first, last] = [limit(validFrom, -Infinity) * DAY, (limit(validThrough, Infinity) + 1) * DAY];
  return starts.filter((start) => start >= first && start < last);
}

function lengthOf({ start, end, duration }: Dates): Pick<Series, 'onWall' | 'elapsed'> {
  const allDay = start.length === 10;
  if (end) {
    const length = minuteOf(end) - minuteOf(start) + (allDay ? DAY : 0);
    if (length > 0) return { onWall: length, elapsed: 0 };
  }
  const { days, minutes } = parseDuration(duration ?? '') ?? { days: 0, minutes: 0 };
  // An all-day event has no hours: a part of a day counts as the day.
  if (allDay) return { onWall: Math.max(DAY, Math.ceil(days + minutes / DAY) * DAY), elapsed: 0 };
  return days + minutes > 0 ? { onWall: days * DAY, elapsed: minutes } : { onWall: 0, elapsed: HOUR };
}

function droppedBy({ rrule, except = [] }: Dates, closures: readonly Closure[]): Series['dropped'] {
  const holidays = HOLIDAYS.filter((kind) => except.includes(kind));
  const kinds: Closure['kind'][] = rrule === undefined ? holidays : ['closure', ...holidays];
  const days = new Set(except.map((date) => dayOf(date)));
  return (start) => {
    const day = Math.floor(start / DAY);
    return days.has(day) ? 'date' : closureOn(closures, day, kinds);
  };
}
