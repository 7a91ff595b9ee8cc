import type { FactKey } from './filter.js';
import type { ValueKey } from './lists.js';

/** How many offers an option would leave, all other filters as they are. */
export interface FactCount {
  readonly yes: number;
  /** Offers of which it is not known. */
  readonly unknown: number;
}

/** The same for a list of options (ids, slugs or tags). */
export interface ListCount {
  /** Options that an offer names; those that a whole city or everyone's offers bring are counted in. */
  readonly named: ReadonlyMap<string, number>;
  /** Also of options that no offer names: offers that meet every option count. */
  readonly of: (option: string) => number;
  /** Offers that say nothing of it. */
  readonly unknown: number;
}

export interface Facets {
  readonly facts: Readonly<Record<FactKey, FactCount>>;
  readonly lists: Readonly<Record<ValueKey, ListCount>>;
}
