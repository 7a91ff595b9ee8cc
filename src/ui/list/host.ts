import type { CSSResult } from 'lit';
import type { Engine, Query } from '../../catalog/filter/engine.js';
import type { Filter } from '../../catalog/filter/filter.js';
import type { Catalog, Offer, Position } from '../../catalog/model.js';
import type { OfferPage } from '../../catalog/offer-link.js';
import type { ListView } from '../../catalog/view-state.js';
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
  /** Id of the offer that is open. */
  readonly selected: () => string | null;
  readonly open: (offer: Offer) => void;
  readonly close: () => void;
  readonly endDetail: () => void;
  /** Draws so many cards that that of an offer is among them. */
  readonly reveal: (id: string) => void;
  /** `calendar`, `slip`, or else the list: what the visitor chose. */
  readonly shownAs: () => string;
  /** What the host shows as long as the visitor chooses nothing else. */
  readonly defaultView: () => string;
  readonly show: (as: ListView) => void;
  /** Gives the focus to what matches, once it is drawn. */
  readonly focus: (selector: string) => void;
  readonly root: () => ShadowRoot;
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
