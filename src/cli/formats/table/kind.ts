import type { CellValue } from './cell.js';

/** How a table is written: a spreadsheet has numbers and days, a text file has words for them. */
export interface Style {
  readonly decimal: ',' | 'number';
  readonly dates: 'text' | 'cell';
}

/** Finds records by what a person writes in a cell. */
export interface Lookup {
  /** @throws CellError where no record, or more than one, is called so */
  find(list: string, words: string, cell: CellValue): string;
  /** Whether a record is called so. */
  knows(list: string, words: string): boolean;
}

/** How a value of the feed stands in a cell. */
export interface Kind {
  /** @returns undefined where the cell says that it is unknown. @throws CellError */
  readonly read: (cell: CellValue, lookup: Lookup) => unknown;
  /** @returns null where there is nothing to write */
  readonly write: (value: unknown, style: Style) => CellValue;
  /** What the cell may hold, where that is a short list. */
  readonly dropDown: readonly string[] | undefined;
  /** The sheet whose ids and names may stand here. */
  readonly list?: string;
  /** The cell is to be kept as text, so that no spreadsheet makes a date or a number of it; or it is a day. */
  readonly format?: 'text' | 'date';
}
