import Papa from 'papaparse';
import { FORMULA, FORMULA_WITHIN } from '../catalog/export/formula.js';
import { numberFormat } from '../i18n/format.js';

/** Marks UTF-8 for spreadsheets that would take it for something else. */
const BOM = '\uFEFF';

/** Writes numbers for a spreadsheet: the decimal sign of the language, Latin digits, no grouping. */
export function csvNumbers(lang: string): Intl.NumberFormat {
  return numberFormat(lang, { useGrouping: false, maximumFractionDigits: 10, numberingSystem: 'latn' });
}

/** Lines as CSV for a spreadsheet, parted by semicolons. No cell can begin a formula, also where it is read as parted by commas. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((line) => line.map((cell) => cell.replace(FORMULA_WITHIN, "$1'")));
  return BOM + Papa.unparse(rows, { delimiter: ';', escapeFormulae: FORMULA });
}
