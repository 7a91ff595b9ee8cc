import type { Dates } from '../../../catalog/model.js';
import { checkRule, parseRule, type Until } from '../../../catalog/time/rule-check.js';
import { addDays, minuteOf } from '../../../catalog/time/wall.js';
import { toInstant, toWall } from '../../../catalog/time/zone.js';
import { filled } from '../shared/values.js';

const DAY = 24 * 60;

/** When something takes place, and how it repeats; `isWhole` unless schema.org has no words for a part of that. */
export function datesOf(dates: Dates, zone: string) {
  const { start, end, duration, rrule, except = [] } = dates;
  const repetition = rrule === undefined ? {} : repetitionOf(rrule, start, zone);
  const days = rrule === undefined ? [] : except.filter((date) => /^\d/.test(date));
  const fields = filled({
    startDate: stamp(start, zone),
    endDate: end && stamp(end, zone),
    duration,
    eventSchedule:
      rrule === undefined || !repetition
        ? undefined
        : filled({
            '@type': 'Schedule',
            startDate: start.slice(0, 10),
            startTime: start.slice(11) || undefined,
            ...lengthOf(dates),
            ...repetition,
            exceptDate: days,
            scheduleTimezone: zone,
          }),
  });
  return { fields, isWhole: repetition !== undefined && days.length === except.length };
}

/** A schedule's end is a time of day, also of the next day; what takes longer has a length. */
function lengthOf({ start, end, duration }: Dates): { endTime?: string; duration?: string } {
  if (duration !== undefined) return { duration };
  const length = end === undefined ? 0 : minuteOf(end) - minuteOf(start);
  if (end === undefined || length <= 0) return {};
  if (start.length === 10) return { duration: `P${length / DAY + 1}D` };
  if (length < DAY) return { endTime: end.slice(11) };
  const minutes = length % DAY;
  return { duration: `P${Math.floor(length / DAY)}D${minutes > 0 ? `T${minutes}M` : ''}` };
}

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule in the words of schema.org; undefined where nobody can read it, or it says more than they can: a half rule names wrong days. */
function repetitionOf(rrule: string, start: string, zone: string) {
  if (checkRule(rrule) !== undefined) return undefined;
  const { freq, interval, count, until, weekStart, days, by } = parseRule(rrule);
  const { BYMONTH: byMonth, BYMONTHDAY: byMonthDay, ...more } = by;
  const movesWeek = freq === 'WEEKLY' && interval > 1 && days.length > 1 && weekStart !== 0;
  if (Object.keys(more).length > 0 || byMonthDay?.some((day) => day < 0) || movesWeek) return undefined;
  return {
    repeatFrequency: `P${interval}${freq.charAt(0)}`,
    repeatCount: count,
    byDay: days.map(({ nth = '', weekday }) => `${nth}${NAMES[weekday] ?? ''}`),
    byMonth,
    byMonthDay,
    endDate: until && lastDay(until, start, zone),
  };
}

/** The last day on which something can begin: a rule that ends before its time of day ends on the day before. */
function lastDay({ date, time, utc }: Until, start: string, zone: string): string {
  if (time === undefined) return date;
  const wall = utc ? toWall(Date.parse(`${date}T${time}Z`), zone) : `${date}T${time}`;
  const day = wall.slice(0, 10);
  return start.length > 10 && wall.slice(11) < start.slice(11) ? addDays(day, -1) : day;
}

/** With the offset of the feed's zone, so that nobody takes it for their own clock. */
function stamp(wall: string, zone: string): string {
  if (wall.length === 10) return wall;
  const minutes = Math.round((Date.parse(`${wall}Z`) - toInstant(wall, zone)) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${wall}:00${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
