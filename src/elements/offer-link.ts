import { isOwnKey } from '../catalog/address-key.js';
import type { Offer } from '../catalog/model.js';

/** Before the keys of a group's choices in the page's address. */
export function addressPrefix(group: string): string {
  return `${group || 'ikon'}.`;
}

/**
 * An address that leads to an offer: the page with it open and with what its address says besides, where the address
 * carries it; else the offer's own page; else this page.
 */
export function offerLink(offer: Offer, page: string, synced: boolean, group: string): string {
  const url = new URL(page);
  url.hash = '';
  if (!synced) return offer.url ?? url.href;
  const prefix = addressPrefix(group);
  for (const key of [...url.searchParams.keys()]) if (isOwnKey(key, prefix)) url.searchParams.delete(key);
  url.searchParams.set(`${prefix}offer`, offer.id);
  return url.href;
}
