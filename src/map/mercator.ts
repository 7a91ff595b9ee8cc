import type { Position } from '../catalog/model.js';

/** A point of the drawn world, or of the screen, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width of the whole world at zoom 0, CSS pixels: MapLibre's, so that both engines mean the same by a zoom. */
const WORLD = 512;
/** Web Mercator ends here (EPSG:3857). */
const LAST_LATITUDE = 85.051129;
/** Equator of the earth as Web Mercator takes it, metres. */
const EQUATOR = 2 * Math.PI * 6_378_137;
const RADIANS = Math.PI / 180;

/** How wide the world is at a zoom, CSS pixels. */
export function worldSize(zoom: number): number {
  return WORLD * 2 ** zoom;
}

/** Where a position lies in the world at a zoom (Web Mercator, EPSG:3857; y grows to the south). */
export function project([lng, lat]: Position, zoom: number): Point {
  const size = worldSize(zoom);
  const bounded = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * RADIANS;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + bounded / 2)) / (2 * Math.PI);
  return { x: (lng / 360 + 0.5) * size, y: y * size };
}

/** The way back from {@link project}. */
export function unproject({ x, y }: Point, zoom: number): Position {
  const size = worldSize(zoom);
  const lat = 2 * Math.atan(Math.exp((0.5 - y / size) * 2 * Math.PI)) - Math.PI / 2;
  return [(x / size - 0.5) * 360, lat / RADIANS];
}

/** Metres that a CSS pixel stands for at a latitude and a zoom. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (EQUATOR * Math.cos(latitude * RADIANS)) / worldSize(zoom);
}
