import { is } from 'valibot';
import { checkRule } from '../../../catalog/time/rule-check.js';
import { addDays, parseDuration, WEEKDAYS } from '../../../catalog/time/wall.js';
import { toWall } from '../../../catalog/time/zone.js';
import type { Hours, Schedule, Weekday } from '../../../feed/schema/index.js';
import { duration as feedDuration } from '../../../feed/schema/scalars.js';
import type { Values } from '../../problem.js';
import { readOpeningHours } from '../osm/opening-hours.js';
import { htmlToMarkdown } from '../shared/html.js';
import { clockOf, dayOf } from '../shared/scalars.js';
import { filled, get, type Json, listOf, stringOf } from '../shared/values.js';

/** When an event takes place. Times with an offset are turned into the feed's zone. */
export function eventDates(
  node: Json,
  zone: string,
  lost: (code: string, values: Values) => void,
): Schedule[] {
  const scheduled = listOf(node['eventSchedule']).flatMap((schedule) => scheduleOf(schedule, lost));
  if (scheduled.length > 0) return scheduled;
  const written = stringOf(node['startDate']);
  if (written === undefined) return [];
  const start = wallOf(written, zone);
  if (start === undefined) {
    lost('date-unread', { date: written });
    return [];
  }
  return [{ start, ...endOf(node, start, zone, lost) }];
}

function endOf(
  node: Json,
  start: string,
  zone: string,
  lost: (code: string, values: Values) => void,
): Pick<Schedule, 'end' | 'duration'> {
  const ends = stringOf(node['endDate']);
  if (ends === undefined) return lengthOf(node, start, lost);
  const end = sameForm(wallOf(ends, zone), start);
  if (end === undefined || end < start) lost('date-unread', { date: ends });
  return end !== undefined && end > start ? { end } : {};
}

/** How long it takes, where no end is said: weeks, days, hours and minutes, the others only where they are none. */
function lengthOf(
  node: Json,
  start: string,
  lost: (code: string, values: Values) => void,
): Pick<Schedule, 'duration'> {
  const written = stringOf(get(node, 'duration'));
  if (written === undefined) return {};
  const duration = written.replace(/(?<![\d.,])0+[YMWDHS]/g, '').replace(/T$/, '');
  if (duration === 'P') return {};
  const length = is(feedDuration, duration) ? parseDuration(duration) : undefined;
  if (length && (start.length > 10 || length.minutes === 0)) return { duration };
  lost('date-unread', { date: written });
  return {};
}

/** Where a beginning has no time of day, its end has none either. */
function sameForm(end: string | undefined, start: string): string | undefined {
  return end !== undefined && end.length >= start.length ? end.slice(0, start.length) : undefined;
}

function wallOf(text: string, zone: string): string | undefined {
  const day = dayOf(text);
  if (day === undefined) return undefined;
  const [, clock, offset] = /[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
  if (clock === undefined) return text.length === 10 ? day : undefined;
  const instant = offset ? Date.parse(text.replace(' ', 'T')) : NaN;
  return Number.isNaN(instant) ? `${day}T${clock}` : toWall(instant, zone);
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  P1D: 'DAILY',
  P1W: 'WEEKLY',
  P1M: 'MONTHLY',
  P1Y: 'YEARLY',
};

/** schema.org's Schedule. */
function scheduleOf(schedule: unknown, lost: (code: string, values: Values) => void): Schedule[] {
  const day = dayOf(get(schedule, 'startDate'));
  const rrule = ruleOf(schedule);
  if (day === undefined || rrule === undefined) {
    lost('date-unread', { date: JSON.stringify(schedule).slice(0, 150) });
    return [];
  }
  const [from, to] = [clockOf(get(schedule, 'startTime')), clockOf(get(schedule, 'endTime'))];
  const except = listOf(get(schedule, 'exceptDate')).flatMap((one) => dayOf(one) ?? []);
  const start = from ? `${day}T${from}` : day;
  const end = from && to && to !== from ? `${to > from ? day : addDays(day, 1)}T${to}` : undefined;
  if (to !== undefined && from === undefined) lost('date-unread', { date: `endTime ${to}` });
  const length = to === undefined ? lengthOf(schedule as Json, start, lost) : {};
  return [{ start, ...filled({ end, ...length, rrule, except }) }];
}

function ruleOf(schedule: unknown): string | undefined {
  const [, interval = '', unit = ''] =
    /^P(\d+)([DWMY])$/.exec(stringOf(get(schedule, 'repeatFrequency')) ?? '') ?? [];
  const frequency = FREQUENCIES[`P1${unit}`];
  if (frequency === undefined) return undefined;
  const days = listOf(get(schedule, 'byDay')).flatMap((one) => dayPart(one) ?? []);
  const until = dayOf(get(schedule, 'endDate'));
  const count = stringOf(get(schedule, 'repeatCount'));
  const parts = [
    `FREQ=${frequency}`,
    interval === '1' ? '' : `INTERVAL=${interval}`,
    days.length ? `BYDAY=${days.join(',')}` : '',
    numbersOf(schedule, 'byMonth', 'BYMONTH'),
    numbersOf(schedule, 'byMonthDay', 'BYMONTHDAY'),
    count ? `COUNT=${count}` : '',
    until && !count ? `UNTIL=${until.replaceAll('-', '')}` : '',
  ];
  const rule = parts.filter(Boolean).join(';');
  return checkRule(rule) === undefined ? rule : undefined;
}

function numbersOf(schedule: unknown, key: string, part: string): string {
  const numbers = listOf(get(schedule, key)).map((one) => stringOf(one) ?? '');
  return numbers.length > 0 ? `${part}=${numbers.join(',')}` : '';
}

/** A weekday's name, or its letters in a rule, as `2TU`. */
function dayPart(value: unknown): string | undefined {
  const text = stringOf(value) ?? '';
  return /^[+-]?\d{1,2}(MO|TU|WE|TH|FR|SA|SU)$/.test(text) ? text : weekdayOf(text)?.toUpperCase();
}

function weekdayOf(value: unknown): Weekday | undefined {
  const name = stringOf(value)
    ?.replace(/^https?:\/\/schema\.org\//, '')
    .slice(0, 2)
    .toLowerCase() as Weekday;
  return WEEKDAYS.includes(name) ? name : undefined;
}

/** Weekly hours: as specifications, or as text like `Mo-Fr 09:00-17:00`. */
export function openingHours(node: Json): { hours: readonly Hours[]; unread: readonly string[] } {
  const unread: string[] = [];
  const specified = listOf(node['openingHoursSpecification'] ?? node['hoursAvailable']).flatMap((one) => {
    const hours = specifiedHours(one);
    if (!hours) unread.push(JSON.stringify(one).slice(0, 150));
    return hours ?? [];
  });
  const written = listOf(node['openingHours']).flatMap((value) => {
    const read = readOpeningHours(stringOf(value) ?? '');
    unread.push(...read.unread);
    return read.hours;
  });
  return { hours: [...specified, ...written], unread };
}

/** @returns nothing in the list for days that are closed; undefined where it cannot be said */
function specifiedHours(one: unknown): Hours[] | undefined {
  const days = listOf(get(one, 'dayOfWeek')).flatMap((day) => weekdayOf(day) ?? []);
  const [opens, closes] = [clockOf(get(one, 'opens')), clockOf(get(one, 'closes'))];
  const [validFrom, validThrough] = [dayOf(get(one, 'validFrom')), dayOf(get(one, 'validThrough'))];
  const note = htmlToMarkdown(stringOf(get(one, 'description')) ?? '') || undefined;
  if (!days.length || !opens || !closes) return undefined;
  if (opens !== closes) return [{ days, opens, closes, ...filled({ validFrom, validThrough, note }) }];
  // From midnight to midnight is how search engines want "closed" said. A feed would take equal times for a whole day,
  // and has no word for days that are closed for a while only.
  return opens === '00:00' && validFrom === undefined && validThrough === undefined ? [] : undefined;
}
