import type { CSSResult } from 'lit';
import type { Engine, Query } from '../../catalog/filter/engine.js';
import type { Filter } from '../../catalog/filter/filter.js';
import type { Catalog, Offer } from '../../catalog/model.js';
import type { OfferPage } from '../../catalog/offer-link.js';
import type { ListView, ViewStore } from '../../catalog/view-state.js';
import type { FeedSnapshot } from '../../feed/store.js';
import type { View } from '../view.js';
import type { ViewIn } from '../two-languages.js';

/** What elements with the same feeds and group have in common. */
export interface SharedState {
  readonly view: ViewStore;
  readonly feeds: { readonly snapshot: FeedSnapshot };
  /** What each of them shows. */
  readonly showing: Iterable<{ readonly kind: string; readonly has: (id: string) => boolean }>;
}

/** What the parts of the list that are fetched later read of the element, and may ask it to do. */
export interface ListHost {
  readonly view: () => View;
  readonly catalog: () => Catalog;
  readonly engine: () => Engine;
  readonly query: () => Query;
  /** Everything that the element may show. */
  readonly scoped: () => readonly Offer[];
  readonly slip: () => readonly string[];
  /** Key under which the device may keep the slip. */
  readonly slipKey: () => string;
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
  /** Name that keeps two groups of elements on one page apart. */
  readonly group: () => string;
  /** What the list shares with the elements beside it; undefined before it is on a page. */
  readonly session: () => SharedState | undefined;
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
