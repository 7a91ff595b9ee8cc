import { isId, idOf } from '../shared/ids.js';
import type { Report } from '../shared/report.js';
import { type CellValue, isBlank, textOfCell } from './cell.js';
import { arraysOf } from './finish.js';
import { type Placed, placedAs, headerText } from './headers.js';
import { languageTag } from './languages.js';
import { Names } from './lookup.js';
import { readRow, type Row, valueAt } from './read-row.js';
import { headColumns, headSheet } from './sheets/index.js';
import { cellPlace, rowPlace, sheetPlace, type Table } from './table.js';

/** What a feed says of itself, as far as a table says it. */
export interface ReadHead {
  readonly fields: Row;
  readonly languages: readonly string[];
}

const NAME = 0;
const VALUE = 1;

/** Reads the sheet with one statement in each row. */
export function readHead(table: Table | undefined, report: Report): ReadHead {
  if (!table) {
    report.lost({ path: headSheet, values: { sheet: headSheet } }, 'sheet-missing-head');
    return { fields: { languages: ['de'] }, languages: ['de'] };
  }
  const placed = statements(table, report);
  const cells = table.rows.map((row) => row[VALUE] ?? null);
  const languages = languagesOf(placed, cells);
  const row = readRow(cells, 0, {
    table,
    placed,
    lookup: new Names(),
    report,
    source: languages[0] ?? 'de',
    placeOf: ({ index, header }) => cellPlace(table, index, VALUE, header),
  });
  reportMissing(row, table, report);
  checkId(row, table, report);
  return { fields: { languages, ...arraysOf(row, sheetPlace(table), report) }, languages };
}

/** Each row as if it were a column: its index is the row. */
function statements(table: Table, report: Report): Placed[] {
  return table.rows.flatMap((row, at) => {
    const header = headerText(row[NAME] ?? null);
    const isTitle = at === 0 && /^angabe$/i.test(header);
    if (header === '' || isTitle) return [];
    const placed = placedAs(header, at, headColumns);
    if (!placed && !isBlank(row[VALUE] ?? null))
      report.lost(rowPlace(table, at), 'row-unknown-statement', { statement: header });
    return placed ? [placed] : [];
  });
}

function languagesOf(placed: readonly Placed[], cells: readonly CellValue[]): string[] {
  const found = placed.find(({ column }) => column.path[0] === 'languages');
  const tags = textOfCell(found ? (cells[found.index] ?? null) : null).split(/[,;\s]+/);
  const sound = tags.flatMap((tag) => languageTag(tag) ?? []);
  return sound.length ? sound : ['de'];
}

/** Without these a feed cannot be shown; the others are taken over all the same. */
function reportMissing(row: Row, table: Table, report: Report): void {
  const missing = headColumns.filter(({ required, path }) => required && valueAt(row, path) === undefined);
  const statements = missing.map(({ header }) => header).join(', ');
  if (missing.length > 0) report.lost(sheetPlace(table), 'sheet-missing-statements', { statements });
}

function checkId(row: Row, table: Table, report: Report): void {
  const written = row['id'];
  if (typeof written !== 'string' || isId(written)) return;
  row['id'] = idOf(written, '');
  report.note(sheetPlace(table), 'sheet-no-id', { written, id: String(row['id']) });
}
