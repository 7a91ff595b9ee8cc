import type { Engine, Query } from './engine.js';
import { activeKeys, type Filter, type FilterKey, normalizeFilter } from './filter.js';
import { failed, type Tally } from './tally.js';

/** What would help where nothing is found: the filter that costs most, and what leaving it out would bring. */
export interface Advice {
  readonly keys: readonly FilterKey[];
  /** A second filter, which has to go as well where none alone is to blame. */
  readonly also?: readonly FilterKey[];
  readonly without: Filter;
  readonly count: number;
}

/** Choices of one kind are left out together. */
const TOGETHER: readonly (readonly FilterKey[])[] = [['when', 'weekdays', 'daytimes']];

/** @returns undefined where more than two filters are to blame */
export function adviceFor(engine: Engine, query: Query): Advice | undefined {
  const groups = [...new Set(activeKeys(query.filter).map(groupOf))];
  const all = groups.map((keys) => ({ keys, ...without(engine, query, keys) }));
  const best = all.reduce<Advice | undefined>((a, b) => (b.count > (a?.count ?? 0) ? b : a), undefined);
  return best ?? adviceForTwo(engine, query);
}

function adviceForTwo(engine: Engine, query: Query): Advice | undefined {
  const [best] = [...pairs(engine, query)].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  const [keys, also] = best[0].split(' ').map((key) => groupOf(key as FilterKey)) as [
    FilterKey[],
    FilterKey[],
  ];
  return { keys, also, ...without(engine, query, [...keys, ...also]) };
}

/**
 * How many offers fail exactly two questions, by the first key of each. Read off the answers that are there already:
 * asking anew without each pair would take longer than a frame.
 */
function pairs(engine: Engine, query: Query): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  eachMissing(engine.tally(query), 2, (keys) => add(keys.join(' ')));
  if (query.filter.text === undefined) return counts;
  // A text leaves out beyond count, so what fails it and one other stands in the answers without it.
  const textless = normalizeFilter({ ...query.filter, text: undefined });
  eachMissing(engine.tally({ ...query, filter: textless }), 1, (keys) => add(`text ${keys.join(' ')}`));
  return counts;
}

/** Calls back with the questions, by their first keys, that an offer fails, if they are so many. */
function eachMissing(tally: Tally, many: number, found: (keys: FilterKey[]) => void): void {
  const { asked, misses, unknownToo } = tally;
  misses.forEach((count, index) => {
    if (count !== many) return;
    const own = asked.filter(({ column }) => failed(column, index, unknownToo));
    found(own.flatMap(({ keys }) => keys.slice(0, 1)));
  });
}

function groupOf(key: FilterKey): readonly FilterKey[] {
  return TOGETHER.find((keys) => keys.includes(key)) ?? [key];
}

function without(engine: Engine, query: Query, keys: readonly FilterKey[]) {
  const dropped = Object.fromEntries(keys.map((key) => [key, undefined]));
  const filter = normalizeFilter({ ...query.filter, ...dropped });
  return { without: filter, count: engine.tally({ ...query, filter }).left.length };
}
