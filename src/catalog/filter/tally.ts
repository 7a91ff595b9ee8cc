import type { Offer } from '../model.js';
import { type Column, type Columns, NO, UNKNOWN } from './columns.js';
import type { FilterKey } from './filter.js';

/** One question of a filter with all offers' answers. */
export interface Asked {
  readonly keys: readonly FilterKey[];
  readonly column: Column;
}

/** How all offers stand towards a query. */
export interface Tally {
  readonly offers: readonly Offer[];
  readonly asked: readonly Asked[];
  /** By the offer's index: how many questions it fails. What scope, days or text leave out fails beyond count. */
  readonly misses: Uint8Array;
  /** Indexes of the offers that fail nothing. */
  readonly left: Uint32Array;
  /** Unknown passes as well. */
  readonly unknownToo: boolean;
  readonly columns: Columns;
}

/** Whether an answer leaves an offer out. */
export function failed(column: Column, index: number, unknownToo: boolean): boolean {
  return column[index] === NO || (column[index] === UNKNOWN && !unknownToo);
}

/** Where an offer fails as often as asked, by the offers' indexes. */
export function indexesWhere(misses: Uint8Array, fails: (index: number) => number): Uint32Array {
  const indexes = new Uint32Array(misses.length);
  let count = 0;
  for (let i = 0; i < misses.length; i++) if (misses[i] === fails(i)) indexes[count++] = i;
  return indexes.slice(0, count);
}
