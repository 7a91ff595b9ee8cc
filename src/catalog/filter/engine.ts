import type { Catalog, Offer } from '../model.js';
import type { Timetable } from '../time/timetable.js';
import type { Facets } from './facets.js';
import type { Filter } from './filter.js';

/** Everything on which a result depends. */
export interface Query {
  readonly filter: Filter;
  /** What the element may show at all; a visitor cannot widen it. */
  readonly scope: Filter;
  /** ms since 1970 */
  readonly now: number;
  /** The visitor's languages, best first. */
  readonly languages: readonly string[];
}

/** Answers queries on one catalogue; keeps what it has worked out. */
export interface Engine {
  readonly catalog: Catalog;
  readonly timetable: Timetable;
  /** The offers that match, in the order in which they are shown. Frozen; the same list for the same query. */
  results(query: Query): readonly Offer[];
  facets(query: Query): Facets;
}
