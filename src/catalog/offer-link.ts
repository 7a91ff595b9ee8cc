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

/** Gives the address of an offer. @param language in which it opens; else the visitor's, where there was a choice */
export type LinkTo = (offer: Offer, language?: string) => string;

/**
 * An address that leads to an offer: the page with it open and with what its address says besides, where the address
 * carries it; else the offer's own page; else this page. The language goes along, the rest of what was chosen does not.
 */
export function offerLink(offer: Offer, { href, group }: OfferPage, language?: string): string {
  const url = new URL(href);
  url.hash = '';
  if (group === undefined) return offer.url ?? url.href;
  const prefix = addressPrefix(group);
  const chosen = language ?? url.searchParams.get(`${prefix}lang`);
  for (const key of [...url.searchParams.keys()]) if (isOwnKey(key, prefix)) url.searchParams.delete(key);
  url.searchParams.set(`${prefix}offer`, offer.id);
  if (chosen) url.searchParams.set(`${prefix}lang`, chosen);
  return url.href;
}
