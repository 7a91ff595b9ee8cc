import type { Bounds } from '../catalog/model.js';
import type { Clusters } from './clusters.js';
import type { Site } from './sites.js';
import { ALONE } from './zoom.js';

/** From here the next streets are in view, and not the whole town. */
const FARTHEST = 13;
/** Degrees around a point, so that rounding does not lose it. */
const AIR = 1e-4;

/** The farthest zoom at which the pin of a site stands for itself. @param clusters those that the map draws: its levels are kept there */
export function aloneFrom({ id, coordinates: [lng, lat] }: Site, clusters: Clusters): number {
  const around: Bounds = [lng - AIR, lat - AIR, lng + AIR, lat + AIR];
  let zoom = FARTHEST;
  while (zoom < ALONE && !clusters.pins(around, zoom).some(({ key }) => key === id)) zoom++;
  return zoom;
}
