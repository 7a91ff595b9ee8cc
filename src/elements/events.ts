import type { Filter } from '../catalog/filter/filter.js';
import type { Catalog, Offer } from '../catalog/model.js';
import type { FeedError } from '../feed/error.js';

const BUBBLES = { bubbles: true, composed: true } as const;

/** The element shows its feed for the first time, or again after a reload. */
export class IkonReadyEvent extends Event {
  static readonly type = 'ikon-ready';
  constructor(readonly catalog: Catalog) {
    super(IkonReadyEvent.type, BUBBLES);
  }
}

/** A feed could not be shown, or only an older copy of it; or a part of the element could not start. */
export class IkonErrorEvent extends Event {
  static readonly type = 'ikon-error';
  readonly error: FeedError | Error;
  constructor(error: unknown) {
    super(IkonErrorEvent.type, BUBBLES);
    this.error = error instanceof Error ? error : new Error(String(error));
  }
}

/** The visitor changed the filter. */
export class IkonFilterChangeEvent extends Event {
  static readonly type = 'ikon-filter-change';
  constructor(
    readonly filter: Filter,
    readonly results: readonly Offer[],
  ) {
    super(IkonFilterChangeEvent.type, BUBBLES);
  }
}

/** The visitor opened an offer, or closed it (`null`). */
export class IkonOfferSelectEvent extends Event {
  static readonly type = 'ikon-offer-select';
  constructor(
    readonly id: string | null,
    readonly offer: Offer | undefined,
  ) {
    super(IkonOfferSelectEvent.type, BUBBLES);
  }
}

/** The visitor chose a language. */
export class IkonLanguageChangeEvent extends Event {
  static readonly type = 'ikon-language-change';
  constructor(readonly language: string) {
    super(IkonLanguageChangeEvent.type, BUBBLES);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ikon-ready': IkonReadyEvent;
    'ikon-error': IkonErrorEvent;
    'ikon-filter-change': IkonFilterChangeEvent;
    'ikon-offer-select': IkonOfferSelectEvent;
    'ikon-language-change': IkonLanguageChangeEvent;
  }
}
