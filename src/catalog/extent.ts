import { boundsOf, isWithin, positionsOf } from './geo.js';
import type { Bounds, Catalog, District, Feed, Place, Position } from './model.js';

/** Degrees around a town within which a place is still near it: about 70 to 110 km. */
const NEAR = 1;

/** The box around districts: their outlines, or the middle of one that has none; undefined where neither is known. */
export function boxAround(districts: readonly District[]): Bounds | undefined {
  return boundsOf(
    districts.flatMap(({ geometry, center }) => (geometry ? positionsOf(geometry) : center ? [center] : [])),
  );
}

const known = new WeakMap<Catalog, ReadonlySet<Place>>();

/**
 * Places so far from most of what their feed offers that a map of both would show nothing of either: their coordinates are
 * wrong, or it is an office in another town.
 */
export function straysOf(catalog: Catalog): ReadonlySet<Place> {
  const found = known.get(catalog) ?? new Set(catalog.feeds.flatMap((feed) => straysIn(catalog, feed)));
  known.set(catalog, found);
  return found;
}

interface Placed {
  readonly place: Place;
  readonly at: Position;
}

function straysIn(catalog: Catalog, feed: Feed): readonly Place[] {
  const placed = catalog.offers.all.flatMap((offer) =>
    offer.feed === feed ? offer.places.flatMap((place) => placedAt(place)) : [],
  );
  const area = homeOf(
    placed.filter(isSomewhere).map(({ at }) => at),
    toldArea(catalog, feed),
  );
  const isHome = (one: Placed) => isSomewhere(one) && area && isWithin(one.at, area);
  return placed.filter((one) => !isHome(one)).map(({ place }) => place);
}

function placedAt(place: Place): Placed[] {
  return place.coordinates ? [{ place, at: place.coordinates }] : [];
}

/** Where a search for an address failed, there are often noughts. Nobody offers anything at 0° N 0° E, which is water. */
const isSomewhere = ({ at: [lng, lat] }: Placed): boolean => lng !== 0 || lat !== 0;

/** Which box several feeds state together nobody knows: then each has its districts. */
function toldArea({ feeds, bounds, districts }: Catalog, feed: Feed): Bounds | undefined {
  const own = feeds.length === 1 ? bounds : undefined;
  return own ?? boxAround(districts.all.filter((district) => district.feed === feed));
}

/** Where a feed is at home: the area that it tells of, if at least half of it takes place there; else where most of it does. */
function homeOf(positions: readonly Position[], told: Bounds | undefined): Bounds | undefined {
  const area = told && widened(told);
  if (area && positions.filter((at) => isWithin(at, area)).length * 2 >= positions.length) return area;
  const middle = middleOf(positions);
  return middle && widened(middle);
}

/** The box around three fifths of positions, from west to east and from south to north. Of four or fewer it leaves out none. */
function middleOf(positions: readonly Position[]): Bounds | undefined {
  const cut = Math.floor(positions.length / 5);
  const along = (axis: 0 | 1) =>
    positions
      .map((at) => at[axis])
      .sort((a, b) => a - b)
      .slice(cut, positions.length - cut);
  const [lngs, lats] = [along(0), along(1)];
  const corners = lngs.map((lng, i): Position => [lng, lats[i] ?? lng]);
  return boundsOf(corners);
}

/** With twice its size on every side: a region is wider than a town, and what is near it is farther away. */
function widened([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [Math.max(NEAR, (east - west) * 2), Math.max(NEAR, (north - south) * 2)];
  return [west - x, south - y, east + x, north + y];
}
