import type { FactKey, ListKey } from './filter.js';

/** How many offers an option would leave, all other filters as they are. */
export interface FactCount {
  readonly yes: number;
  /** Offers of which it is not known. */
  readonly unknown: number;
}

export interface Facets {
  readonly facts: Readonly<Record<FactKey, FactCount>>;
  /** By list key and option (id, slug or tag). An option that is missing leaves none. */
  readonly lists: Readonly<Record<ListKey, ReadonlyMap<string, number>>>;
  /** By list key: offers that say nothing of it. */
  readonly unknown: Readonly<Record<ListKey, number>>;
}
