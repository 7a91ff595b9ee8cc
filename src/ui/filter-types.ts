import type { TimeCounts } from '../catalog/filter/count-times.js';
import type { Facets } from '../catalog/filter/facets.js';
import type { Filter } from '../catalog/filter/filter.js';
import type { Catalog, Offer } from '../catalog/model.js';
import type { Folds } from './folds.js';
import type { View } from './view.js';

/** What the filter panel draws from, and what it calls when the visitor changes something. */
export interface Panel {
  readonly view: View;
  readonly catalog: Catalog;
  /** Every offer that the element may show: only what they have is offered as a choice. */
  readonly scoped: readonly Offer[];
  readonly filter: Filter;
  readonly facets: Facets;
  /** Undefined until they are worked out. */
  readonly times: TimeCounts | undefined;
  /** Offers that would come on top if unknown facts were let through. */
  readonly hiddenByUnknown: number;
  readonly folds: Folds;
  /** All of it; else only what bars the way. */
  readonly whole: boolean;
  readonly change: (change: { [key in keyof Filter]?: Filter[key] | undefined }) => void;
}
