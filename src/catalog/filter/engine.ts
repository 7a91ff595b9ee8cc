import type { Catalog, Offer } from '../model.js';
import type { Found } from '../search/search.js';
import type { Calendar } from '../time/calendar.js';
import type { Columns } from './columns.js';
import type { Tally } from './tally.js';
import type { Filter } from './filter.js';

/** Everything on which a result depends. */
export interface Query {
  readonly filter: Filter;
  /** What the element may show at all; a visitor cannot widen it. */
  readonly scope: Filter;
  /** Also what is over: somebody may have kept it, or follow a link to it. */
  readonly anyDay?: boolean;
  /** ms since 1970 */
  readonly now: number;
  /** The visitor's languages, best first. */
  readonly languages: readonly string[];
}

/** Answers queries on one catalogue; keeps what it has worked out. */
export interface Engine {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  /** Answers that are worth keeping. */
  readonly columns: Columns;
  /** The offers that match, in the order in which they are shown. Frozen; the same list for the same query. */
  readonly results: (query: Query) => readonly Offer[];
  /** What facets are counted from; see `countFacets`. */
  readonly tally: (query: Query) => Tally;
  /** What the filter's text found; undefined where there is no text, or no search yet. */
  readonly found: (query: Query) => Found | undefined;
}
