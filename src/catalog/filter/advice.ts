import type { Engine, Query } from './engine.js';
import { activeKeys, type Filter, type FilterKey, normalizeFilter } from './filter.js';

/** What would help where nothing is found: the filter that costs most, and what leaving it out would bring. */
export interface Advice {
  readonly keys: readonly FilterKey[];
  readonly without: Filter;
  readonly count: number;
}

/** Choices of one kind are left out together. */
const TOGETHER: readonly (readonly FilterKey[])[] = [['when', 'weekdays', 'daytimes']];

/** @returns undefined where no single filter is to blame */
export function adviceFor(engine: Engine, query: Query): Advice | undefined {
  const active = activeKeys(query.filter);
  const groups = active.map((key) => TOGETHER.find((keys) => keys.includes(key)) ?? [key]);
  const all = [...new Set(groups)].map((keys) => without(engine, query, keys));
  const best = all.reduce<Advice | undefined>((a, b) => (b.count > (a?.count ?? 0) ? b : a), undefined);
  return best;
}

function without(engine: Engine, query: Query, keys: readonly FilterKey[]): Advice {
  const dropped = Object.fromEntries(keys.map((key) => [key, undefined]));
  const filter = normalizeFilter({ ...query.filter, ...dropped });
  return { keys, without: filter, count: engine.tally({ ...query, filter }).left.length };
}
