import { is } from 'valibot';
import { isCalendarDate } from '../../../catalog/time/civil.js';
import { toInstant } from '../../../catalog/time/zone.js';
import { dateOrDateTime, instant } from '../../../feed/schema/scalars.js';
import { type CellValue, textOfCell, wrong } from './cell.js';
import type { Kind } from './kind.js';

const PLAIN_NUMBER = /^[+-]?\d+(,\d+)?$/;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
const POINT_NUMBER = /^[+-]?\d+\.\d+$/;

/** A number in German or as a spreadsheet has it. `1.234` could be two numbers, and is refused. */
export const number: Kind = {
  read: (cell) => readNumber(cell),
  write: (value, { decimal }) =>
    typeof value !== 'number' ? null : decimal === ',' ? decimalComma(value) : value,
  dropDown: undefined,
};

function readNumber(cell: CellValue): number {
  if (typeof cell === 'number') return cell;
  const text = textOfCell(cell)
    .replace(/(?<!\s)\s*(€|EUR|Euro|%)$/i, '')
    .replace('−', '-');
  if (PLAIN_NUMBER.test(text)) return Number(text.replace(',', '.'));
  if (GROUPED_NUMBER.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d{1,3}(\.\d{3})+$/.test(text)) return ambiguous(cell, text);
  if (POINT_NUMBER.test(text) || /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return Number(text);
  return wrong(cell, 'cell-number', { example: exampleFor(text) });
}

function ambiguous(cell: CellValue, text: string): never {
  const [whole, parts] = [text.replaceAll('.', ''), text.replace('.', ',')];
  wrong(cell, 'cell-ambiguous-number', { whole, parts });
}

const WORDS = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** The number that a word names; else any, to show how numbers are written. */
function exampleFor(text: string): string {
  const index = WORDS.indexOf(text.toLowerCase());
  return index >= 0 ? String(index) : '12';
}

/** Without an exponent, since no one would read it as a number in a table. */
function decimalComma(value: number): string {
  const text = String(value);
  if (/e/i.test(text)) return text;
  return text.replace('.', ',');
}

/** A degree of a coordinate: the point parts decimals here too, since maps copy it so. */
export const degree: Kind = {
  read: (cell) => {
    const text = textOfCell(cell);
    const value =
      typeof cell === 'number'
        ? cell
        : /^[+-]?\d{1,3}([.,]\d+)?$/.test(text)
          ? Number(text.replace(',', '.'))
          : NaN;
    if (Math.abs(value) <= 180) return value;
    return wrong(cell, 'cell-degree');
  },
  write: number.write,
  dropDown: undefined,
};

/** A line of text that is taken as it stands. */
export const line: Kind = {
  read: (cell) => textOfCell(cell),
  write: (value) => (typeof value === 'string' ? value : null),
  dropDown: undefined,
  format: 'text',
};

/** Postal codes: a spreadsheet takes the zero in front of them away. */
export const postalCode: Kind = {
  read: (cell) => {
    if (typeof cell === 'number' && cell < 10_000) wrong(cell, 'cell-postal-code');
    return textOfCell(cell);
  },
  write: line.write,
  dropDown: undefined,
  format: 'text',
};

const YES = new Set(['ja', 'wahr', 'true']);
const NO = new Set(['nein', 'falsch', 'false']);

/** Yes, no, or unknown, which is not the same as no. */
export const flag: Kind = {
  read: (cell) => {
    if (typeof cell === 'boolean') return cell;
    const text = textOfCell(cell).toLowerCase();
    if (YES.has(text)) return true;
    if (NO.has(text)) return false;
    if (text === 'unbekannt') return undefined;
    return wrong(cell, 'cell-flag');
  },
  write: (value) => (value === true ? 'ja' : value === false ? 'nein' : null),
  dropDown: ['ja', 'nein', 'unbekannt'],
};

const GERMAN_DATE = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

/** A day: of a spreadsheet, `24.12.2026`, or `2026-12-24`. */
export const date: Kind = {
  read: (cell) => readDate(cell),
  write: (value, { dates }) =>
    typeof value !== 'string' ? null : dates === 'text' ? germanDate(value) : dateCell(value),
  dropDown: undefined,
  format: 'date',
};

/** @throws CellError where a cell holds no day */
export function readDate(cell: CellValue): string {
  const text = textOfCell(cell);
  const [, day = '', month = '', year = ''] = GERMAN_DATE.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (/^\d{4}-\d\d-\d\d$/.test(iso) && isCalendarDate(iso)) return iso;
  return wrong(cell, dateFault(text));
}

function dateFault(text: string): string {
  if (/^\d{1,2}\.\d{1,2}\.\d\d$/.test(text)) return 'cell-date-short-year';
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return 'cell-date-slashes';
  return /^\d{5}([.,]\d+)?$/.test(text) ? 'cell-date-serial' : 'cell-date';
}

/** `2026-12-24` as `24.12.2026`. */
export function germanDate(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** Spreadsheets know no day before 1900. */
function dateCell(iso: string): CellValue {
  return iso < '1902' ? germanDate(iso) : new Date(`${iso}T00:00Z`);
}

const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?(?:\s*Uhr)?$/i;

/** A time of day, `HH:MM`. */
export const time: Kind = {
  read: (cell) => readTime(cell, 23),
  write: line.write,
  dropDown: undefined,
  format: 'text',
};

/** A closing time, which may be past midnight: `25:00`. */
export const closingTime: Kind = { ...time, read: (cell) => readTime(cell, 47) };

/** @throws CellError where a cell holds no time of day */
export function readTime(cell: CellValue, lastHour: number): string {
  const text =
    typeof cell === 'number' && cell >= 0 && cell < 1 ? minutesText(cell * 1440) : textOfCell(cell);
  const [, hour = '', minute = '00'] = CLOCK.exec(text) ?? [];
  if (hour !== '' && Number(hour) <= lastHour && Number(minute) < 60)
    return `${hour.padStart(2, '0')}:${minute}`;
  return wrong(cell, 'cell-time');
}

/**
 * A moment: with an offset as a feed has it, else a day with or without a time of day, on a clock that the cell does not
 * name. {@link instantAt} says which moment that is.
 */
export const moment: Kind = {
  read: (cell) => {
    const text = textOfCell(cell);
    if (is(instant, text)) return text;
    const [, day = text, clock] =
      /^(.*?\d)(?:T|,?\s+(?:um\s+)?)(\d{1,2}[:.]\d\d(?:\s*Uhr)?)$/i.exec(text) ?? [];
    const date = readDate(day);
    return clock === undefined ? date : `${date}T${readTime(clock, 23)}`;
  },
  write: line.write,
  dropDown: undefined,
  format: 'text',
};

/** The moment that {@link moment} has read, for a feed of this zone. */
export function instantAt(written: string, zone: string): string {
  return is(dateOrDateTime, written) ? new Date(toInstant(written, zone)).toISOString() : written;
}

function minutesText(minutes: number): string {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
