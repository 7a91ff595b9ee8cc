import type { Offer } from '../model.js';

/** Offers that are visited before the clock is looked at. */
const STRIDE = 64;

/** Visits offers from one on for as long as there is time. @returns the next one's index; their number once all have been visited */
export function onward(
  offers: readonly Offer[],
  from: number,
  goOn: () => boolean,
  visit: (offer: Offer, index: number) => void,
): number {
  for (let next = from; next < offers.length; next++) {
    const offer = offers[next];
    if (next % STRIDE === 0 && !goOn()) return next;
    if (offer) visit(offer, next);
  }
  return offers.length;
}
