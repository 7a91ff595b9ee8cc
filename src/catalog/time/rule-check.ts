import { isCalendarDate } from './civil.js';
import { isSteady } from './steady.js';

/** Says why a recurrence rule cannot be used. */
export class RuleError extends Error {
  override name = 'RuleError';
}

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday of a rule: 0 Monday to 6 Sunday; `nth` of the month or year, from its end if negative. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth?: number;
}

/** The end of a rule: a date counts to its last minute, `Z` marks UTC. */
export interface Until {
  readonly date: string;
  readonly time?: string;
  readonly utc: boolean;
}

/** A recurrence rule, read and checked. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number;
  readonly until?: Until;
  /** First day of the week, 0 Monday. */
  readonly weekStart: number;
  readonly days: readonly RuleDay[];
  /** The BY parts that are numbers, in order and without repetition, by their name. */
  readonly by: Readonly<Partial<Record<ByPart, readonly number[]>>>;
}

/** Lowest and highest number of each part, and whether it may be counted from the end by a minus. */
const BY_PARTS = {
  BYMONTH: [1, 12, false],
  BYMONTHDAY: [1, 31, true],
  BYYEARDAY: [1, 366, true],
  BYWEEKNO: [1, 53, true],
  BYSETPOS: [1, 366, true],
  BYHOUR: [0, 23, false],
  BYMINUTE: [0, 59, false],
} as const;

export type ByPart = keyof typeof BY_PARTS;
const BY_NAMES = Object.keys(BY_PARTS) as ByPart[];

/** Where RFC 5545, section 3.3.10, has no meaning for a part. */
const FREQUENCIES_OF: Partial<Record<ByPart, readonly Frequency[]>> = {
  BYMONTHDAY: ['DAILY', 'MONTHLY', 'YEARLY'],
  BYYEARDAY: ['YEARLY'],
  BYWEEKNO: ['YEARLY'],
};

const MAX_LENGTH = 500;
const MAX_TIMES_A_DAY = 12;
/** Times that are counted through one by one at most: more than people plan. */
export const MAX_COUNT = 1_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...BY_NAMES]);

/** Rules that were read, or why not: thousands of offers have the same few. */
const known = new Map<string, Rule | RuleError>();
const MAX_KNOWN = 2_000;

/** Why a rule cannot be used, as the end of a sentence ("has no FREQ"); `undefined` where it can. */
export function checkRule(rule: string): string | undefined {
  const read = readRule(rule);
  return read instanceof RuleError ? read.message : undefined;
}

/**
 * Reads an RFC 5545 rule, with or without `RRULE:` before it, of days, weeks, months or years.
 * @throws RuleError where it breaks the RFC, or means nothing that can be computed.
 */
export function parseRule(rule: string): Rule {
  const read = readRule(rule);
  if (read instanceof RuleError) throw read;
  return read;
}

function readRule(text: string): Rule | RuleError {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const read = tryToRead(text);
  known.set(text, read);
  return read;
}

function tryToRead(text: string): Rule | RuleError {
  try {
    const rule = read(text);
    checkTogether(rule);
    return rule;
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

function read(text: string): Rule {
  if (text.length > MAX_LENGTH) throw new RuleError(`is longer than ${MAX_LENGTH} characters`);
  const parts = readParts(text);
  const [count, until] = [readCount(parts.get('COUNT')), readUntil(parts.get('UNTIL'))];
  return {
    freq: readFrequency(parts.get('FREQ')),
    interval: readInteger('INTERVAL', parts.get('INTERVAL') ?? '1', 1, 9_999),
    ...(count !== undefined && { count }),
    ...(until && { until }),
    weekStart: readWeekday('WKST', parts.get('WKST') ?? 'MO'),
    days: (parts.get('BYDAY')?.split(',') ?? []).map(readDay),
    by: readBy(parts),
  };
}

function readParts(rule: string): Map<string, string> {
  const parts = new Map<string, string>();
  const text = rule.trim().toUpperCase();
  for (const part of text
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
    .split(';')) {
    const [, name = '', value = ''] = /^([A-Z-]+)=(.+)$/.exec(part) ?? [];
    if (!name) throw new RuleError(`has a part that is no NAME=VALUE: ${quoted(part)}`);
    if (!KNOWN.has(name)) throw new RuleError(`has the part ${quoted(name)}, which is not supported`);
    if (parts.has(name)) throw new RuleError(`has ${name} twice`);
    parts.set(name, value);
  }
  return parts;
}

function readFrequency(value: string | undefined): Frequency {
  if (value === undefined) throw new RuleError('has no FREQ');
  if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY') return value;
  throw new RuleError(`has FREQ=${quoted(value)}; it must be DAILY, WEEKLY, MONTHLY or YEARLY`);
}

function readCount(value: string | undefined): number | undefined {
  return value === undefined ? undefined : readInteger('COUNT', value, 1, Number.MAX_SAFE_INTEGER);
}

function readUntil(value: string | undefined): Until | undefined {
  if (value === undefined) return undefined;
  const match = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)[0-5]\d(Z?))?$/.exec(value);
  const date = match?.slice(1, 4).join('-') ?? '';
  if (!match || !isCalendarDate(date))
    throw new RuleError(`has UNTIL=${quoted(value)}, which is no date or time`);
  return { date, ...(match[4] && { time: `${match[4]}:${match[5]}` }), utc: match[6] === 'Z' };
}

function readDay(value: string): RuleDay {
  const [, nth, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? [];
  const weekday = readWeekday('BYDAY', name ?? value);
  return nth === undefined ? { weekday } : { weekday, nth: readSigned('BYDAY', nth, 1, 53) };
}

function readWeekday(name: string, value: string): number {
  const weekday = WEEKDAYS.indexOf(value);
  if (weekday < 0) throw new RuleError(`has ${name}=${quoted(value)}, which is no weekday`);
  return weekday;
}

function readBy(parts: ReadonlyMap<string, string>): Rule['by'] {
  const by: Partial<Record<ByPart, readonly number[]>> = {};
  for (const name of BY_NAMES) {
    const [low, high, signed] = BY_PARTS[name];
    const values = parts.get(name)?.split(',');
    const read = values?.map((value) => (signed ? readSigned : readInteger)(name, value, low, high));
    if (read) by[name] = [...new Set(read)].sort((a, b) => a - b);
  }
  return by;
}

function readSigned(name: string, value: string, low: number, high: number): number {
  const size = readInteger(name, value.replace(/^[+-]/, ''), low, high);
  return value.startsWith('-') ? -size : size;
}

function readInteger(name: string, value: string, low: number, high: number): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
  if (number >= low && number <= high) return number;
  throw new RuleError(`has ${name}=${quoted(value)}; it must be a whole number from ${low} to ${high}`);
}

function checkTogether(rule: Rule): void {
  if (rule.count !== undefined && rule.until)
    throw new RuleError('has COUNT and UNTIL, of which only one may be');
  const strayed = BY_NAMES.find(
    (name) => rule.by[name] && FREQUENCIES_OF[name]?.includes(rule.freq) === false,
  );
  if (strayed) throw new RuleError(`has ${strayed}, which means nothing with FREQ=${rule.freq}`);
  if (numberedInVain(rule))
    throw new RuleError('has a numbered BYDAY, which only a month or a year can have');
  checkAmount(rule);
}

/** What is looked for day by day must be done with soon, whoever wrote the rule. */
function checkAmount(rule: Rule): void {
  const times = (rule.by.BYHOUR?.length ?? 1) * (rule.by.BYMINUTE?.length ?? 1);
  if (times > MAX_TIMES_A_DAY) throw new RuleError(`takes place more than ${MAX_TIMES_A_DAY} times a day`);
  if ((rule.count ?? 0) > MAX_COUNT && !isSteady(rule))
    throw new RuleError(`has COUNT=${rule.count}, and more than ${MAX_COUNT} times are not counted`);
}

function numberedInVain({ freq, days, by }: Rule): boolean {
  const counts = freq === 'MONTHLY' || (freq === 'YEARLY' && !by.BYWEEKNO);
  return !counts && days.some(({ nth }) => nth !== undefined);
}

function quoted(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
