import type { Text } from '../../../feed/schema/index.js';
import type { Place, Report } from '../shared/report.js';
import { type CellValue, CellError, isBlank, textOfCell } from './cell.js';
import type { Placed } from './headers.js';
import type { Lookup } from './kind.js';
import type { Column } from './sheet.js';
import { cellPlace, type Table } from './table.js';

/** Values of a row, nested as the columns' paths say. */
export type Row = Record<string, unknown>;

/** What a row is read with. */
export interface RowReader {
  readonly table: Table;
  readonly placed: readonly Placed[];
  readonly lookup: Lookup;
  readonly report: Report;
  /** The feed's first language. */
  readonly source: string;
  /** In a sheet with one statement in each row the place of a statement is its row. */
  readonly placeOf?: (placed: Placed) => Place;
}

/** Reads the cells of a row. A wrong one is reported and left out. */
export function readRow(cells: readonly CellValue[], index: number, reader: RowReader): Row {
  const row: Row = {};
  const texts = new Map<Column, Map<string, string | { text: string; machine: true }>>();
  for (const placed of reader.placed) {
    const cell = cells[placed.index] ?? null;
    if (isBlank(cell)) continue;
    if (placed.column.kind === 'text') addText(texts, placed, cell, reader.source);
    else {
      const value = readCell(cell, index, placed, reader);
      if (value !== undefined) setPath(row, placed.column.path, value);
    }
  }
  for (const [{ path }, wordings] of texts) setPath(row, path, asText(wordings, reader.source));
  return row;
}

function addText(
  texts: Map<Column, Map<string, string | { text: string; machine: true }>>,
  { column, lang, machine }: Placed,
  cell: CellValue,
  source: string,
): void {
  const wordings = texts.get(column) ?? new Map<string, string | { text: string; machine: true }>();
  texts.set(column, wordings);
  const tag = lang ?? source;
  const text = textOfCell(cell);
  if (!machine) wordings.set(tag, text);
  else if (!wordings.has(tag)) wordings.set(tag, { text, machine: true });
}

function asText(
  wordings: ReadonlyMap<string, string | { text: string; machine: true }>,
  source: string,
): Text {
  const only = wordings.size === 1 ? wordings.get(source) : undefined;
  return typeof only === 'string' ? only : Object.fromEntries(wordings);
}

function readCell(cell: CellValue, row: number, placed: Placed, reader: RowReader): unknown {
  const { column, index, header } = placed;
  if (column.kind === 'text') return undefined;
  try {
    return column.kind.read(cell, reader.lookup);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    reader.report.lost(
      reader.placeOf?.(placed) ?? cellPlace(reader.table, row, index, header),
      error.code,
      error.values,
    );
    return undefined;
  }
}

/** Sets a nested value. The paths are those of the columns, never words of a file. */
export function setPath(row: Row, path: readonly string[], value: unknown): void {
  let at = row;
  for (const key of path.slice(0, -1)) {
    const inner = (at[key] ?? {}) as Row;
    at[key] = inner;
    at = inner;
  }
  at[path.at(-1) ?? ''] = value;
}

/** Reports what a row lacks. @returns whether all is there */
export function hasAll(row: Row, columns: readonly Column[], place: Place, report: Report): boolean {
  const missing = columns.filter(({ required, path }) => required && valueAt(row, path) === undefined);
  if (missing.length === 0) return true;
  const names = missing.map(({ header }) => header).join(', ');
  report.lost(place, 'row-missing', { columns: names });
  return false;
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Row)[key] : undefined,
    value,
  );
}
