import { straysOf } from '../catalog/extent.js';
import type { Catalog, Offer, Place, Position } from '../catalog/model.js';

/** One point of the map and the offers that take place there. */
export interface Site {
  readonly id: string;
  readonly coordinates: Position;
  readonly place: Place;
  readonly offers: readonly Offer[];
  /** The point stands for a street or a district, not for a door. */
  readonly rough: boolean;
}

const ids = new WeakMap<Place, string>();

/** The site that a place belongs to; the same in a newer catalogue. */
export function siteId(place: Place): string {
  let id = ids.get(place);
  if (id === undefined) ids.set(place, (id = String(place.coordinates)));
  return id;
}

/** The points of a result: one for all offers at the same coordinates, in the order of the offers. */
export function sitesOf(offers: readonly Offer[]): readonly Site[] {
  const sites = new Map<string, { place: Place; coordinates: Position; offers: Offer[] }>();
  for (const offer of offers)
    for (const place of offer.places) {
      const { coordinates } = place;
      if (!coordinates) continue;
      const id = siteId(place);
      const site = sites.get(id);
      if (!site) sites.set(id, { place, coordinates, offers: [offer] });
      // One that is named twice comes twice in a row.
      else if (site.offers.at(-1) !== offer) site.offers.push(offer);
    }
  return [...sites].map(([id, site]) => ({ id, rough: isRough(site.place), ...site }));
}

function isRough({ precision = 'exact' }: Place): boolean {
  return precision !== 'exact';
}

/** Whether an offer has a point on the map. */
export function hasSite({ places }: Offer): boolean {
  return places.some((place) => place.coordinates);
}

/** What a map shows of its sites by itself: not those that lie far from all that their feed offers, unless there are no others. */
export function nearSites(sites: readonly Site[], catalog: Catalog): readonly Site[] {
  const strays = straysOf(catalog);
  const near = sites.filter(({ place }) => !strays.has(place));
  return near.length > 0 ? near : sites;
}

/** Whether two lists of sites are the same points, in whatever order and with whatever offers. */
export function samePoints(a: readonly Site[], b: readonly Site[]): boolean {
  const known = new Set(a.map(({ id }) => id));
  return a.length === b.length && b.every(({ id }) => known.has(id));
}

/** Whether two results are the same offers in the same order. */
export function sameOffers(a: readonly Offer[], b: readonly Offer[] | undefined): boolean {
  return a === b || (a.length === b?.length && a.every((offer, index) => offer === b[index]));
}
