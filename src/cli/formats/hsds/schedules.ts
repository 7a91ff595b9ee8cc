import { checkRule } from '../../../catalog/time/rule-check.js';
import { addDays, WEEKDAYS } from '../../../catalog/time/wall.js';
import type { Hours, Schedule, Weekday } from '../../../feed/schema/index.js';
import type { Place } from '../shared/report.js';
import { clockOf, dayOf } from '../shared/scalars.js';
import { textIn } from '../shared/texts.js';
import { filled, get, isObject, stringOf } from '../shared/values.js';
import type { HsdsContext } from './service.js';

/** Parts of a rule in the order in which they are written. */
const RULE_PARTS = ['interval', 'byday', 'bymonthday', 'byweekno', 'byyearday', 'wkst', 'count'] as const;

type Reading = Pick<HsdsContext, 'report' | 'unused' | 'language' | 'source'>;

/** A schedule, and the place where alone it holds. */
export interface Sited {
  readonly one: unknown;
  readonly place?: string | undefined;
}

const READ = new Set(
  'id freq interval byday bymonthday byweekno byyearday wkst count until dtstart valid_from valid_to opens_at closes_at notes description service_id location_id service_at_location_id'.split(
    ' ',
  ),
);

/** Weekly hours, and dated schedules, of HSDS's one kind of schedule. What cannot be read is reported. */
export function readSchedules(
  schedules: readonly Sited[],
  where: Place,
  context: Reading,
): { hours?: Hours[]; schedule?: Schedule[] } {
  const hours: Hours[] = [];
  const dated: Schedule[] = [];
  for (const { one, place } of schedules) {
    if (isObject(one)) context.unused.addKeys(one, READ, 'schedules[].');
    const note = textIn(
      context.language,
      context.source,
      stringOf(get(one, 'notes')) ?? stringOf(get(one, 'description')),
    );
    if (hasOffset(one)) context.report.note(where, 'hsds-offset');
    const weekly = hoursOf(one);
    const date = weekly ? undefined : dateOf(one);
    if (weekly && place !== undefined)
      context.report.note(where, 'hsds-hours-place', { hours: JSON.stringify(one).slice(0, 150) });
    if (weekly) hours.push({ ...weekly, ...filled({ note }) });
    else if (date && (date.rrule === undefined || checkRule(date.rrule) === undefined))
      dated.push({ ...date, ...filled({ place, note }) });
    else context.report.lost(where, 'hsds-schedule', { schedule: JSON.stringify(one).slice(0, 150) });
  }
  return filled({ hours, schedule: dated });
}

const hasOffset = (one: unknown) =>
  ['opens_at', 'closes_at'].some((key) => /(Z|[+-]\d\d:?\d\d)$/i.test(stringOf(get(one, key)) ?? ''));

function hoursOf(one: unknown): Hours | undefined {
  const more = ['dtstart', 'until', 'count', 'bymonthday', 'byweekno', 'byyearday'].some((key) =>
    stringOf(get(one, key)),
  );
  const interval = Number(stringOf(get(one, 'interval')) ?? 1);
  if (more || interval !== 1 || stringOf(get(one, 'freq')) !== 'WEEKLY') return undefined;
  const days = (stringOf(get(one, 'byday')) ?? '')
    .toLowerCase()
    .split(',')
    .map((day) => day.trim());
  const [opens, closes] = [clockOf(get(one, 'opens_at')), clockOf(get(one, 'closes_at'))];
  if (!opens || !closes || !days.every((day) => WEEKDAYS.includes(day as Weekday))) return undefined;
  const [validFrom, validThrough] = [dayOf(get(one, 'valid_from')), dayOf(get(one, 'valid_to'))];
  return { days: days as Weekday[], opens, closes, ...filled({ validFrom, validThrough }) };
}

function dateOf(one: unknown): Schedule | undefined {
  const day = dayOf(get(one, 'dtstart')) ?? dayOf(get(one, 'valid_from'));
  if (day === undefined) return undefined;
  const [opens, closes] = [clockOf(get(one, 'opens_at')), clockOf(get(one, 'closes_at'))];
  const start = opens ? `${day}T${opens}` : day;
  const end =
    opens && closes && closes !== opens ? `${closes > opens ? day : addDays(day, 1)}T${closes}` : undefined;
  const rrule = ruleOf(one);
  return { start, ...filled({ end, rrule }) };
}

/** A rule that happens once is a single date. */
function ruleOf(one: unknown): string | undefined {
  const freq = stringOf(get(one, 'freq'));
  if (freq === undefined || stringOf(get(one, 'count')) === '1') return undefined;
  const parts = RULE_PARTS.flatMap((name) => {
    const value = stringOf(get(one, name));
    return value === undefined || (name === 'interval' && value === '1')
      ? []
      : [`${name.toUpperCase()}=${value.replace(/\s/g, '')}`];
  });
  const until = dayOf(get(one, 'until')) ?? dayOf(get(one, 'valid_to'));
  const ends =
    until && !parts.some((part) => part.startsWith('COUNT')) ? [`UNTIL=${until.replaceAll('-', '')}`] : [];
  return [`FREQ=${freq}`, ...parts, ...ends].join(';');
}
