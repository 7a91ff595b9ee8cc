import type { View } from '../ui/view.js';
import { csvNumbers, toCsv } from './csv.js';
import type { IndicatorView } from './indicator-view.js';

/**
 * An indicator's table as CSV for a spreadsheet: parted by semicolons, numbers with the decimal sign of the visitor's
 * language and without grouping, hidden and missing ones empty. No cell can begin a formula.
 * @param source where the numbers are from and from when: the last line
 */
export function indicatorCsv({ lang, t }: View, shown: IndicatorView, source: string): string {
  const { table, nameOf, title, unit } = shown;
  const number = csvNumbers(lang);
  const value = (row: (typeof table.rows)[number], column: (typeof table.columns)[number]) => {
    const found = table.cell(row, column)?.value;
    return found === null || found === undefined ? '' : number.format(found);
  };
  const lines = [
    [title, ...table.columns.map((column) => nameOf(column) || unit || t('indicator.value'))],
    ...table.rows.map((row) => [nameOf(row) || title, ...table.columns.map((column) => value(row, column))]),
    [source],
  ];
  return toCsv(lines);
}
