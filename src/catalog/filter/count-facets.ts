import type { Offer } from '../model.js';
import { type Column, type Columns, NO, UNKNOWN, YES } from './columns.js';
import type { FactCount, Facets } from './facets.js';
import { offerFacts } from './facts.js';
import { FACT_KEYS, type FactKey, type FilterKey, LIST_KEYS, type ListKey } from './filter.js';
import { base, saidUnder, VALUE_KEYS, type ValueKey } from './lists.js';
import type { Tally } from './tally.js';

/**
 * Counts, for every option of every key, the offers that it would leave with all other keys as they are.
 * An offer counts under a key when it fails nothing, or nothing but that key's own question.
 */
export function countFacets(tally: Tally): Facets {
  const left = (key: FilterKey) => leftBy(key, tally);
  const facts = FACT_KEYS.map((key) => [key, countFact(key, left(key), tally.columns)] as const);
  const lists = VALUE_KEYS.map((key) => [key, countValues(key, left(key))] as const);
  const empty = LIST_KEYS.map((key) => [key, { counts: new Map<string, number>(), unknown: 0 }] as const);
  const all = new Map<ListKey, { counts: ReadonlyMap<string, number>; unknown: number }>([
    ...empty,
    ...lists,
  ]);
  return Object.freeze({
    facts: Object.fromEntries(facts) as Record<FactKey, FactCount>,
    lists: Object.fromEntries([...all].map(([key, { counts }]) => [key, counts])) as Facets['lists'],
    unknown: Object.fromEntries([...all].map(([key, { unknown }]) => [key, unknown])) as Facets['unknown'],
  });
}

function leftBy(key: FilterKey, { offers, asked, misses, unknownToo }: Tally): readonly Offer[] {
  const own = asked.find(({ keys }) => keys.includes(key))?.column;
  if (!own) return offers.filter(({ index }) => misses[index] === 0);
  return offers.filter(({ index }) => misses[index] === (failed(own, index, unknownToo) ? 1 : 0));
}

function failed(column: Column, index: number, unknownToo: boolean): boolean {
  return column[index] === NO || (column[index] === UNKNOWN && !unknownToo);
}

function countFact(key: FactKey, left: readonly Offer[], columns: Columns): FactCount {
  const column = columns.column({ name: key, answer: offerFacts[key] });
  let yes = 0;
  let unknown = 0;
  for (const { index } of left) {
    if (column[index] === YES) yes++;
    else if (column[index] === UNKNOWN) unknown++;
  }
  return { yes, unknown };
}

function countValues(key: ValueKey, left: readonly Offer[]) {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  let any = 0;
  let unknown = 0;
  for (const offer of left) {
    const said = saidUnder[key](offer);
    if (!said) unknown++;
    else if (said.any) any++;
    else
      for (const value of new Set(optionsOf(key, said.values)))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    said?.values.forEach((value) => seen.add(value));
  }
  if (any > 0) for (const value of seen) counts.set(value, (counts.get(value) ?? 0) + any);
  return { counts, unknown };
}

function optionsOf(key: ValueKey, values: readonly string[]): readonly string[] {
  return key === 'languages' ? values.flatMap((tag) => [tag, base(tag)]) : values;
}
