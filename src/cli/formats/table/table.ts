import type { Place } from '../shared/report.js';
import { type CellValue, isBlank } from './cell.js';

/** A sheet or a CSV file as read: rows of cells, the first with the headers. */
export interface Table {
  /** Name of the sheet, or of the file without its ending. */
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Lines of a text file, where they differ from the number of the row. */
  readonly lines?: readonly number[];
}

/** Where a cell stands. @param row @param column from 0 */
export function cellPlace(table: Table, row: number, column: number, header: string): Place {
  const letters = columnLetters(column);
  const { values } = rowPlace(table, row);
  return {
    path: `${table.name}!${letters}${values?.['row'] ?? ''}`,
    values: { ...values, column: letters, header: header.slice(0, 60) },
  };
}

/** Where a row stands. @param row from 0 */
export function rowPlace(table: Table, row: number): Place {
  const line = lineOf(table, row);
  return { path: `${table.name}!${line}`, values: { sheet: table.name, row: line } };
}

/** A sheet as a whole. */
export function sheetPlace(table: Table): Place {
  return { path: table.name, values: { sheet: table.name } };
}

/** The number of a row as its keeper counts, as text so that nothing groups its digits. @param row from 0 */
export function lineOf(table: Table, row: number): string {
  return String(table.lines?.[row] ?? row + 1);
}

/** `A` to `Z`, `AA` and so on. @param column from 0 */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every(isBlank);
}

/** Names that differ in case, in umlauts or in an ending only are the same. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(csv|txt|tsv)$/, '')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '');
}
