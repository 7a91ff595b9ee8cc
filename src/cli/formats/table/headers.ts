import type { Report } from '../shared/report.js';
import { type CellValue, textOfCell } from './cell.js';
import { fold } from './choices.js';
import { languageTag } from './languages.js';
import type { Column } from './sheet.js';
import { cellPlace, type Table } from './table.js';

/** A column as it stands in a table: which field, and in which language. */
export interface Placed {
  readonly column: Column;
  readonly index: number;
  readonly header: string;
  /** Undefined: the feed's first language. */
  readonly lang?: string;
  readonly machine: boolean;
}

const VARIANT = /^(.+?) \(([^\s(),]+)(, maschinell(?: übersetzt)?)?\)$/;

/** Finds the columns of a sheet by their headers. What is not known, or stands twice, is reported. */
export function placeColumns(
  table: Table,
  headerRow: number,
  columns: readonly Column[],
  others: readonly string[],
  report: Report,
): Placed[] {
  const taken = new Set<string>();
  const known = new Set(others.map(fold));
  return (table.rows[headerRow] ?? []).flatMap((cell, index) => {
    const header = headerText(cell);
    if (header === '' || known.has(fold(header))) return [];
    const placed = placedAs(header, index, columns);
    const place = cellPlace(table, headerRow, index, header);
    if (!placed) {
      report.lost(place, 'cell-unknown-column');
      return [];
    }
    const key = `${placed.column.header} ${placed.lang ?? ''} ${placed.machine}`;
    if (!taken.has(key)) {
      taken.add(key);
      return [placed];
    }
    report.lost(place, 'cell-column-twice');
    return [];
  });
}

/** A header without the star of required columns. */
export function headerText(cell: CellValue): string {
  return textOfCell(cell)
    .replace(/(?<!\s)\s*\*$/, '')
    .replace(/\s+/g, ' ');
}

/** Finds the column that a header means, also in a further language. */
export function placedAs(header: string, index: number, columns: readonly Column[]): Placed | undefined {
  const plain = columns.find((column) => fold(column.header) === fold(header));
  if (plain) return { column: plain, index, header, machine: false };
  const [, name = '', language = '', machine] = VARIANT.exec(header) ?? [];
  const lang = languageTag(language);
  const column = columns.find((one) => one.kind === 'text' && fold(one.header) === fold(name));
  return column && lang ? { column, index, header, lang, machine: machine !== undefined } : undefined;
}

/** The header of a text in a further language. */
export function variantHeader(header: string, lang: string, machine: boolean): string {
  return `${header} (${lang}${machine ? ', maschinell' : ''})`;
}
