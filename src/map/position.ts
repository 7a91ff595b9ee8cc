import type { Position } from '../catalog/model.js';

const DEGREES = /^\s*([-+]?[\d.]+)\s*,\s*([-+]?[\d.]+)\s*$/;

/** Reads `lng,lat`; undefined for anything else, and where the attribute was taken away. */
export function position(value: string | null | undefined): Position | undefined {
  const [lng = NaN, lat = NaN] = (DEGREES.exec(value ?? '') ?? []).slice(1).map(Number);
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}
