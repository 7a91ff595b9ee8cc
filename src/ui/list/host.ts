import type { CSSResult } from 'lit';
import type { Engine, Query } from '../../catalog/filter/engine.js';
import type { Filter } from '../../catalog/filter/filter.js';
import type { Catalog, Offer, Position } from '../../catalog/model.js';
import type { OfferPage } from '../../catalog/offer-link.js';
import type { View } from '../view.js';
import type { ViewIn } from '../two-languages.js';

/** What the parts of the list that are fetched later read of the element, and may ask it to do. */
export interface ListHost {
  readonly view: () => View;
  readonly catalog: () => Catalog;
  readonly engine: () => Engine;
  readonly query: () => Query;
  /** Everything that the element may show. */
  readonly scoped: () => readonly Offer[];
  readonly slip: () => readonly string[];
  /** Where the visitor stands, as far as the page knows. */
  readonly standpoint: () => Position | undefined;
  /** Key under which the device may keep the slip. */
  readonly slipKey: () => string;
  readonly setSlip: (ids: readonly string[]) => void;
  readonly change: (change: { [key in keyof Filter]?: Filter[key] | undefined }) => void;
  readonly replace: (filter: Filter) => void;
  readonly open: (offer: Offer) => void;
  /** The page that the element stands on. */
  readonly page: () => OfferPage;
  /** Tells assistive technology. */
  readonly say: (message: string) => void;
  /** Draws again. */
  readonly changed: () => void;
  readonly adopt: (styles: CSSResult) => void;
  /** The view in another language; undefined until its words are there. */
  readonly viewIn: ViewIn;
}
