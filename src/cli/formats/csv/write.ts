import Papa from 'papaparse';
import type { CellValue } from '../table/cell.js';
import type { WrittenSheet } from '../table/write-tables.js';
import { neutral } from './neutral.js';

/** Marks UTF-8 for spreadsheets that would take it for something else. */
const BOM = '\uFEFF';

/** A sheet as CSV for a German spreadsheet: parted by semicolons, UTF-8 with a mark, no cell begins a formula. */
export function writeCsv({ columns, rows }: WrittenSheet): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(text))];
  return `${BOM}${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function text(cell: CellValue): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return neutral(String(cell).replace(/\r\n?/g, '\n'));
}
