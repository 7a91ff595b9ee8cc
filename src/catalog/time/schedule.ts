import { cellsTouched, onWeekdays } from './cells.js';
import { closureOn } from './closed.js';
import { limit, possibleCells, type Validity } from './hours.js';
import type { Series } from './series.js';
import type { Closure, Dates, ExpandRule, Omission } from './types.js';
import { DAY, dateOf, minuteOf, parseDuration, wallOf } from './wall.js';

/** Starts of one rule that are looked at in one go; a rule that never ends goes on in the next window. */
const MAX_STARTS = 2_000;
const HOUR = 60;
const EVERY_DAY = 0b1111111;

/**
 * Dates of an offer: one, or as its rule repeats it. A date as `end` counts as a whole day. Times keep their place
 * on the wall clock across clock changes; hours and minutes of a `duration` are those that really pass. Exceptions
 * fall out, and of a rule also what falls into a `closure`; a date that stands for itself takes place.
 * @returns undefined for a rule as long as there is nothing to expand it with
 */
export function scheduleSeries(
  dates: Dates,
  closures: readonly Closure[],
  zone: string,
  within: Validity,
  expand: ExpandRule | undefined,
): Series | undefined {
  if (dates.rrule !== undefined && !expand) return undefined;
  const start = minuteOf(dates.start);
  const length = lengthOf(dates);
  const allDay = dates.start.length === 10;
  const total = length.onWall + length.elapsed;
  return {
    kind: 'schedule',
    allDay,
    openEnd: !allDay && !dates.end && !dates.duration,
    appointment: false,
    ...(dates.note && { note: dates.note }),
    ...(dates.place && { place: dates.place }),
    ...length,
    reach: total,
    cells: dates.rrule
      ? onWeekdays(possibleCells(start % DAY, total), EVERY_DAY)
      : cellsTouched(start, start + total + 180),
    starts: (from, to) =>
      valid(dates.rrule ? repeated(dates, dates.rrule, from, to) : once(start, from, to), within),
    dropped: (at) => droppedFrom(dates, closures, Math.floor(at / DAY)),
  };

  function repeated({ start: first }: Dates, rule: string, from: number, to: number): number[] {
    const starts = expand?.(rule, first, wallOf(from), wallOf(to), MAX_STARTS, zone) ?? [];
    return starts.map(minuteOf).filter((at) => at >= from && at < to);
  }
}

function once(start: number, from: number, to: number): number[] {
  return start >= from && start < to ? [start] : [];
}

function valid(starts: readonly number[], { validFrom, validThrough }: Validity): readonly number[] {
  const [first, last] = [limit(validFrom, -Infinity) * DAY, (limit(validThrough, Infinity) + 1) * DAY];
  return starts.filter((start) => start >= first && start < last);
}

function lengthOf({ start, end, duration }: Dates): { onWall: number; elapsed: number } {
  const allDay = start.length === 10;
  if (end) {
    const length = minuteOf(end) - minuteOf(start) + (allDay ? DAY : 0);
    if (length > 0) return { onWall: length, elapsed: 0 };
  }
  const { days, minutes } = parseDuration(duration ?? '') ?? { days: 0, minutes: 0 };
  if (days + minutes > 0) return { onWall: days * DAY, elapsed: minutes };
  return allDay ? { onWall: DAY, elapsed: 0 } : { onWall: 0, elapsed: HOUR };
}

function droppedFrom(
  { rrule, except = [] }: Dates,
  closures: readonly Closure[],
  day: number,
): Omission['reason'] | undefined {
  if (except.includes(dateOf(day))) return 'date';
  const kinds = (['public-holiday', 'school-holiday'] as const).filter((kind) => except.includes(kind));
  return closureOn(closures, day, rrule === undefined ? kinds : [...kinds, 'closure']);
}
