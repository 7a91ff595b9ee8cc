import type { Catalog } from '../model.js';
import type { TextSearch } from '../search/scan.js';
import type { Calendar } from '../time/calendar.js';
import { type Column, Columns, NO, UNKNOWN } from './columns.js';
import type { Engine, Query } from './engine.js';
import type { Filter } from './filter.js';
import { inOrder } from './order.js';
import { questionsOf } from './questions.js';
import type { Asked, Tally } from './tally.js';

const MINUTE = 60_000;

/** @param search finds texts; until it is there, a text leaves nothing out */
export function createEngine(catalog: Catalog, calendar: Calendar, search?: TextSearch): Engine {
  const offers = catalog.offers.all;
  const columns = new Columns(offers);
  const scoresOf = ({ filter: { text } }: Query) => (text === undefined ? undefined : search?.(text));
  const tally = lastOnly((query: Query): Tally => {
    const unknownToo = query.filter.unknown === true;
    const asked = ask(query.filter, query);
    return { offers, asked, misses: missesOf(asked, query, scoresOf(query)), unknownToo, columns };
  });
  const results = lastOnly((query: Query) => {
    const { misses } = tally(query);
    const matching = offers.filter((offer) => misses[offer.index] === 0);
    return Object.freeze(inOrder(matching, query, calendar, scoresOf(query)));
  });
  return { catalog, calendar, results, tally };

  function ask(filter: Filter, { now }: Query): Asked[] {
    return questionsOf(filter, catalog, calendar, now).map((question) => ({
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
