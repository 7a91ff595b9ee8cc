import type { Area, Bounds, District, Position, SketchFeature } from './model.js';

/** Mean radius of the earth in metres (IUGG). */
const EARTH = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres (haversine formula). */
export function distanceMetres([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const across = Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2;
  const along = Math.sin(((lng2 - lng1) * RADIANS) / 2) ** 2;
  const cosines = Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS);
  return 2 * EARTH * Math.asin(Math.sqrt(across + cosines * along));
}

/** Streets are longer than the straight line: about 1.3 times in European towns. */
const DETOUR = 1.3;
/** 4.8 km/h, the usual assumption for a grown-up without luggage; metres a minute. */
const PACE = 80;

/** Rough walking time in whole minutes for a straight distance in metres; at least 1. */
export function walkingMinutes(metres: number): number {
  return Math.max(1, Math.round((metres * DETOUR) / PACE));
}

/** The box around positions; undefined where there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // Without taking pairs apart, which costs 50 times as much until it is compiled: a map asks with every filter.
  for (const position of positions) {
    west = Math.min(west, position[0]);
    south = Math.min(south, position[1]);
    east = Math.max(east, position[0]);
    north = Math.max(north, position[1]);
  }
  return west <= east ? [west, south, east, north] : undefined;
}

export function isWithin([lng, lat]: Position, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** How deep in a geometry's coordinates its positions lie. */
const DEPTHS = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;

export function positionsOf({ type, coordinates }: Area | SketchFeature['geometry']): readonly Position[] {
  return [coordinates].flat(DEPTHS[type]) as readonly Position[];
}

/** A district's middle: as stated, or that of the box around its outline; undefined where neither is known. */
export function districtCenter({
  center,
  geometry,
}: Pick<District, 'center' | 'geometry'>): Position | undefined {
  if (center || !geometry) return center;
  const box = boundsOf(positionsOf(geometry));
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}
