import * as rrule from 'rrule';
import { checkRule, type Frequency, parseRule, type Rule, type RuleDay, type Until } from './rule-check.js';
import { steadyStarts } from './steady.js';
import type { ExpandRule, Wall } from './types.js';
import { DAY, minuteOf, wallOf, weekdayIndex } from './wall.js';
import { toWall } from './zone.js';

// Node finds the library as CommonJS and puts all of it under `default`; bundlers, which find modules, warn of a
// `default` that is written out.
const { RRule } = (Reflect.get(rrule, 'default') ?? rrule) as typeof rrule;

type Options = ConstructorParameters<typeof RRule>[0] & { dtstart: Date; interval: number };

const MINUTE_MS = 60_000;
const SHORTEST_MONTH = 28 * DAY;
/** The least that a period takes, in minutes. */
const PERIOD: Record<Frequency, number> = {
  DAILY: DAY,
  WEEKLY: 7 * DAY,
  MONTHLY: SHORTEST_MONTH,
  YEARLY: 365 * DAY,
};
/** Periods that are counted through at most for a COUNT that began long ago: a thousand times, once a week, by days. */
const MAX_PERIODS = 8_000;

/**
 * {@link ExpandRule} with the rrule library, which knows no zones: the wall clock is given to it as UTC. The start
 * itself counts only if the rule meets it. Work is bounded by the range, whatever the rule says.
 */
export const expandRule: ExpandRule = (text, start, from, to, limit, zone) => {
  if (checkRule(text) !== undefined || !(limit > 0)) return [];
  const rule = parseRule(text);
  const end = Math.min(minuteOf(to), minuteOf(lastWall(rule.until, zone)));
  const first = minuteOf(start);
  const begin = Math.max(first, minuteOf(from));
  const minutes = steadyStarts(rule, first, begin, end, limit) ?? expand(rule, start, begin, end, limit);
  return minutes.map((minute) => wallOf(minute).slice(0, start.length));
};

/** `UNTIL` is a date, the whole of which counts; a wall-clock time; or, with Z, an instant. */
function lastWall(until: Until | undefined, zone: string): Wall {
  if (!until) return '9999-12-31T23:59';
  const wall = `${until.date}T${until.time ?? '23:59'}`;
  return until.utc ? toWall(Date.parse(`${wall}Z`), zone) : wall;
}

function expand(rule: Rule, start: Wall, from: number, to: number, limit: number): number[] {
  if (from > to) return [];
  const begun = beginning(rule, minuteOf(start), from);
  const read = new RRule(optionsOf(rule, start, begun), true);
  stopAfter(read.options, periodsBetween(rule, begun, to));
  const found: number[] = [];
  try {
    read.all((date) => {
      const minute = date.getTime() / MINUTE_MS;
      if (minute >= from && minute <= to) found.push(minute);
      return minute <= to && found.length < limit;
    });
  } catch (error) {
    if (error !== SPENT) throw error;
  }
  return found;
}

/**
 * Where to begin so that nothing from `from` on is missed: the start, or, where nothing has to be counted, the
 * beginning of a period of the rule shortly before.
 */
function beginning({ freq, interval, count }: Rule, start: number, from: number): number {
  const longest = { DAILY: DAY, WEEKLY: 7 * DAY, MONTHLY: 31 * DAY, YEARLY: 366 * DAY }[freq];
  const turns = Math.floor((from - start) / (longest * interval)) - 2;
  if (count !== undefined || turns < 1) return start;
  const date = new Date(start * MINUTE_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (freq === 'MONTHLY') date.setUTCFullYear(year, month + turns * interval, 1);
  else if (freq === 'YEARLY') date.setUTCFullYear(year + turns * interval, 0, 1);
  else return start + turns * interval * longest;
  return date.getTime() / MINUTE_MS;
}

function periodsBetween({ freq, interval }: Rule, from: number, to: number): number {
  return Math.min(MAX_PERIODS, Math.ceil((to - from) / (PERIOD[freq] * interval)) + 2);
}

/** All that the start says by itself is written out, so that a rule can begin anywhere. */
function optionsOf(rule: Rule, start: Wall, begun: number): Options {
  const { by, freq } = rule;
  const timed = start.length > 10;
  const [hour, minute] = timed ? [Number(start.slice(11, 13)), Number(start.slice(14, 16))] : [0, 0];
  return {
    freq: RRule[freq],
    interval: rule.interval,
    wkst: rule.weekStart,
    dtstart: new Date(begun * MINUTE_MS),
    count: rule.count ?? null,
    byweekno: list(by.BYWEEKNO),
    byyearday: list(by.BYYEARDAY),
    bysetpos: list(by.BYSETPOS),
    bymonth: list(by.BYMONTH),
    ...daysOf(rule, start),
    byhour: [...((timed && by.BYHOUR) || [hour])],
    byminute: [...((timed && by.BYMINUTE) || [minute])],
    bysecond: [0],
  };
}

/** The days of a rule, or those that RFC 5545 takes from the start where it names none. */
function daysOf({ freq, days, by }: Rule, start: Wall): Partial<Options> {
  if (days.length || by.BYMONTHDAY) return { byweekday: weekdays(days), bymonthday: list(by.BYMONTHDAY) };
  if (freq === 'DAILY' || by.BYYEARDAY) return {};
  if (freq === 'WEEKLY' || by.BYWEEKNO)
    return { byweekday: [weekdayIndex(minuteOf(start.slice(0, 10)) / DAY)] };
  const bymonthday = [Number(start.slice(8, 10))];
  return freq === 'YEARLY' && !by.BYMONTH
    ? { bymonthday, bymonth: [Number(start.slice(5, 7))] }
    : { bymonthday };
}

/** The library lets a weekday meet only all plain and all numbered days at once, so that they are all numbered. */
function weekdays(days: readonly RuleDay[]): Options['byweekday'] {
  if (days.length === 0) return null;
  if (days.every(({ nth }) => nth === undefined)) return days.map(({ weekday }) => weekday);
  const names = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU] as const;
  const every = Array.from({ length: 53 }, (_, index) => index + 1);
  return days.flatMap(({ weekday, nth }) =>
    (nth === undefined ? every : [nth]).map((n) => (names[weekday] ?? RRule.MO).nth(n)),
  );
}

function list(numbers: readonly number[] | undefined): number[] | null {
  return numbers ? [...numbers] : null;
}

const SPENT = new Error('looked at as many periods as there are');

/**
 * Ends an expansion after so many periods. The library itself goes on to the year 9999 if no day meets a rule, and
 * calls nobody meanwhile; but it reads the interval twice in every period.
 */
function stopAfter(options: { interval: number }, periods: number): void {
  const { interval } = options;
  let reads = 0;
  const get = () => {
    if ((reads += 1) > 2 * periods + 1) throw SPENT;
    return interval;
  };
  Object.defineProperty(options, 'interval', { get });
}
