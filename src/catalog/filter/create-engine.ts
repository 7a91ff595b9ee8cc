import type { Catalog } from '../model.js';
import { scanSearch, type TextSearch } from '../search/scan.js';
import type { Timetable } from '../time/timetable.js';
import { type Column, Columns, NO, UNKNOWN } from './columns.js';
import { countFacets } from './count-facets.js';
import type { Engine, Query } from './engine.js';
import type { Facets } from './facets.js';
import type { Filter, FilterKey } from './filter.js';
import { inOrder } from './order.js';
import { questionsOf } from './questions.js';

/** One question of the filter with all offers' answers. */
export interface Asked {
  readonly keys: readonly FilterKey[];
  readonly column: Column;
}

const MINUTE = 60_000;

/** @param search finds texts; the default looks for folded parts of words and needs no index */
export function createEngine(catalog: Catalog, timetable: Timetable, search?: TextSearch): Engine {
  const offers = catalog.offers.all;
  const columns = new Columns(offers);
  const find = search ?? scanSearch(offers);
  const results = lastOnly((query: Query) => {
    const asked = ask(query.filter, query);
    const scores = query.filter.text === undefined ? undefined : find(query.filter.text);
    const misses = missesOf(asked, query, scores);
    const matching = offers.filter((offer) => misses[offer.index] === 0);
    return Object.freeze(inOrder(matching, query, timetable, scores));
  });
  const facets = lastOnly((query: Query): Facets => {
    const asked = ask(query.filter, query);
    const scores = query.filter.text === undefined ? undefined : find(query.filter.text);
    return countFacets(offers, asked, missesOf(asked, query, scores), query.filter.unknown === true, columns);
  });
  return { catalog, timetable, results, facets };

  function ask(filter: Filter, { now }: Query): Asked[] {
    return questionsOf(filter, catalog, timetable, now).map((question) => ({
      keys: question.keys,
      column: columns.column(question),
    }));
  }

  /** How many questions each offer fails; what the scope or the text leaves out fails beyond count. */
  function missesOf(
    asked: readonly Asked[],
    query: Query,
    scores: ReadonlyMap<number, number> | undefined,
  ): Uint8Array {
    const misses = new Uint8Array(offers.length);
    for (const { column } of asked) countMisses(misses, column, query.filter.unknown === true);
    for (const { column } of ask(query.scope, query)) exclude(misses, column);
    if (scores) offers.forEach(({ index }) => scores.has(index) || (misses[index] = OUT));
    return misses;
  }
}

/** More misses than there are keys: out, whatever else holds. */
export const OUT = 200;

function countMisses(misses: Uint8Array, column: Column, unknownToo: boolean): void {
  for (let i = 0; i < misses.length; i++)
    if (column[i] === NO || (column[i] === UNKNOWN && !unknownToo)) misses[i] = (misses[i] ?? 0) + 1;
}

function exclude(misses: Uint8Array, column: Column): void {
  for (let i = 0; i < misses.length; i++) if (column[i] !== 1) misses[i] = OUT;
}

/** Keeps the last few answers: three elements that ask the same within a minute cost one. */
function lastOnly<T>(work: (query: Query) => T): (query: Query) => T {
  const kept = new Map<string, T>();
  return (query) => {
    const { filter, scope, languages } = query;
    const key = JSON.stringify([filter, scope, languages, Math.floor(query.now / MINUTE)]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = work(query);
    if (kept.size >= 8) kept.clear();
    kept.set(key, value);
    return value;
  };
}
