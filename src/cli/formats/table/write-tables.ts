import type { Text } from '../../../feed/schema/index.js';
import type { CleanFeed } from '../shared/clean-feed.js';
import type { Report } from '../shared/report.js';
import type { CellValue } from './cell.js';
import { rowsOf } from './flatten.js';
import { variantHeader } from './headers.js';
import type { Style } from './kind.js';
import { type Row, valueAt } from './read-row.js';
import type { Column } from './sheet.js';
import { headColumns, headSheet, listSheets, partSheets, sheetOrder } from './sheets/index.js';

/** A column as it is written: of a text there may be one for each language. */
export interface WrittenColumn {
  readonly header: string;
  readonly column?: Column;
  /** Undefined: the feed's first language. */
  readonly lang?: string;
  readonly machine?: boolean;
}

/** A sheet as it is to be written. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Longest text that a cell of a spreadsheet takes. */
const MAX_CELL = 32_000;

/** What one style of writing cannot hold of a feed is reported. */
export function writeTables(feed: CleanFeed, style: Style, report: Report): WrittenSheet[] {
  const source = feed.head.languages[0] ?? 'de';
  const rows = rowsOf(feed, report);
  const sheets = [
    headOf(feed, style, source),
    ...listSheets.map(({ name, columns }) => sheetOf(name, [], columns, rows.get(name) ?? [])),
    ...partSheets.map(({ name, owners, columns }) =>
      sheetOf(
        name,
        owners.map(({ header }) => header),
        columns,
        rows.get(name) ?? [],
      ),
    ),
  ];
  return sheetOrder.flatMap((name) => sheets.filter((sheet) => sheet.name === name));

  function sheetOf(
    name: string,
    owners: readonly string[],
    columns: readonly Column[],
    records: readonly Row[],
  ): WrittenSheet {
    const written = [...owners.map((header) => ({ header })), ...spread(columns, records, source)];
    return {
      name,
      columns: written,
      rows: records.map((record) =>
        written.map((column) => fitting(cellOf(record, column, style, source), name, column, report)),
      ),
    };
  }
}

/** A spreadsheet cuts what is too long; so it is left out and said. */
function fitting(cell: CellValue, sheet: string, { header }: WrittenColumn, report: Report): CellValue {
  if (typeof cell !== 'string' || cell.length <= MAX_CELL) return cell;
  report.note({ path: `${sheet}!${header}` }, 'cell-too-long', { sheet, header, letters: cell.length });
  return null;
}

/** Adds a column for each further language that a text has. */
function spread(columns: readonly Column[], records: readonly Row[], source: string): WrittenColumn[] {
  return columns.flatMap((column): WrittenColumn[] => {
    if (column.kind !== 'text') return [{ header: column.header, column }];
    const variants = new Map<string, WrittenColumn>();
    for (const record of records)
      for (const [lang, machine] of wordingsOf(valueAt(record, column.path))) {
        if (lang === source && !machine) continue;
        const header = variantHeader(column.header, lang, machine);
        variants.set(header, { header, column, lang, machine });
      }
    return [{ header: column.header, column }, ...variants.values()];
  });
}

function wordingsOf(value: unknown): [lang: string, machine: boolean][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Exclude<Text, string>).map(([lang, wording]) => [lang, isMachine(wording)]);
}

const isMachine = (wording: unknown) =>
  typeof wording === 'object' && wording !== null && (wording as { machine?: boolean }).machine === true;

function cellOf(
  record: Row,
  { header, column, lang, machine }: WrittenColumn,
  style: Style,
  source: string,
): CellValue {
  if (!column) return (record[header] as CellValue | undefined) ?? null;
  const value = valueAt(record, column.path);
  if (column.kind !== 'text') return value === undefined ? null : column.kind.write(value, style);
  return wordingOf(value as Text | undefined, lang ?? source, machine === true, source);
}

function wordingOf(text: Text | undefined, lang: string, machine: boolean, source: string): CellValue {
  if (text === undefined) return null;
  if (typeof text === 'string') return lang === source && !machine ? text : null;
  const wording = Object.hasOwn(text, lang) ? text[lang] : undefined;
  if (wording === undefined || isMachine(wording) !== machine) return null;
  return typeof wording === 'string' ? wording : wording.text;
}

/** The sheet with one statement in each row. */
function headOf({ head, sketch }: CleanFeed, style: Style, source: string): WrittenSheet {
  const record: Row = { ...head, ...(typeof sketch === 'string' && { sketch }) };
  const rows = spread(headColumns, [record], source).map((column): CellValue[] => [
    column.header,
    cellOf(record, column, style, source),
    column.lang === undefined ? (column.column?.help ?? '') : '',
  ]);
  return { name: headSheet, columns: ['Angabe', 'Wert', 'Hilfe'].map((header) => ({ header })), rows };
}
