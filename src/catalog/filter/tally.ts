import type { Offer } from '../model.js';
import type { Column, Columns } from './columns.js';
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
