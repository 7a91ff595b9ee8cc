import type { Catalog } from '../model.js';
import type { Found, TextSearch } from '../search/search.js';
import type { Calendar } from '../time/calendar.js';
import { type Column, Columns, YES } from './columns.js';
import type { Engine, Query } from './engine.js';
import type { Filter } from './filter.js';
import { inOrder } from './order.js';
import { questionsOf, notOverQuestion } from './questions.js';
import { type Asked, failed, indexesWhere, type Tally } from './tally.js';

const MINUTE = 60_000;
/** Answers that are kept: those of all elements of a page to one filter, and the advice beside them. */
const MAX_KEPT = 24;

/**
 * @param search finds texts; until it is there, a text leaves nothing out
 * @param columns answers that are known of the same catalogue
 */
export function createEngine(
  catalog: Catalog,
  calendar: Calendar,
  search?: TextSearch,
  columns = new Columns(catalog.offers.all),
): Engine {
  const offers = catalog.offers.all;
  const version = () => search?.version ?? 0;
  const lastOnly = <T>(work: (query: Query) => T) =>
    keepLast(work, ({ filter, scope, anyDay, languages, now }) => [
      filter,
      scope,
      anyDay,
      languages,
      Math.floor(now / MINUTE),
      version(),
    ]);

  const found = keepLast(
    ({ filter: { text }, languages }: Query): Found | undefined =>
      text === undefined ? undefined : search?.find(text, languages),
    ({ filter: { text }, languages }) => [text, languages, version()],
  );
  const tally = lastOnly((query: Query): Tally => {
    const unknownToo = query.filter.unknown === true;
    const asked = ask(query.filter, query);
    const misses = missesOf(asked, query);
    return { offers, asked, misses, left: indexesWhere(misses, () => 0), unknownToo, columns };
  });
  const results = lastOnly((query: Query) => {
    return Object.freeze(
      inOrder(tally(query).left, query, { offers, columns, calendar, scores: found(query)?.scores }),
    );
  });
  return { catalog, calendar, columns, results, tally, found };

  function ask(filter: Filter, { now }: Query): Asked[] {
    return questionsOf(filter, { catalog, calendar, columns, now }).map((question) => ({
      keys: question.keys,
      column: columns.column(question),
    }));
  }

  /** How many questions each offer fails; what the scope, its days or the text leave out fails beyond count. */
  function missesOf(asked: readonly Asked[], query: Query): Uint8Array {
    const misses = new Uint8Array(offers.length);
    for (const { column } of asked) countMisses(misses, column, query.filter.unknown === true);
    const within = ask(query.scope, query).map(({ column }) => column);
    if (!query.anyDay) within.push(columns.column(notOverQuestion(query.now)));
    for (const column of within) exclude(misses, (index) => column[index] === YES);
    const scores = found(query)?.scores;
    if (scores) exclude(misses, (index) => (scores[index] ?? 0) > 0);
    return misses;
  }
}

/** More misses than there are keys: out, whatever else holds. */
export const OUT = 200;

function countMisses(misses: Uint8Array, column: Column, unknownToo: boolean): void {
  for (let i = 0; i < misses.length; i++) if (failed(column, i, unknownToo)) misses[i] = (misses[i] ?? 0) + 1;
}

function exclude(misses: Uint8Array, stays: (index: number) => boolean): void {
  for (let i = 0; i < misses.length; i++) if (!stays(i)) misses[i] = OUT;
}

/** Keeps the last few answers: three elements that ask the same within a minute cost one. */
function keepLast<T>(work: (query: Query) => T, about: (query: Query) => unknown): (query: Query) => T {
  const kept = new Map<string, T>();
  return (query) => {
    const key = JSON.stringify(about(query));
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = work(query);
    kept.set(key, value);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '');
    return value;
  };
}
