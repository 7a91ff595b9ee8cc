import Papa from 'papaparse';
import { decodeText } from '../shared/decode.js';
import type { Place, Report } from '../shared/report.js';
import { headerText, placedAs } from '../table/headers.js';
import { headColumns, listSheets, partSheets } from '../table/sheets/index.js';
import type { Table } from '../table/table.js';
import { natural } from './neutral.js';

const DELIMITERS = [';', ',', '\t'] as const;

/**
 * Reads a CSV file as a table. Its encoding and its delimiter are found out by themselves.
 * @param name of the file
 */
export function readCsv(bytes: Uint8Array, name: string, report: Report): Table {
  const place: Place = { path: name, values: { sheet: name } };
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'windows-1252') report.note(place, 'sheet-windows-1252');
  const { rows, lines } = parse(text, delimiterOf(text), name, report);
  return { name, rows, lines };
}

function parse(text: string, delimiter: string, name: string, report: Report) {
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  let cursor = 0;
  let open: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) open ??= line;
      else {
        rows.push(data.map(natural));
        lines.push(line);
      }
      line += countLines(text, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  if (open !== undefined)
    report.lost({ path: `${name}!${open}`, values: { sheet: name, row: String(open) } }, 'row-open-quote');
  return { rows, lines };
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count || 1;
}

const allColumns = [...listSheets, ...partSheets].flatMap(({ columns }) => columns).concat(headColumns);

/** The one that makes the most known headers of the first line; else the one that is there most often. */
function delimiterOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const score = (delimiter: string) => {
    const headers = first.split(delimiter).map((cell) => headerText(cell.replace(/^"|"$/g, '')));
    return headers.filter((header) => placedAs(header, 0, allColumns)).length * 1_000 + headers.length;
  };
  return [...DELIMITERS].sort((a, b) => score(b) - score(a))[0] ?? ';';
}
