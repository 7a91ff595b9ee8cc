import type { CellValue } from '../table/cell.js';
import type { Column, ExampleRow } from '../table/sheet.js';
import { headColumns, headSheet, listSheets, partSheets, sheetOrder } from '../table/sheets/index.js';
import type { WrittenColumn, WrittenSheet } from '../table/write-tables.js';
import { writeWorkbook } from './write.js';

/** An empty workbook for a city: German headers, notes, drop-downs, and example rows that a reader passes over. */
export function writeTemplate(): Promise<Uint8Array> {
  const sheets = templateSheets();
  return writeWorkbook(
    sheets,
    new Map(sheets.filter(({ name }) => name !== headSheet).map(({ name, rows }) => [name, rows.length])),
  );
}

/** The sheets of the template, also for a folder of CSV files. */
export function templateSheets(): WrittenSheet[] {
  const sheets = [
    head(),
    ...listSheets.map(({ name, columns, examples }) => filledSheet(name, [], columns, examples)),
    ...partSheets.map(({ name, owners, columns, examples }) =>
      filledSheet(
        name,
        owners.map(({ header }) => header),
        columns,
        examples,
      ),
    ),
  ];
  return sheetOrder.flatMap((name) => sheets.filter((sheet) => sheet.name === name));
}

function head(): WrittenSheet {
  return {
    name: headSheet,
    columns: ['Angabe', 'Wert', 'Hilfe'].map((header) => ({ header })),
    rows: headColumns.map(({ header, help, required, path }): CellValue[] => [
      required ? `${header} *` : header,
      path[0] === 'languages' ? 'de' : null,
      help,
    ]),
  };
}

function filledSheet(
  name: string,
  owners: readonly string[],
  columns: readonly Column[],
  examples: readonly ExampleRow[],
): WrittenSheet {
  const written: WrittenColumn[] = [
    ...owners.map((header) => ({ header })),
    ...columns.map((column) => ({ header: column.header, column })),
  ];
  return {
    name,
    columns: written,
    rows: examples.map((row) => written.map(({ header }) => row[header] ?? null)),
  };
}
