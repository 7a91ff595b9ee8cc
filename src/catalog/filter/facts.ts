import type { Fact, Offer } from '../model.js';
import type { FactKey } from './filter.js';

/**
 * What an offer says of each barrier. `undefined` is unknown: the feed does not say, or what it says
 * cannot be answered by yes or no for everybody (`wheelchair: limited`).
 */
export const offerFacts: Readonly<Record<FactKey, (offer: Offer) => Fact>> = {
  free: (offer) => offer.free,
  childcare: (offer) => offer.childcare,
  interpreter: (offer) => offer.interpreter,
  noRegistration: ({ registration }) =>
    registration === undefined ? undefined : registration !== 'required',
  wheelchair,
  womenOnly,
  online: (offer) => (offer.online ? true : offer.places.length > 0 ? false : undefined),
};

/** The offer's own word counts; without one, a place that can be reached is enough, and a no needs all places. */
function wheelchair(offer: Offer): Fact {
  const own = offer.accessibility?.wheelchair;
  const said = own ? [own] : offer.places.map((place) => place.accessibility?.wheelchair);
  if (said.includes('yes')) return true;
  return said.length > 0 && said.every((word) => word === 'no') ? false : undefined;
}

const FEMALE = new Set(['women', 'girls']);

/** Only women and girls, and nobody else: "preferred" leaves the door open, and no rule leaves it unknown. */
function womenOnly({ audiences, audienceRule }: Offer): Fact {
  if (!audiences || audiences.length === 0) return undefined;
  if (!audiences.every((audience) => FEMALE.has(audience))) return false;
  return audienceRule === undefined ? undefined : audienceRule === 'exclusive';
}
