import { weekdayIndex, dayOf, WEEKDAYS } from './wall.js';
import type { Wall } from './types.js';

/** The parts of a rule by name, in capitals: `{FREQ: 'WEEKLY', BYDAY: 'MO,WE'}`. */
export type RuleParts = ReadonlyMap<string, string>;

const PARTS = new Set([
  'FREQ',
  'UNTIL',
  'COUNT',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'BYYEARDAY',
  'BYWEEKNO',
  'WKST',
]);
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const UNTIL = /^\d{8}(T\d{6}Z?)?$/;
const BYDAY = /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/;
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Splits a rule into its parts; `RRULE:` in front and a last semicolon are let pass. */
export function ruleParts(rule: string): RuleParts {
  const pairs = rule
    .replace(/^RRULE:/i, '')
    .split(';')
    .filter(Boolean);
  return new Map(
    pairs.map((pair) => [pair.split('=')[0]?.toUpperCase() ?? '', (pair.split('=')[1] ?? '').toUpperCase()]),
  );
}

/**
 * What is wrong with a recurrence rule, in English; `undefined` where nothing is. Rules are of whole days: the time
 * of day is that of the start. What would keep an expander busy without ever giving a date is refused as well.
 * @param start first date of the rule, wall clock
 */
export function checkRule(rule: string, start: Wall): string | undefined {
  const parts = ruleParts(rule);
  const stray = [...parts.keys()].find((name) => !PARTS.has(name));
  if (stray !== undefined) return `has ${stray || 'an empty part'}, which is not supported`;
  return (
    wrongWord(parts) ??
    wrongNumbers(parts) ??
    (start < '1900' ? 'begins before 1900' : undefined) ??
    never(parts, start)
  );
}

function wrongWord(parts: RuleParts): string | undefined {
  const frequency = parts.get('FREQ') ?? '';
  if (!FREQUENCIES.has(frequency))
    return `repeats ${frequency || 'nothing'}; days, weeks, months or years were expected`;
  const until = parts.get('UNTIL');
  if (until !== undefined && !UNTIL.test(until)) return `ends at ${until}, which is no date`;
  const day = list(parts, 'BYDAY').find((value) => !BYDAY.test(value));
  return day === undefined ? undefined : `has the weekday ${day}, which is none`;
}

/** Bounds of RFC 5545, section 3.3.10. */
const BOUNDS: readonly (readonly [string, number, number])[] = [
  ['COUNT', 1, 1e9],
  ['INTERVAL', 1, 1e4],
  ['BYMONTHDAY', 1, 31],
  ['BYMONTH', 1, 12],
  ['BYSETPOS', 1, 366],
  ['BYYEARDAY', 1, 366],
  ['BYWEEKNO', 1, 53],
];
const SIGNED = new Set(['BYMONTHDAY', 'BYSETPOS', 'BYYEARDAY', 'BYWEEKNO']);

function wrongNumbers(parts: RuleParts): string | undefined {
  for (const [name, low, high] of BOUNDS) {
    const bad = list(parts, name).find((value) => !within(value, low, high, SIGNED.has(name)));
    if (bad !== undefined) return `has ${name}=${bad}, which is out of bounds`;
  }
  const yearly = parts.get('FREQ') === 'YEARLY';
  const odd = ['BYYEARDAY', 'BYWEEKNO'].find((name) => parts.has(name) && !yearly);
  return odd && `has ${odd}, which only a yearly rule may have`;
}

function within(value: string, low: number, high: number, signed: boolean): boolean {
  const number = /^[+-]?\d+$/.test(value) ? Number(value) : NaN;
  const size = signed ? Math.abs(number) : number;
  return size >= low && size <= high;
}

/** Rules that no day can meet; an expander would look for one up to the year 9999. */
function never(parts: RuleParts, start: Wall): string | undefined {
  const impossible = noSuchDay(parts) || noSuchWeekday(parts, start) || noSuchPosition(parts);
  return impossible ? 'never happens' : undefined;
}

function noSuchDay(parts: RuleParts): boolean {
  const days = list(parts, 'BYMONTHDAY').map((day) => Math.abs(Number(day)));
  const months = list(parts, 'BYMONTH').map(Number);
  const longest = Math.max(...(months.length ? months.map((month) => LONGEST[month - 1] ?? 31) : LONGEST));
  return days.length > 0 && Math.min(...days) > longest;
}

function noSuchWeekday(parts: RuleParts, start: Wall): boolean {
  const days = list(parts, 'BYDAY');
  if (days.length === 0) return false;
  const ordinals = days.map((day) => Math.abs(parseInt(day, 10) || 0));
  if (parts.get('FREQ') === 'MONTHLY') return Math.min(...ordinals) > 5;
  if (parts.get('FREQ') !== 'DAILY' || Number(parts.get('INTERVAL') ?? 1) % 7 !== 0) return false;
  const weekday = WEEKDAYS[weekdayIndex(dayOf(start))]?.toUpperCase() ?? '';
  return !days.some((day) => day.endsWith(weekday));
}

/** A set of one day has no second, a week's no eighth, a month's no thirty-second. */
function noSuchPosition(parts: RuleParts): boolean {
  const positions = list(parts, 'BYSETPOS').map((position) => Math.abs(Number(position)));
  if (positions.length === 0) return false;
  const weekdays = list(parts, 'BYDAY').length || 1;
  const size = { DAILY: 1, WEEKLY: weekdays, MONTHLY: 31, YEARLY: 366 }[parts.get('FREQ') ?? ''] ?? 0;
  return Math.min(...positions) > size;
}

function list(parts: RuleParts, name: string): string[] {
  return parts.get(name)?.split(',') ?? [];
}
