import type { ListName } from '../../../feed/schema/feed.js';
import { isId, idOf } from '../shared/ids.js';
import type { Report } from '../shared/report.js';
import { Failure } from '../../problem.js';
import { finishRecord } from './finish.js';
import { type Examples, isExample } from './examples.js';
import { headerText, type Placed, placeColumns } from './headers.js';
import { textOfCell } from './cell.js';
import { Names } from './lookup.js';
import { addParts } from './read-parts.js';
import { readHead } from './read-head.js';
import { hasAll, readRow, type Row } from './read-row.js';
import type { ListSheet } from './sheet.js';
import { choicesSheet, guideSheet, headSheet, listSheets, partSheets } from './sheets/index.js';
import { foldName, isBlankRow, lineOf, rowPlace, sheetPlace, type Table } from './table.js';

/** What of a feed can be read from tables: its head, and its lists. */
export type TableFeed = Record<string, unknown>;

/** A table whose rows are read, and where its columns stand. */
export interface Opened {
  readonly table: Table;
  readonly placed: readonly Placed[];
  /** Rows with something in them, from 0, without headers and examples. */
  readonly rows: readonly number[];
}

/** A record as far as it is read, with the row that it came from. */
export interface Draft {
  readonly id: string;
  readonly row: Row;
  readonly at: number;
  readonly table: Table;
}

export type Drafts = ReadonlyMap<ListName, ReadonlyMap<string, Draft>>;

const HEADER_WITHIN = 5;

/**
 * Reads a workbook, or a folder of CSV files, as a feed. What cannot be taken over is reported with sheet, row and
 * column.
 * @throws UnreadableError where no table is one of ours
 */
export function readTables(tables: readonly Table[], report: Report): TableFeed {
  const found = matchTables(tables, report);
  const head = readHead(found.get(foldName(headSheet)), report);
  const source = head.languages[0] ?? 'de';
  const names = new Names(listSheets.filter(({ name }) => found.has(foldName(name))).map(({ list }) => list));
  const opened = listSheets.map((sheet) => {
    const table = openTable(found.get(foldName(sheet.name)), sheet, [], report);
    return { sheet, table, ids: table ? takeIds(sheet, table, names, report) : [] };
  });
  const drafts: Map<ListName, Map<string, Draft>> = new Map();
  for (const { sheet, table, ids } of opened)
    if (table) drafts.set(sheet.list, readList(sheet, table, ids, { names, report, source }));
  for (const sheet of partSheets) {
    const owners = sheet.owners.map(({ header }) => header);
    const table = openTable(found.get(foldName(sheet.name)), sheet, owners, report);
    if (table) addParts(sheet, table, drafts, { names, report, source });
  }
  const lists = [...drafts].map(([list, records]) => [
    list,
    [...records.values()].flatMap((draft) => finishRecord(list, draft, report)),
  ]);
  return {
    ikonFeed: '1.0',
    ...head.fields,
    ...(Object.fromEntries(lists) as TableFeed),
    ...createdLists(names, report),
  };
}

function createdLists({ created }: Names, report: Report): TableFeed {
  return Object.fromEntries(
    [...created].map(([list, records]) => {
      const target = listSheets.find((sheet) => sheet.list === list)?.name ?? list;
      for (const [id, name] of records)
        report.note({ list, record: id }, 'created-record', { name, id, target });
      return [list, [...records].map(([id, name]) => ({ id, name }))];
    }),
  );
}

/** What all rows are read with. */
export interface Reading {
  readonly names: Names;
  readonly report: Report;
  readonly source: string;
}

function matchTables(tables: readonly Table[], report: Report): ReadonlyMap<string, Table> {
  const wanted = new Set(
    [headSheet, ...listSheets.map(({ name }) => name), ...partSheets.map(({ name }) => name)].map(foldName),
  );
  const passed = new Set([guideSheet, choicesSheet].map(foldName));
  const found = new Map<string, Table>();
  for (const table of tables) {
    const name = foldName(table.name);
    if (passed.has(name)) continue;
    if (!wanted.has(name)) report.lost(sheetPlace(table), 'sheet-unknown');
    else if (found.has(name)) report.lost(sheetPlace(table), 'sheet-twice');
    else found.set(name, table);
  }
  if (found.size === 0) throw new Failure('no-sheet-of-ours');
  return found;
}

function openTable(
  table: Table | undefined,
  sheet: { readonly columns: ListSheet['columns']; readonly examples: Examples },
  others: readonly string[],
  report: Report,
): Opened | undefined {
  if (!table) return undefined;
  const headerRow = table.rows.slice(0, HEADER_WITHIN).findIndex((row) => !isBlankRow(row));
  if (headerRow < 0) return undefined;
  const placed = placeColumns(table, headerRow, sheet.columns, others, report);
  const headers = (table.rows[headerRow] ?? []).map(headerText);
  const rows = table.rows.flatMap((row, at) =>
    at > headerRow && !isBlankRow(row) && !isExample(row, headers, sheet.examples) ? [at] : [],
  );
  return { table, placed, rows };
}

/** Gives each row its id, so that other rows can name it. A row whose id stands twice is left out. */
function takeIds(sheet: ListSheet, { table, placed, rows }: Opened, names: Names, report: Report): string[] {
  const cellOf = (at: number, header: string | undefined) => {
    const column = placed.find((one) => one.column.header === header && one.lang === undefined);
    return column ? textOfCell(table.rows[at]?.[column.index] ?? null) : '';
  };
  const seen = new Map<string, number>();
  return rows.map((at) => {
    const written = cellOf(at, 'Kennung');
    const name = cellOf(at, sheet.named);
    const id = sheet.named ? idOf(written || undefined, name) : String(at);
    const place = rowPlace(table, at);
    const first = seen.get(id);
    if (first !== undefined) {
      const other = lineOf(table, first);
      if (written) report.lost(place, 'row-same-id', { id: written, other });
      else report.lost(place, 'row-same-name', { name, other });
      return '';
    }
    seen.set(id, at);
    if (written && !isId(written)) report.note(place, 'row-no-id', { written, id });
    if (sheet.named && id) names.add(sheet.list, id, written, name);
    return id;
  });
}

function readList(
  sheet: ListSheet,
  { table, placed, rows }: Opened,
  ids: readonly string[],
  { names, report, source }: Reading,
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const required = sheet.columns.filter(({ path }) => path[0] !== 'id');
  rows.forEach((at, i) => {
    const id = ids[i] ?? '';
    if (id === '') return;
    const row = readRow(table.rows[at] ?? [], at, { table, placed, lookup: names, report, source });
    if (sheet.named) row['id'] = id;
    if (hasAll(row, required, rowPlace(table, at), report)) drafts.set(id, { id, row, at, table });
  });
  return drafts;
}
