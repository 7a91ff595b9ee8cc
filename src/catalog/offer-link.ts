import { addressPrefix, isOwnKey } from './address-key.js';
import type { Offer } from './model.js';

/** The page that shows an offer. */
export interface OfferPage {
  readonly href: string;
  /** Name under which its address carries what is open; undefined where it carries nothing. */
  readonly group: string | undefined;
}

/** Whether an offer's link leads to the offer itself, and not only to the page on which it can be found. */
export function leadsToOffer({ url }: Offer, { group }: OfferPage): boolean {
  return group !== undefined || url !== undefined;
}

/**
 * An address that leads to an offer: the page with it open and with what its address says besides, where the address
 * carries it; else the offer's own page; else this page.
 */
export function offerLink(offer: Offer, { href, group }: OfferPage): string {
  const url = new URL(href);
  url.hash = '';
  if (group === undefined) return offer.url ?? url.href;
  const prefix = addressPrefix(group);
  for (const key of [...url.searchParams.keys()]) if (isOwnKey(key, prefix)) url.searchParams.delete(key);
  url.searchParams.set(`${prefix}offer`, offer.id);
  return url.href;
}
