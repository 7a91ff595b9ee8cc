import type { Column } from './columns.js';
import type { FilterKey } from './filter.js';
import { failed, indexesWhere, type Tally } from './tally.js';

/** The offers that fail nothing, or nothing but the question under these keys. */
export function leftUnder(tally: Tally, keys: readonly FilterKey[]): Uint32Array {
  const { misses, left, unknownToo } = tally;
  const own = askedUnder(tally, keys);
  return own ? indexesWhere(misses, (index) => (failed(own, index, unknownToo) ? 1 : 0)) : left;
}

/** The answers to the question under these keys; undefined where it is not asked. */
export function askedUnder({ asked }: Tally, keys: readonly FilterKey[]): Column | undefined {
  return asked.find((one) => one.keys.some((key) => keys.includes(key)))?.column;
}
