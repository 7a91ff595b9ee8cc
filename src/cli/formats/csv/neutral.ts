import { FORMULA } from '../../../catalog/export/formula.js';

/** A cell that looks as if it had been made harmless already: it gets a mark more, so that nothing is lost on the way back. */
const MARKED = /^'[=+@\t\r'-]/;

/** A cell that no spreadsheet takes for a formula. {@link natural} gives it back as it was. */
export function neutral(cell: string): string {
  return FORMULA.test(cell) || MARKED.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link neutral}. */
export function natural(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
