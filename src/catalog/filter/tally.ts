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
  /** By the offer's index: how many questions it fails. What scope or text leave out fails beyond count. */
  readonly misses: Uint8Array;
  /** Unknown passes as well. */
  readonly unknownToo: boolean;
  readonly columns: Columns;
}

/** Whether an answer leaves an offer out. */
export function failed(column: Column, index: number, unknownToo: boolean): boolean {
  return column[index] === NO || (column[index] === UNKNOWN && !unknownToo);
}

/** How many offers fail nothing. */
export function matching({ misses }: Tally): number {
  let count = 0;
  for (const missed of misses) if (missed === 0) count++;
  return count;
}

/** Calls for every offer that fails nothing, or nothing but the question under these keys. */
export function eachLeft(tally: Tally, keys: readonly FilterKey[], visit: (index: number) => void): void {
  const { asked, misses, unknownToo } = tally;
  const own = asked.find((one) => one.keys.some((key) => keys.includes(key)))?.column;
  for (let i = 0; i < misses.length; i++)
    if (misses[i] === (own && failed(own, i, unknownToo) ? 1 : 0)) visit(i);
}
