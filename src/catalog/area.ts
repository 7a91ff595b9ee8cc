import type { Area, Position } from './model.js';

/** Whether a position lies within an outline; holes are outside (even-odd rule). */
export function isInside(position: Position, area: Area): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.some((rings) => rings.filter((ring) => crossesOddly(position, ring)).length % 2 === 1);
}

/** Counts the edges that a line to the east crosses. */
function crossesOddly([lng, lat]: Position, ring: readonly Position[]): boolean {
  let odd = false;
  ring.forEach(([lng1, lat1], i) => {
    const [lng2, lat2] = ring[(i + 1) % ring.length] ?? [lng1, lat1];
    if (lat1 > lat !== lat2 > lat && lng < ((lng2 - lng1) * (lat - lat1)) / (lat2 - lat1) + lng1) odd = !odd;
  });
  return odd;
}
