import { boundsOf, isWithin, positionsOf } from '../catalog/geo.js';
import type { Bounds, Catalog, Category, District, Offer, Place, Position } from '../catalog/model.js';
import { type Site, sitesOf } from '../map/sites.js';

/** A number of the map and the points that it stands for. */
export interface Spot {
  readonly number: number;
  readonly coordinates: Position;
  readonly sites: readonly Site[];
}

/** An offer of the legend. */
export interface Entry {
  readonly offer: Offer;
  /** The number under which it is told in full, where that is another one. */
  readonly told?: number;
  /** Further places of it that the map does not show, or only under the same number. */
  readonly also?: readonly Pick<Stop, 'number' | 'place'>[];
}

/** Offers at one place. */
export interface Stop {
  /** Its number on the map; undefined where the map has none. */
  readonly number?: number;
  /** Undefined for offers that have no place. */
  readonly place?: Place;
  readonly entries: readonly Entry[];
}

export interface Section {
  /** Undefined for offers of no category. */
  readonly category?: Category;
  readonly stops: readonly Stop[];
}

/** What of the offers is on the map and what the list beside it says. */
export interface Legend {
  readonly spots: readonly Spot[];
  readonly sections: readonly Section[];
}

/** How far around its outline a district's map still shows places, as a share of its size. */
const AROUND = 0.12;

/** The part of the world that the map shows: some districts, or the city; undefined where nothing has a place. */
export function extentOf(
  { districts, bounds }: Pick<Catalog, 'districts' | 'bounds'>,
  chosen: readonly District[],
  offers: readonly Offer[],
): Bounds | undefined {
  const sites = sitesOf(offers).map(({ coordinates }) => coordinates);
  const own = chosen.length > 0 ? chosen : districts.all;
  const outline = own.flatMap(({ geometry }) => (geometry ? positionsOf(geometry) : []));
  const bare = new Set(own.filter(({ geometry }) => !geometry));
  const isWhole = own.length > 0 && bare.size === 0;
  const base = isWhole ? boundsOf(outline) : (unoutlined(bare) ?? boundsOf(sites));
  if (!base) return undefined;
  const wide = grown(base, AROUND);
  return boundsOf([...corners(base), ...sites.filter((site) => isWithin(site, wide))]);

  /** Where not all districts have an outline, what the others have is not the whole. */
  function unoutlined(without: ReadonlySet<District | undefined>): Bounds | undefined {
    const within = offers.flatMap(({ places }) =>
      places.flatMap(({ coordinates, district }) =>
        coordinates && without.has(district) ? [coordinates] : [],
      ),
    );
    if (chosen.length > 0) return boundsOf([...outline, ...within]);
    return boundsOf([...outline, ...(bounds ? [...corners(bounds), ...within] : sites)]);
  }
}

function corners([west, south, east, north]: Bounds): readonly Position[] {
  return [
    [west, south],
    [east, north],
  ];
}

function grown([west, south, east, north]: Bounds, share: number): Bounds {
  const [across, up] = [(east - west) * share, (north - south) * share];
  return [west - across, south - up, east + across, north + up];
}

/** Rows in which the numbers run over the map, from north to south and in each from west to east. */
const BANDS = 12;

/**
 * Numbers places, not offers: as one reads, so that a number is soon found on the map; offers at one place share it.
 * @param groups of sites that share a number, since they are too close for two
 */
export function spotsOf(groups: readonly (readonly Site[])[], extent: Bounds): readonly Spot[] {
  const [, south, , north] = extent;
  const middles = groups.map((sites) => ({ sites, coordinates: middleOf(sites) }));
  const band = ({ coordinates }: { readonly coordinates: Position }) =>
    Math.floor(((north - coordinates[1]) / (north - south || 1)) * BANDS);
  return middles
    .sort((a, b) => band(a) - band(b) || a.coordinates[0] - b.coordinates[0])
    .map((spot, index) => ({ number: index + 1, ...spot }));
}

function middleOf(sites: readonly Site[]): Position {
  const sum = (axis: 0 | 1) => sites.reduce((all, { coordinates }) => all + coordinates[axis], 0);
  return [sum(0) / sites.length, sum(1) / sites.length];
}

/** The categories of a group's offers, each once. */
export function categoriesAt({ sites }: Spot): readonly (Category | undefined)[] {
  return [...new Set(sites.flatMap(({ offers }) => offers.map((offer) => offer.categories[0])))];
}

/**
 * What stands in the legend: offers under their first category (one that is asked for goes before), in each by number, then
 * those that are elsewhere or nowhere. None is left out.
 * @param asked categories of the filter
 */
export function legendOf(
  offers: readonly Offer[],
  spots: readonly Spot[],
  asked: readonly string[] = [],
): Legend {
  const numbers = new Map(
    spots.flatMap(({ number, sites }) =>
      sites.map(({ coordinates }) => [coordinates.join(','), number] as const),
    ),
  );
  const numberOf = ({ coordinates }: Place) => coordinates && numbers.get(coordinates.join(','));
  const byCategory = new Map<Category | undefined, Offer[]>();
  for (const offer of offers) {
    const category = leading(offer, asked);
    byCategory.set(category, [...(byCategory.get(category) ?? []), offer]);
  }
  const sections = [...byCategory]
    .sort(([a], [b]) => (a?.index ?? Infinity) - (b?.index ?? Infinity))
    .map(([category, own]) => ({ ...(category && { category }), stops: stopsOf(own, numberOf) }));
  return { spots, sections };
}

function leading({ categories }: Offer, asked: readonly string[]): Category | undefined {
  return categories.find(({ id, localId }) => asked.includes(id) || asked.includes(localId)) ?? categories[0];
}

type NumberOf = (place: Place) => number | undefined;

/** A stop while offers are still being put to it. */
interface Growing {
  readonly number?: number;
  readonly place?: Place;
  readonly entries: Entry[];
}

function stopsOf(offers: readonly Offer[], numberOf: NumberOf): readonly Stop[] {
  const stops = new Map<Place | string, Growing>();
  const add = (key: Place | string, about: Omit<Growing, 'entries'>, entry: Entry) => {
    const stop = stops.get(key) ?? { ...about, entries: [] };
    stop.entries.push(entry);
    stops.set(key, stop);
  };
  for (const offer of offers) {
    // A date may have a place of its own.
    const places = [...new Set([...offer.places, ...offer.schedule.flatMap((dates) => dates.place ?? [])])];
    const main = places.find((place) => numberOf(place) !== undefined) ?? places[0];
    if (!main) {
      add(nowhere(offer), {}, { offer });
      continue;
    }
    const told = numberOf(main);
    const others = places.filter((place) => place !== main);
    const isElsewhere = (place: Place) => ![undefined, told].includes(numberOf(place));
    const also = others
      .filter((place) => !isElsewhere(place))
      .map((place) => aboutPlace(place, numberOf(place)));
    add(main, aboutPlace(main, told), { offer, ...(also.length > 0 && { also }) });
    // Where the first one has no number, none has.
    for (const place of others.filter(isElsewhere))
      add(place, aboutPlace(place, numberOf(place)), { offer, ...(told !== undefined && { told }) });
  }
  return [...stops.values()].sort((a, b) => order(a) - order(b));
}

function aboutPlace(place: Place, number: number | undefined): Pick<Stop, 'number' | 'place'> {
  return number === undefined ? { place } : { place, number };
}

/** What is said instead of a place; offers of which the same is said stand together. */
function nowhere({ online, outreach, citywide, districts }: Offer): string {
  if (online) return 'online';
  if (outreach) return 'outreach';
  return citywide ? '*' : (districts[0]?.id ?? '');
}

/** Numbers first, then places that the map does not show, then offers without a place. */
function order({ number, place }: Stop): number {
  return number ?? (place ? 1e6 : 2e6);
}
