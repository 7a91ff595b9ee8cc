import { plain, type View } from '../../ui/view.js';
import { csvNumber, toCsv } from '../csv.js';
import { remarkWords } from '../footnotes.js';
import type { CoverageModel, Shown } from './coverage-model.js';
import type { TableParts } from './coverage-table.js';

/**
 * The coverage as CSV for a spreadsheet: numbers as numbers, and beside each count a column of what is not known, where
 * that is so of any. Hidden and missing numbers are empty; below stands what is said of them.
 * @param lines what is said under the table, a line each
 */
export function coverageCsv(
  view: View,
  model: CoverageModel,
  { caption, beside }: Pick<TableParts, 'caption' | 'beside'>,
  lines: readonly string[],
): string {
  const { t, lang } = view;
  const number = (value: number) => csvNumber(lang, value);
  const { rows, columns, citywide, elsewhere, rates } = model;
  const counts = (all: readonly Pick<Shown, 'yes' | 'unknown'>[]) =>
    all.flatMap(({ yes, unknown }) => [number(yes), number(unknown)]);
  const heads = [t('coverage.total'), ...columns.map((column) => plain(view, column.name, column))];
  const rateOf = ({ rate }: Shown) => (rate === undefined ? '' : csvNumber(lang, rate, 2));
  const empty = beside ? [''] : [];
  const noRates = rates ? heads.map(() => '') : [];
  return toCsv([
    [
      t('coverage.district'),
      ...(beside ? [beside.view.unit ? `${beside.name} (${beside.view.unit})` : beside.name] : []),
      ...heads.flatMap((head) => [head, `${head}, ${t('coverage.unknownHead')}`]),
      ...(rates ? heads.map((head) => `${head}, ${t('coverage.rateUnit')}`) : []),
    ],
    ...rows.map(({ name, beside: own, total, cells }) => [
      name,
      ...(beside ? [own?.value === null || own?.value === undefined ? '' : number(own.value)] : []),
      ...counts([total, ...cells]),
      ...(rates ? [total, ...cells].map(rateOf) : []),
    ]),
    [t('coverage.citywide'), ...empty, ...counts([citywide.total, ...citywide.cells]), ...noRates],
    [t('coverage.elsewhere'), ...empty, ...counts([elsewhere.total, ...elsewhere.cells]), ...noRates],
    ...[caption, ...(beside ? remarkLines(view, rows, beside) : []), ...lines].map((line) => [line]),
  ]);
}

/** What is said of the indicator's numbers, and of all of them: "Nord · Kinder: geschätzt". */
function remarkLines(
  view: View,
  rows: CoverageModel['rows'],
  { name, view: { indicator } }: NonNullable<TableParts['beside']>,
): readonly string[] {
  const single = rows.flatMap((row) => {
    const said = row.beside && remarkWords(view, indicator, row.beside);
    return said ? [`${row.name} · ${name}: ${said}`] : [];
  });
  return [...single, plain(view, indicator.note, indicator)].filter(Boolean);
}
