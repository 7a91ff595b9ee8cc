import { checkRule, parseRule, type Rule } from '../catalog/time/rule-check.js';
import { dayOf, weekdayIndex, WEEKDAYS } from '../catalog/time/wall.js';
import { toWall } from '../catalog/time/zone.js';
import type { Dates } from '../catalog/model.js';
import { listFormat } from '../i18n/later-formats.js';
import { longDate } from '../i18n/long-date.js';
import type { View } from './view.js';
import { weekdayName } from './weekday.js';

/** What of a rule can be said in few words. */
interface Turn {
  readonly freq: Rule['freq'];
  readonly interval: number;
  /** 0 Monday to 6 Sunday; said of weeks alone. */
  readonly weekdays: readonly number[];
}

/**
 * How often dates come back, in words: "Jede Woche: Dienstag"; undefined where no few words say it. Several rules are
 * told together where they fall into the same weeks or days: two a fortnight, in turns, are one every week.
 */
export function rhythm(view: View, schedule: readonly Dates[]): string | undefined {
  const turns = schedule.flatMap((dates) => turnOf(dates) ?? []);
  const [first] = turns;
  if (!first || turns.length !== schedule.length) return undefined;
  const { freq, interval } = first;
  if (!turns.every((turn) => turn.freq === freq && turn.interval === interval)) return undefined;
  if (turns.length > 1 && !inStep(schedule, first)) return undefined;
  const weekdays = [...new Set(turns.flatMap((turn) => turn.weekdays))].sort((a, b) => a - b);
  return turnWords(view, { freq, interval, weekdays });
}

/** Whether rules of one frequency and interval fall into the same weeks, or days; several in a month are more often. */
function inStep(schedule: readonly Dates[], { freq, interval }: Turn): boolean {
  if (freq === 'MONTHLY' || freq === 'YEARLY') return false;
  const counts = schedule.map(({ start }) => (freq === 'DAILY' ? dayOf(start) : weekOf(dayOf(start))));
  return new Set(counts.map((count) => count % interval)).size === 1;
}

/** Weeks since 1970 began with a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7);

function turnWords({ t, lang }: View, { freq, interval: count, weekdays }: Turn): string {
  if (freq === 'DAILY') return t('when.everyDays', { count });
  if (freq === 'MONTHLY') return t('when.everyMonths', { count });
  if (freq === 'YEARLY') return t('when.everyYears', { count });
  const names = weekdays.map((day) => weekdayName(lang, WEEKDAYS[day] ?? 'mo', 'long'));
  return t('when.everyWeeks', { count, days: listFormat(lang).format(names) });
}

function turnOf(dates: Dates): Turn | undefined {
  const rule = ruleOf(dates);
  if (!rule || leavesOut(rule)) return undefined;
  const { freq, interval, days } = rule;
  const weekdays = days.length > 0 ? days.map(({ weekday }) => weekday) : [weekdayIndex(dayOf(dates.start))];
  if (freq !== 'DAILY') return { freq, interval, weekdays };
  // Some days of every week, or every 14 days, are easier said as weeks.
  if (days.length > 0) return interval === 1 ? { freq: 'WEEKLY', interval, weekdays } : undefined;
  return interval % 7 === 0
    ? { freq: 'WEEKLY', interval: interval / 7, weekdays }
    : { freq, interval, weekdays };
}

/** Whether a rule is more often, or more seldom, than its frequency alone says. */
function leavesOut({ freq, days, by }: Rule): boolean {
  const { BYMONTH, BYMONTHDAY, BYSETPOS } = by;
  if (BYMONTH && freq !== 'YEARLY') return true;
  if (freq === 'DAILY' || freq === 'WEEKLY') return Boolean(BYSETPOS ?? BYMONTHDAY);
  if (Object.values(by).some(({ length }) => length > 1)) return true;
  // One of all that the other parts name.
  if (BYSETPOS) return false;
  if (BYMONTHDAY) return days.length > 0 || (freq === 'YEARLY' && !BYMONTH);
  return days.length > 1 || days.some(({ nth }) => nth === undefined);
}

/** The rule of an entry; undefined where it has none, or none that can be read. */
export function ruleOf({ rrule }: Dates): Rule | undefined {
  return rrule === undefined || checkRule(rrule) !== undefined ? undefined : parseRule(rrule);
}

/** How long a rule goes on: "bis 31. Dezember 2026", or "10 Termine". */
export function ruleEnd({ t, lang }: View, { until, count }: Rule, zone: string): string | undefined {
  if (count !== undefined) return t('calendar.count', { count });
  if (!until) return undefined;
  const { date, time, utc } = until;
  const last = utc ? toWall(Date.parse(`${date}T${time ?? '23:59'}Z`), zone).slice(0, 10) : date;
  return t('filter.datesTo', { to: longDate(lang, last) });
}
