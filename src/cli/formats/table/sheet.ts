import type { ListName } from '../../../feed/schema/feed.js';
import type { CellValue } from './cell.js';
import type { Kind } from './kind.js';

/** A column of a sheet and the field of the feed that it holds. */
export interface Column {
  /** German, as it stands in the first row. */
  readonly header: string;
  /** Where the value stands in the record. */
  readonly path: readonly string[];
  /** `text` is a text of the feed: it may have further columns, one for each language. */
  readonly kind: Kind | 'text';
  /** What to write here, in one or two sentences. */
  readonly help: string;
  readonly required?: boolean;
  /** In characters. */
  readonly width?: number;
}

/** A row of an example, by header. */
export type ExampleRow = Readonly<Record<string, CellValue>>;

/** A sheet with one record of a list in each row. */
export interface ListSheet {
  readonly name: string;
  readonly list: ListName;
  /** The column that a record without an id takes it from. */
  readonly named?: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly examples: readonly ExampleRow[];
}

/** A sheet whose rows belong to records of other sheets, and stand in a list there. */
export interface PartSheet {
  readonly name: string;
  /** The columns that say to which record a row belongs: one of them is filled. */
  readonly owners: readonly { readonly header: string; readonly list: ListName }[];
  /** The field of the record to whose list each row is added. */
  readonly field: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly examples: readonly ExampleRow[];
}

/** One column, written short. */
export function column(
  header: string,
  path: string,
  kind: Kind | 'text',
  help: string,
  more: Pick<Column, 'required' | 'width'> = {},
): Column {
  return { header, path: path.split('.'), kind, help, ...more };
}
