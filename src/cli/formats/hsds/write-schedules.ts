import type { Hours, Schedule } from '../../../feed/schema/index.js';
import { addMinutes, parseDuration } from '../../../catalog/time/wall.js';
import { filled } from '../shared/values.js';

const FIELDS = new Set([
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYWEEKNO',
  'BYYEARDAY',
  'WKST',
  'COUNT',
  'UNTIL',
]);

/** Weekly hours as a schedule; a closing time past midnight is one of the next day. */
export function hoursSchedule(
  { days, opens, closes, validFrom, validThrough }: Hours,
  notes: string | undefined,
) {
  const hour = Number(closes.slice(0, 2)) % 24;
  return filled({
    freq: 'WEEKLY',
    byday: days.join(',').toUpperCase(),
    opens_at: opens,
    closes_at: `${String(hour).padStart(2, '0')}${closes.slice(2)}`,
    valid_from: validFrom,
    valid_to: validThrough,
    notes,
  });
}

/** Dates as a schedule; undefined where they last over a midnight, or their rule needs what HSDS does not have. */
export function scheduleOf(dates: Omit<Schedule, 'place'>, notes: string | undefined) {
  const { start, rrule } = dates;
  const end = endOf(dates);
  const day = start.slice(0, 10);
  const parts = rrule === undefined ? { freq: 'WEEKLY', count: 1 } : fieldsOf(rrule);
  if (!parts || (end !== undefined && end.slice(0, 10) !== day)) return undefined;
  return filled({
    dtstart: day,
    ...parts,
    opens_at: start.slice(11) || undefined,
    closes_at: end?.slice(11) || undefined,
    notes,
  });
}

function endOf({ start, end, duration }: Omit<Schedule, 'place'>): string | undefined {
  const length = duration === undefined ? undefined : parseDuration(duration);
  return length ? addMinutes(start, length.days * 1440 + length.minutes) : end;
}

function fieldsOf(rule: string): Record<string, string | number> | undefined {
  const entries = rule
    .replace(/^RRULE:/i, '')
    .replace(/;$/, '')
    .toUpperCase()
    .split(';')
    .map((part) => part.split('=') as [string, string]);
  if (!entries.every(([name, value]) => FIELDS.has(name) && !(name === 'UNTIL' && value.length > 8)))
    return undefined;
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (name === 'UNTIL') return ['until', value.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')];
      return [name.toLowerCase(), name === 'COUNT' || name === 'INTERVAL' ? Number(value) : value];
    }),
  );
}
