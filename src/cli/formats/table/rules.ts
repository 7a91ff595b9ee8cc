import { checkRule } from '../../../catalog/time/rule-check.js';
import { type CellValue, textOfCell, wrong } from './cell.js';
import { daysOf, weekdayOf } from './days.js';
import type { Kind } from './kind.js';
import { germanDate, readDate } from './kinds.js';
import { fold, partsOf } from './choices.js';

/** Repetitions that have a German name, and their rules. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['täglich', 'FREQ=DAILY'],
  ['wöchentlich', 'FREQ=WEEKLY'],
  ['alle zwei Wochen', 'FREQ=WEEKLY;INTERVAL=2'],
  ['monatlich am selben Tag', 'FREQ=MONTHLY'],
  ['jährlich', 'FREQ=YEARLY'],
]);

const NTH: ReadonlyMap<string, string> = new Map([
  ['1', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5'],
  ['ersten', '1'],
  ['zweiten', '2'],
  ['dritten', '3'],
  ['vierten', '4'],
  ['letzten', '-1'],
]);
const IN_MONTH = /^jeden (\p{L}+|[1-5])\.? (\p{L}+) im monat$/iu;
const EACH = /^jeden? (.+)$/i;

/** A repetition: by name (`wöchentlich`, `jeden ersten Dienstag im Monat`), or an RFC 5545 rule. */
export const repetition: Kind = {
  read: (cell) => ruleOf(cell),
  write: (value) => (typeof value === 'string' ? (nameOf(value) ?? value) : null),
  dropDown: [...NAMED.keys(), 'jeden ersten Dienstag im Monat', 'jeden letzten Freitag im Monat'],
  format: 'text',
};

function nameOf(rule: string): string | undefined {
  return [...NAMED].find(([, named]) => named === rule)?.[0];
}

function ruleOf(cell: CellValue): string {
  const text = textOfCell(cell);
  const rule = namedRule(text) ?? monthly(text) ?? weekly(text) ?? text;
  const fault = checkRule(rule);
  if (fault === undefined) return rule;
  return wrong(cell, 'cell-repetition');
}

function namedRule(text: string): string | undefined {
  return [...NAMED].find(([name]) => fold(name) === fold(text))?.[1];
}

function monthly(text: string): string | undefined {
  const [, which = '', name = ''] = IN_MONTH.exec(text) ?? [];
  const [nth, day] = [NTH.get(which.toLowerCase()), weekdayOf(name)];
  return nth && day ? `FREQ=MONTHLY;BYDAY=${nth}${day.toUpperCase()}` : undefined;
}

function weekly(text: string): string | undefined {
  const days = daysOf(EACH.exec(text)?.[1] ?? '');
  return days ? `FREQ=WEEKLY;BYDAY=${days.join(',').toUpperCase()}` : undefined;
}

const HOLIDAYS: ReadonlyMap<string, string> = new Map([
  ['feiertage', 'public-holiday'],
  ['schulferien', 'school-holiday'],
]);

/** Days on which a repeated date falls out: `24.12.2026, Feiertage, Schulferien`. */
export const exceptions: Kind = {
  read: (cell) =>
    partsOf(cell instanceof Date ? readDate(cell) : cell).map(
      (part) => HOLIDAYS.get(part.toLowerCase()) ?? readDate(part),
    ),
  write: (value) => (Array.isArray(value) ? value.map(exceptionText).join(', ') : null),
  dropDown: undefined,
  format: 'text',
};

function exceptionText(value: string): string {
  if (value === 'public-holiday') return 'Feiertage';
  if (value === 'school-holiday') return 'Schulferien';
  return germanDate(value);
}

const SPOKEN = /^(\d+(?:,\d+)?)\s*(Minuten?|Min\.?|Stunden?|Std\.?|h|Tage?)$/i;

/** A length of time: `90 Minuten`, `1,5 Stunden`, `2 Tage`, or ISO 8601. */
export const duration: Kind = {
  read: (cell) => {
    const text = textOfCell(cell);
    if (/^P(?=\d|T\d)(\d{1,3}W)?(\d{1,4}D)?(T(?=\d)(\d{1,4}H)?(\d{1,5}M)?)?$/.test(text)) return text;
    const [, amount = '', unit = ''] = SPOKEN.exec(text) ?? [];
    const size = Number(amount.replace(',', '.'));
    if (/^T/i.test(unit) && Number.isInteger(size)) return `P${size}D`;
    const minutes = /^M/i.test(unit) ? size : size * 60;
    if (amount && !/^T/i.test(unit) && Number.isInteger(minutes)) return `PT${minutes}M`;
    return wrong(cell, 'cell-duration');
  },
  write: (value) => {
    if (typeof value !== 'string') return null;
    const [, minutes] = /^PT([1-9]\d*)M$/.exec(value) ?? [];
    return minutes ? `${minutes} Minuten` : value;
  },
  dropDown: undefined,
  format: 'text',
};
