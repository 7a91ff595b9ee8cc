import { type Cell, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../table/cell.js';
import { choicesSheet, guideSheet, headSheet, listSheets } from '../table/sheets/index.js';
import { columnLetters } from '../table/table.js';
import type { WrittenColumn, WrittenSheet } from '../table/write-tables.js';
import { guideRows } from './guide.js';

/** So many rows of a sheet have drop-downs, and are kept as text where they need to be. */
const PREPARED = 2_000;
/** Rows of example records, by sheet: their look tells them apart. */
export type ExampleRows = ReadonlyMap<string, number>;

/** Writes sheets as a workbook with notes, drop-downs, and a guide in front. */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  examples: ExampleRows = new Map(),
): Promise<Uint8Array> {
  const choices = choiceColumns(sheets);
  return writeXlsx({
    sheets: [
      guide(),
      ...sheets.map((sheet) => sheetOf(sheet, choices, examples.get(sheet.name) ?? 0)),
      { name: choicesSheet, rows: columnsToRows(choices), hidden: true },
    ],
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

function guide(): WriteSheet {
  return {
    name: guideSheet,
    rows: guideRows.map((text) => [text]),
    columns: [{ width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }],
  };
}

const HEADER = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E5F' } },
  alignment: { wrapText: true, vertical: 'top' },
} as const;
const EXAMPLE = {
  font: { italic: true, color: { rgb: '6B6B6B' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F0E6' } },
} as const;
const BODY = { alignment: { wrapText: true, vertical: 'top' } } as const;

function sheetOf(sheet: WrittenSheet, choices: Choices, examples: number): WriteSheet {
  const { name, columns, rows } = sheet;
  const width = columns.length;
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, at) => cells.set(`0,${at}`, headerCell(column)));
  for (let row = 1; row <= examples; row++)
    for (let at = 0; at < width; at++)
      cells.set(`${row},${at}`, { value: rows[row - 1]?.[at] ?? null, style: EXAMPLE });
  return {
    name,
    columns: columns.map(definition),
    rows: [columns.map(titleOf), ...rows.map((row) => row.map(safe))],
    cells,
    freezePane: { rows: 1, ...(name !== headSheet && { columns: 2 }) },
    dataValidations: columns.flatMap((column, at) => validation(column, at, rows.length, choices)),
  };
}

const titleOf = ({ header, column }: WrittenColumn) => (column?.required ? `${header} *` : header);

function headerCell(written: WrittenColumn): Partial<Cell> {
  const help = written.column?.help;
  return {
    value: titleOf(written),
    type: 'string',
    style: HEADER,
    ...(help && { comment: { author: 'ikon-feed', text: help } }),
  };
}

function definition({ header, column }: WrittenColumn): ColumnDef {
  const format = column?.kind === 'text' ? 'text' : column?.kind.format;
  return {
    width: column?.width ?? Math.max(14, Math.min(28, header.length + 4)),
    style: BODY,
    ...(format && { numFmt: format === 'text' ? '@' : 'dd.mm.yyyy' }),
  };
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An escape of the format itself must not be made of somebody's words, nor what XML cannot say. */
function safe(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  return (
    value
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- XML knows no such characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(LONE_SURROGATE, '\ufffd')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  );
}

type Choices = ReadonlyMap<string, readonly string[]>;

/** Each list of values once, in a sheet that nobody sees: Excel takes no more than 255 letters within a rule. */
function choiceColumns(sheets: readonly WrittenSheet[]): Choices {
  const lists = sheets.flatMap(({ columns }) => columns.map(dropDownOf)).filter((list) => list !== undefined);
  return new Map(lists.map((list) => [list.join('|'), list]));
}

function dropDownOf({ column }: WrittenColumn): readonly string[] | undefined {
  return column && column.kind !== 'text' ? column.kind.dropDown : undefined;
}

function columnsToRows(choices: Choices): CellValue[][] {
  const columns = [...choices.values()];
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}

function validation(written: WrittenColumn, at: number, rows: number, choices: Choices): DataValidation[] {
  const letters = columnLetters(at);
  const range = `${letters}2:${letters}${Math.max(PREPARED, rows + 1)}`;
  const list = dropDownOf(written);
  if (list)
    return [
      listRule(
        `${choicesSheet}!${columnRange([...choices.keys()].indexOf(list.join('|')), list.length)}`,
        range,
        written,
      ),
    ];
  const target = written.column && written.column.kind !== 'text' ? written.column.kind.list : undefined;
  const sheet = listSheets.find((one) => one.list === target)?.name;
  return sheet ? [listRule(`'${sheet}'!$A$2:$A$${PREPARED}`, range, written)] : [];
}

const columnRange = (index: number, length: number) =>
  `$${columnLetters(index)}$1:$${columnLetters(index)}$${length}`;

/** A warning, not a bar: several values, parted by commas, are right as well. */
function listRule(formula1: string, range: string, { header, column }: WrittenColumn): DataValidation {
  return {
    type: 'list',
    formula1,
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: header.slice(0, 32),
    inputMessage: (column?.help ?? '').slice(0, 250),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: header.slice(0, 32),
    errorMessage: 'Dieser Wert steht nicht in der Liste.',
  };
}
