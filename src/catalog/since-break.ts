import type { DimensionValue, IndicatorTable } from './indicator.js';

/** The rows of a series from its last break on: with numbers from before it they cannot be compared. */
export function sinceBreak(
  { rows, breaks }: IndicatorTable,
  column: DimensionValue,
): readonly DimensionValue[] {
  const last = rows.reduce((found, row, at) => (breaks(row, column) ? at : found), 0);
  return rows.slice(last);
}
