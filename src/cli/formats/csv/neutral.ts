/** What a spreadsheet would take for a formula; a plain negative number is none. */
const FORMULA = /^[=+@\t\r]|^'[=+@\t\r'-]|^-(?![\d,.]+$)/;

/** A cell that no spreadsheet takes for a formula. {@link natural} gives it back as it was. */
export function neutral(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link neutral}. */
export function natural(cell: string): string {
  return /^'[=+@\t\r'-]/.test(cell) ? cell.slice(1) : cell;
}
