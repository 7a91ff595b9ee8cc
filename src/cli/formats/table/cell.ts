import type { Values } from '../../problem.js';

/** What a cell of a spreadsheet holds; of a CSV file always a text. A date has no zone: its UTC fields are meant. */
export type CellValue = string | number | boolean | Date | null;

/** Says why a cell cannot be taken as it is. Its sentences stand in the words under `code`. */
export class CellError extends Error {
  override name = 'CellError';

  constructor(
    readonly code: string,
    readonly values: Values,
  ) {
    super(code);
  }
}

/** @throws CellError always; its sentence begins with the `value` */
export function wrong(value: CellValue, code: string, values: Values = {}): never {
  throw new CellError(code, {
    value: value instanceof Date ? value.toISOString() : String(value),
    ...values,
  });
}

/** A cell as the text that a person sees in it. */
export function textOfCell(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return String(value).replace(/\r\n?/g, '\n').trim();
}

/** Whether nothing stands in a cell. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Before that year a spreadsheet's date is a time of day. */
const FIRST_YEAR = 1902;

/** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `HH:MM`, by what the date holds. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const time = iso.slice(11, 16);
  if (date.getUTCFullYear() < FIRST_YEAR) return time;
  return time === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16);
}
