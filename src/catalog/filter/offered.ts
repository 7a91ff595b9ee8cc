import type { Offer } from '../model.js';
import type { Columns } from './columns.js';
import type { ValueKey } from './lists.js';
import { type Options, SAYS_ANY } from './options.js';

/** What some offers have under a list key: nothing else is a choice among them. */
export interface Offered {
  /** The options that one of them names, and how many do. */
  readonly named: ReadonlyMap<string, number>;
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
  const counts = new Uint32Array(names.length);
  let any = false;
  for (const { index } of offers) {
    any ||= says[index] === SAYS_ANY;
    for (let at = start[index] ?? 0; at < (start[index + 1] ?? 0); at++) {
      const option = of[at] ?? 0;
      counts[option] = (counts[option] ?? 0) + 1;
    }
  }
  const named = names.map((name, i): [string, number] => [name, counts[i] ?? 0]);
  return { named: new Map(named.filter(([, count]) => count > 0)), any };
}
