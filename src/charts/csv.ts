import Papa from 'papaparse';
import { FORMULA, FORMULA_WITHIN } from '../catalog/export/formula.js';
import { numberFormat } from '../i18n/format.js';

/** Marks UTF-8 for spreadsheets that would take it for something else. */
const BOM = '\uFEFF';

/** What Intl puts around numbers of right-to-left languages, and its minus: a spreadsheet takes a number with them for text. */
const MARKS = /[\u200E\u200F\u061C]/g;
const MINUS = '\u2212';

/** Writes a number for a spreadsheet: the decimal sign of the language, Latin digits, no grouping. */
export function csvNumber(lang: string, value: number, decimals = 10): string {
  const options = { useGrouping: false, maximumFractionDigits: decimals, numberingSystem: 'latn' };
  return numberFormat(lang, options).format(value).replace(MARKS, '').replace(MINUS, '-');
}

/** Lines as CSV for a spreadsheet, parted by semicolons. No cell can begin a formula, also where it is read as parted by commas. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((line) => line.map((cell) => cell.replace(FORMULA_WITHIN, "$1'")));
  return BOM + Papa.unparse(rows, { delimiter: ';', escapeFormulae: FORMULA });
}
