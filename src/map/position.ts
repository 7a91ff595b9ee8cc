import type { Position } from '../catalog/model.js';

/** Reads `lng,lat`; undefined for anything else. */
export function position(value: string): Position | undefined {
  const [lng, lat, ...rest] = value.split(',').map(Number);
  const right = rest.length === 0 && Math.abs(lng ?? NaN) <= 180 && Math.abs(lat ?? NaN) <= 90;
  return right && value.trim() ? [lng ?? 0, lat ?? 0] : undefined;
}
