import { WEEKDAYS } from '../../../catalog/time/wall.js';
import type { Hours, Weekday } from '../../../feed/schema/index.js';

/** What could be read of an `opening_hours` value. */
export interface OsmHours {
  readonly hours: readonly Hours[];
  /** Rules that a feed has no place for, as they were written. */
  readonly unread: readonly string[];
}

const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = new RegExp(`^(?:${DAY}(?:\\s*-\\s*${DAY})?)(?:\\s*,\\s*${DAY}(?:\\s*-\\s*${DAY})?)*`, 'i');
const SPAN = /^(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)$/;
const MAX_LENGTH = 2_000;

/** A comma after times, and weekdays behind it: a rule that adds to what was said. */
const ADDED = new RegExp(`(?<=[\\d"])\\s*,\\s*(?=${DAY}\\b)`, 'i');

/**
 * Reads a value of OpenStreetMap's `opening_hours`: weekdays and times (`Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-13:00`),
 * `24/7`, `Su off`, `"by appointment"`. A later rule replaces what an earlier one says of the same day, and adds to it
 * after a comma, as the specification wants it. Months, weeks, holidays, sunrise and open ends are given back as unread: guessing at them
 * would send people to closed doors.
 */
export function readOpeningHours(value: string): OsmHours {
  if (value.length > MAX_LENGTH) return { hours: [], unread: [value.slice(0, 100)] };
  const days = new Map<Weekday, Omit<Hours, 'days'>[]>();
  const unread: string[] = [];
  for (const rule of value
    .split(/;|\|\|/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [first = '', ...added] = rule.split(ADDED);
    if (!apply(first, days)) unread.push(rule);
    else unread.push(...added.filter((more) => !add(more, days)));
  }
  return { hours: grouped(days), unread };
}

/** @returns whether the rule is understood whole */
function apply(rule: string, days: Map<Weekday, Omit<Hours, 'days'>[]>): boolean {
  if (/^PH\s+(off|closed)$/i.test(rule)) return true; // weekly hours fall out on public holidays anyway
  if (/^24\/7$/.test(rule)) {
    for (const day of WEEKDAYS) days.set(day, [{ opens: '00:00', closes: '24:00' }]);
    return true;
  }
  const { named, wanted, rest } = partsOf(rule);
  if (/^(off|closed)$/i.test(rest) && named) {
    for (const day of wanted) days.delete(day);
    return true;
  }
  const spans = spansOf(rest);
  if (!spans) return false;
  for (const day of wanted) days.set(day, spans);
  return true;
}

/** As {@link apply}, of a rule that leaves standing what is said of the same days. */
function add(rule: string, days: Map<Weekday, Omit<Hours, 'days'>[]>): boolean {
  const { wanted, rest } = partsOf(rule);
  const spans = spansOf(rest);
  for (const day of spans ? wanted : []) days.set(day, [...(days.get(day) ?? []), ...(spans ?? [])]);
  return spans !== undefined;
}

/** The days that a rule names, all where it names none, and what it says of them. */
function partsOf(rule: string) {
  const named = DAYS.exec(rule)?.[0] ?? '';
  const rest = rule.slice(named.length).replace(/^\s*:?\s*/, '');
  return { named, wanted: named ? daysOf(named) : [...WEEKDAYS], rest };
}

function spansOf(text: string): Omit<Hours, 'days'>[] | undefined {
  const appointment = /(?<!\s)\s*"(?:by appointment|on appointment|nach Vereinbarung|Termin[^"]*)"$/i;
  const by = appointment.test(text);
  const spans = text
    .replace(appointment, '')
    .replace(/(?<!\s)\s+open$/i, '')
    .split(/(?<!\s)\s*,\s*/)
    .map((part) => {
      const [, h1 = '', m1 = '', h2 = '', m2 = ''] = SPAN.exec(part.trim()) ?? [];
      if (h1 === '' || Number(h1) > 23 || Number(h2) > 47 || Number(m1) > 59 || Number(m2) > 59)
        return undefined;
      return {
        opens: `${h1.padStart(2, '0')}:${m1}`,
        closes: `${h2.padStart(2, '0')}:${m2}`,
        ...(by && { appointment: true }),
      };
    });
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

function daysOf(text: string): Weekday[] {
  return text.split(',').flatMap((part) => {
    const [first = '', last = first] = part
      .toLowerCase()
      .split('-')
      .map((day) => day.trim());
    const [from, to] = [WEEKDAYS.indexOf(first as Weekday), WEEKDAYS.indexOf(last as Weekday)];
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => WEEKDAYS[(from + i) % 7] ?? 'mo');
  });
}

/** Days with the same times stand together. */
function grouped(days: ReadonlyMap<Weekday, readonly Omit<Hours, 'days'>[]>): Hours[] {
  const groups = new Map<string, { days: Weekday[]; spans: readonly Omit<Hours, 'days'>[] }>();
  for (const day of WEEKDAYS) {
    const spans = days.get(day);
    if (!spans) continue;
    const key = JSON.stringify(spans);
    const group = groups.get(key) ?? { days: [], spans };
    groups.set(key, group);
    group.days.push(day);
  }
  return [...groups.values()].flatMap((group) =>
    group.spans.map((span) => ({ days: [...group.days], ...span })),
  );
}
