import { type CellValue, CellError, isBlank, textOfCell } from './cell.js';
import { fold } from './choices.js';
import { headerText } from './headers.js';
import { hasAll, readRow, type Row } from './read-row.js';
import type { Draft, Drafts, Opened, Reading } from './read-tables.js';
import { observationOf, scheduleOf, ShapeError } from './shape.js';
import type { PartSheet } from './sheet.js';
import { cellPlace, rowPlace, type Table } from './table.js';

/** Adds the rows of a sheet to the records that they belong to. */
export function addParts(
  sheet: PartSheet,
  { table, placed, rows }: Opened,
  drafts: Drafts,
  reading: Reading,
): void {
  const { names, report, source } = reading;
  for (const at of rows) {
    const cells = table.rows[at] ?? [];
    const owner = ownerOf(sheet, table, at, drafts, reading);
    if (!owner) continue;
    const row = readRow(cells, at, { table, placed, lookup: names, report, source });
    if (!hasAll(row, sheet.columns, rowPlace(table, at), report)) continue;
    try {
      const value = shapeOf(sheet, row, owner);
      const list = (owner.row[sheet.field] ?? []) as unknown[];
      owner.row[sheet.field] = [...list, value];
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      report.lost(rowPlace(table, at), error.code, error.values);
    }
  }
}

function shapeOf(sheet: PartSheet, row: Row, owner: Draft): Row {
  if (sheet.field === 'schedule') return scheduleOf(row);
  if (sheet.field === 'observations') return observationOf(row, dimensionsSoFar(owner));
  return row;
}

/** The dimensions of an indicator in the order in which their rows name them. */
function dimensionsSoFar(owner: Draft): Row[] {
  const rows = (owner.row['dimensions'] ?? []) as Row[];
  return [...new Set(rows.map((row) => row['id']))].map((id) => ({ id }));
}

function ownerOf(
  sheet: PartSheet,
  table: Table,
  at: number,
  drafts: Drafts,
  { names, report }: Reading,
): Draft | undefined {
  const named = sheet.owners.flatMap((owner) => {
    const found = findColumn(table, owner.header);
    const cell = found < 0 ? null : (table.rows[at]?.[found] ?? null);
    return isBlank(cell) ? [] : [{ ...owner, cell, place: cellPlace(table, at, found, owner.header) }];
  });
  const headers = sheet.owners.map(({ header }) => header).join(' oder ');
  const [only] = named;
  if (!only || named.length > 1) {
    report.lost(rowPlace(table, at), 'row-no-owner', { columns: headers });
    return undefined;
  }
  try {
    const id = names.find(only.list, textOfCell(only.cell), only.cell);
    const draft = drafts.get(only.list)?.get(id);
    if (!draft) report.lost(only.place, 'cell-owner-left-out');
    return draft;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    report.lost(only.place, error.code, error.values);
    return undefined;
  }
}

function findColumn(table: Table, header: string): number {
  const headers = table.rows.find((row) => row.some((cell: CellValue) => !isBlank(cell))) ?? [];
  return headers.findIndex((cell) => fold(headerText(cell)) === fold(header));
}
