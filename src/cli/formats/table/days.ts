import { WEEKDAYS } from '../../../catalog/time/wall.js';
import type { Weekday } from '../../../feed/schema/index.js';
import { type CellValue, textOfCell, wrong } from './cell.js';
import type { Kind } from './kind.js';

const SHORT = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
const LONG = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'] as const;

/** A weekday by its German name, short or long, also `montags`. */
export function weekdayOf(word: string): Weekday | undefined {
  const plain = word.toLowerCase().replace(/\.$/, '');
  if (plain === 'sonnabend' || plain === 'sonnabends') return 'sa';
  const index = LONG.findIndex((long, i) => [long, `${long}s`, SHORT[i]?.toLowerCase()].includes(plain));
  return WEEKDAYS[index];
}

/** `Mo, Mi–Fr` as days; undefined where a part is no day. */
export function daysOf(text: string): Weekday[] | undefined {
  if (/^(täglich|jeden tag)$/i.test(text.trim())) return [...WEEKDAYS];
  const days: Weekday[] = [];
  for (const part of text.split(/(?<!\s)\s*(?:,|\+|&|\/|\bund\b)\s*/).filter(Boolean)) {
    const range = spanOf(part);
    if (!range) return undefined;
    days.push(...range);
  }
  return days.length ? days : undefined;
}

function spanOf(part: string): Weekday[] | undefined {
  const [from = '', to] = part.split(/(?<!\s)\s*(?:–|-|—|\bbis\b)\s*/);
  const [first, last] = [weekdayOf(from), weekdayOf(to ?? from)];
  if (!first || !last) return undefined;
  const [start, end] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)];
  const length = ((end - start + 7) % 7) + 1;
  return Array.from({ length }, (_, ahead) => WEEKDAYS[(start + ahead) % 7] ?? first);
}

/** Days as a person writes them: three and more in a row as a span. */
export function writeDays(days: readonly Weekday[]): string {
  const parts: string[] = [];
  for (let i = 0; i < days.length;) {
    const run = runLength(days, i);
    const [first, last] = [nameOf(days[i]), nameOf(days[i + run - 1])];
    parts.push(...(run > 2 ? [`${first}–${last}`] : [first]));
    i += run > 2 ? run : 1;
  }
  return parts.join(', ');
}

/** Only forward within a week, so that a span is read as the same days. */
function runLength(days: readonly Weekday[], from: number): number {
  let length = 1;
  while (days[from + length] && index(days[from + length]) === index(days[from + length - 1]) + 1)
    length += 1;
  return length;
}

const index = (day: Weekday | undefined) => (day ? WEEKDAYS.indexOf(day) : -9);
const nameOf = (day: Weekday | undefined) => SHORT[index(day)] ?? '';

/** A list of weekdays in a cell. */
export const days: Kind = {
  read: (cell: CellValue) => daysOf(textOfCell(cell)) ?? wrong(cell, 'cell-days'),
  write: (value) => (Array.isArray(value) ? writeDays(value as Weekday[]) : null),
  dropDown: undefined,
  format: 'text',
};
