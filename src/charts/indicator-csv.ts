import Papa from 'papaparse';
import { numberFormat } from '../i18n/format.js';
import type { View } from '../ui/view.js';
import type { IndicatorView } from './indicator-view.js';

/** Marks UTF-8 for spreadsheets that would take it for something else. */
const BOM = '\uFEFF';

/**
 * An indicator's table as CSV for a spreadsheet: parted by semicolons, numbers with the decimal sign of the visitor's
 * language and without grouping, hidden and missing ones empty. No cell can begin a formula.
 * @param source where the numbers are from and from when: the last line
 */
export function indicatorCsv({ lang, t }: View, shown: IndicatorView, source: string): string {
  const { table, nameOf, title, unit } = shown;
  const number = numberFormat(lang, {
    useGrouping: false,
    maximumFractionDigits: 10,
    numberingSystem: 'latn',
  });
  const value = (row: (typeof table.rows)[number], column: (typeof table.columns)[number]) => {
    const found = table.cell(row, column)?.value;
    return found === null || found === undefined ? '' : number.format(found);
  };
  const lines = [
    [title, ...table.columns.map((column) => nameOf(column) || unit || t('indicator.value'))],
    ...table.rows.map((row) => [nameOf(row) || title, ...table.columns.map((column) => value(row, column))]),
    [source],
  ];
  return BOM + Papa.unparse(lines, { delimiter: ';', escapeFormulae: /^[=+@\t\r]|^-(?![\d,.]+$)/ });
}
