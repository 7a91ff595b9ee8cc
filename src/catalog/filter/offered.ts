import type { Offer } from '../model.js';
import type { Columns } from './columns.js';
import type { ValueKey } from './lists.js';
import { type Options, SAYS_ANY } from './options.js';

/** What some offers have under a list key: nothing else is a choice among them. */
export interface Offered {
  /** The options that one of them names. */
  readonly named: ReadonlySet<string>;
  /** One of them meets every option. */
  readonly any: boolean;
}

const kept = new WeakMap<readonly Offer[], Map<ValueKey, Offered>>();

/** Kept for the list of offers: thousands of them are looked through. */
export function offeredBy(offers: readonly Offer[], key: ValueKey, columns: Columns): Offered {
  const known = kept.get(offers) ?? new Map<ValueKey, Offered>();
  kept.set(offers, known);
  const offered = known.get(key) ?? read(columns.options(key), offers);
  known.set(key, offered);
  return offered;
}

function read({ names, says, start, of }: Options, offers: readonly Offer[]): Offered {
  // What all offers name together are all names.
  if (offers.length === says.length) return { named: new Set(names), any: says.includes(SAYS_ANY) };
  const marked = new Uint8Array(names.length);
  let any = false;
  for (const { index } of offers) {
    any ||= says[index] === SAYS_ANY;
    for (let at = start[index] ?? 0; at < (start[index + 1] ?? 0); at++) marked[of[at] ?? 0] = 1;
  }
  return { named: new Set(names.filter((_, i) => marked[i])), any };
}
