import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import type { Report } from '../shared/report.js';
import { Failure } from '../../problem.js';
import type { CellValue } from '../table/cell.js';
import { cellPlace, type Table } from '../table/table.js';
import { guardZip, zipLimits, type ZipLimits } from './zip-guard.js';

/** An old .xls file, or one with a password, is such a container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the sheets of a workbook.
 * @throws Failure where it is no .xlsx, is damaged, or unpacks to more than it should
 */
export async function readWorkbook(
  bytes: Uint8Array,
  report: Report,
  limits: ZipLimits = zipLimits,
): Promise<Table[]> {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new Failure('old-workbook');
  guardZip(bytes, limits);
  const sheets = await sheetsOf(bytes);
  return sheets.map((sheet) => tableOf(sheet, report));
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch {
    throw new Failure('broken-workbook');
  }
}

function tableOf({ name, rows, cells }: Sheet, report: Report): Table {
  const table: Table = {
    name,
    rows: rows.map((row, at) => row.map((value, column) => valueOf(value, cells?.get(`${at},${column}`)))),
  };
  cells?.forEach((cell, key) => reportCell(cell, key, table, report));
  return table;
}

/** The library gives an error as its words, `#N/A`, which nobody meant to publish. */
function valueOf(value: unknown, cell: Cell | undefined): CellValue {
  if (cell?.type === 'error') return null;
  if (typeof value === 'number' && isPercent(cell?.style?.numFmt))
    return Number((value * 100).toPrecision(15));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : null;
}

/** The library gives `12,5 %` as 0.125; a person means what is seen. Signs in words of the format are none. */
const isPercent = (format = '') => format.replace(/"[^"]*"|\\./g, '').includes('%');

/** A formula that was never reckoned out, or went wrong, holds no value that could be read. */
function reportCell({ formula, value, type }: Cell, key: string, table: Table, report: Report): void {
  const [row = 0, column = 0] = key.split(',').map(Number);
  const header = String(table.rows[0]?.[column] ?? '');
  if (type === 'error') report.lost(cellPlace(table, row, column, header), 'cell-error');
  else if (formula !== undefined && (value === null || value === ''))
    report.lost(cellPlace(table, row, column, header), 'cell-formula');
}
