import type { TimeCounts } from '../catalog/filter/count-times.js';
import type { NearChoices, NearCounts } from '../catalog/filter/count-near.js';
import type { Facets } from '../catalog/filter/facets.js';
import type { Filter, FilterKey } from '../catalog/filter/filter.js';
import type { ValueKey } from '../catalog/filter/lists.js';
import type { Offered } from '../catalog/filter/offered.js';
import type { Catalog } from '../catalog/model.js';
import type { Folds } from './folds.js';
import type { View } from './view.js';

/** What the filter panel draws from, and what it calls when the visitor changes something. */
export interface Panel {
  readonly view: View;
  readonly catalog: Catalog;
  readonly filter: Filter;
  readonly facets: Facets;
  /** What the element may show at all. */
  readonly scope: Filter;
  /** What at least one of the offers has that the element may show: nothing else is a choice. */
  readonly offered: (key: ValueKey) => Offered;
  /** Whether one of them is for an age. */
  readonly aged: () => boolean;
  /** Undefined until they are worked out; those of a walk once somebody has asked for them. */
  readonly walks: (choices: NearChoices) => NearCounts | undefined;
  readonly times: TimeCounts | undefined;
  /** Offers that would come on top if unknown facts were let through. */
  readonly hiddenByUnknown: number;
  /** Offers that the question under these keys alone hides, because they do not say. */
  readonly hiddenUnder: (keys: readonly FilterKey[]) => number;
  readonly folds: Folds;
  /** All of it; else only what bars the way. */
  readonly whole: boolean;
  readonly change: (change: { [key in keyof Filter]?: Filter[key] | undefined }) => void;
}
