import { type Column, type Columns, UNKNOWN, YES } from './columns.js';
import type { FactCount, Facets, ListCount } from './facets.js';
import { FACT_KEYS, type FactKey, type FilterKey } from './filter.js';
import { askedUnder, leftUnder } from './left-under.js';
import { VALUE_KEYS, type ValueKey } from './lists.js';
import { type Options, SAYS_ANY, SAYS_NOTHING } from './options.js';
import { factQuestion } from './questions.js';
import type { Tally } from './tally.js';

const counted = new WeakMap<Tally, Facets>();

/**
 * Counts, for every option of every key, the offers that it would leave with all other keys as they are.
 * An offer counts under a key when it fails nothing, or nothing but that key's own question. Kept for the tally.
 */
export function countFacets(tally: Tally): Facets {
  const known = counted.get(tally) ?? count(tally);
  counted.set(tally, known);
  return known;
}

/** Works out ahead what counting needs. @returns whether all is there */
export function prepareFacets(columns: Columns): (goOn: () => boolean) => boolean {
  const steps = [
    ...FACT_KEYS.map((key) => (goOn: () => boolean) => columns.grow(factQuestion(key), goOn)),
    ...VALUE_KEYS.map((key) => (goOn: () => boolean) => columns.growOptions(key, goOn)),
  ];
  return (goOn) => {
    while (steps[0]?.(goOn)) steps.shift();
    return steps.length === 0;
  };
}

/**
 * Offers that only the question under these keys leaves out, and only because they do not say: what another question
 * leaves out as well is not hidden by this one alone.
 */
export function countUnknown(tally: Tally, keys: readonly FilterKey[]): number {
  const column = askedUnder(tally, keys);
  if (!column) return 0;
  return leftUnder(tally, keys).reduce((sum, index) => sum + (column[index] === UNKNOWN ? 1 : 0), 0);
}

function count(tally: Tally): Facets {
  const facts = FACT_KEYS.map((key) => [key, countFact(key, tally)] as const);
  const lists = VALUE_KEYS.map((key) => [key, countValues(key, tally)] as const);
  return Object.freeze({
    facts: Object.fromEntries(facts) as Record<FactKey, FactCount>,
    lists: Object.fromEntries(lists) as Record<ValueKey, ListCount>,
  });
}

function countFact(key: FactKey, tally: Tally): FactCount {
  const column: Column = tally.columns.column(factQuestion(key));
  let yes = 0;
  let unknown = 0;
  const left = leftUnder(tally, [key]);
  for (let i = 0; i < left.length; i++) {
    const answer = column[left[i] ?? 0];
    if (answer === YES) yes++;
    else if (answer === UNKNOWN) unknown++;
  }
  return { yes: tally.unknownToo ? yes + unknown : yes, unknown };
}

function countValues(key: ValueKey, tally: Tally): ListCount {
  const options = tally.columns.options(key);
  const { counts, any, unknown } = sums(options, key, tally);
  const always = tally.unknownToo ? any + unknown : any;
  const named = new Map(options.names.map((name, i) => [name, (counts[i] ?? 0) + always]));
  return { named, unknown, of: (option) => named.get(option) ?? always };
}

function sums({ names, says, start, of }: Options, key: ValueKey, tally: Tally) {
  const counts = new Uint32Array(names.length);
  let any = 0;
  let unknown = 0;
  const left = leftUnder(tally, [key]);
  for (let i = 0; i < left.length; i++) {
    const index = left[i] ?? 0;
    if (says[index] === SAYS_NOTHING) unknown++;
    else if (says[index] === SAYS_ANY) any++;
    else
      for (let at = start[index] ?? 0; at < (start[index + 1] ?? 0); at++) {
        const option = of[at] ?? 0;
        counts[option] = (counts[option] ?? 0) + 1;
      }
  }
  return { counts, any, unknown };
}
