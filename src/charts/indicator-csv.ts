import type { DimensionValue } from '../catalog/indicator.js';
import type { View } from '../ui/view.js';
import { csvNumber, toCsv } from './csv.js';
import { remarkWords } from './footnotes.js';
import type { IndicatorView } from './indicator-view.js';

/**
 * An indicator's table as CSV for a spreadsheet: parted by semicolons, numbers with the decimal sign of the visitor's
 * language and without grouping, hidden and missing ones empty; below it what is said of single numbers. No cell can begin
 * a formula.
 * @param closing what is said of all of them, where they are from and from when, and under which licence: a line each
 */
export function indicatorCsv(view: View, shown: IndicatorView, closing: readonly string[]): string {
  const { table, nameOf, title, unit } = shown;
  const value = (row: DimensionValue, column: DimensionValue) => {
    const found = table.cell(row, column)?.value;
    return found === null || found === undefined ? '' : csvNumber(view.lang, found);
  };
  const names = table.columns.map(nameOf);
  const head = names.some(Boolean)
    ? [unit ? `${title} (${unit})` : title, ...names]
    : [title, unit || view.t('indicator.value')];
  const lines = [
    head,
    ...table.rows.map((row) => [nameOf(row) || title, ...table.columns.map((column) => value(row, column))]),
    ...[...remarkLines(view, shown), ...closing].map((line) => [line]),
  ];
  return toCsv(lines);
}

/** What is said of single numbers: "2015 · Zuzüge: geschätzt". */
function remarkLines(view: View, { table, nameOf, indicator }: IndicatorView): readonly string[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const found = table.cell(row, column);
      const said = found && remarkWords(view, indicator, found);
      if (!said) return [];
      const place = [row, column].map(nameOf).filter(Boolean).join(' · ');
      return [place ? `${place}: ${said}` : said];
    }),
  );
}
