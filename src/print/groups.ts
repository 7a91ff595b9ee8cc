import { isWithin } from '../catalog/geo.js';
import type { Bounds, Offer } from '../catalog/model.js';
import { project } from '../map/mercator.js';
import { type Site, sitesOf } from '../map/sites.js';
import { lookAt, markSize } from './map-picture.js';
import { MM, type Paper, PT } from './paper.js';
import { longWay, placeMarks, together } from './pins.js';

/** Points nearer than that are one to the eye, and then what numbers need more and more, in type sizes. */
const NEARNESS = [0.3, 0.8, 1.4, 2, 3, 4, 6, 8, 12, 20];
/** A line from a number to its point may be that long, in heights of a number. */
const LONGEST = 5;
/** Of the sheet, the map gets at least so much. */
const LEAST_MAP = 0.36;
/** Numbers beyond that nobody finds. */
const MOST = 320;

/**
 * Which places share a number: those at the same door, and where the smallest map of the sheet has no room for all
 * numbers, those that lie close together. It does not depend on how large the legend lets the map become.
 */
export function groupsOf(
  offers: readonly Offer[],
  extent: Bounds,
  paper: Paper,
): readonly (readonly Site[])[] {
  const sites = sitesOf(offers).filter(({ coordinates }) => isWithin(coordinates, extent));
  const type = paper.smallest * PT;
  const room = { width: (paper.width - 2 * paper.margin) * MM, height: paper.height * LEAST_MAP * MM };
  const { center, zoom } = lookAt(extent, room, type);
  const middle = project(center, zoom);
  const points = sites.map(({ coordinates }) => {
    const { x, y } = project(coordinates, zoom);
    return { x: x - middle.x + room.width / 2, y: y - middle.y + room.height / 2 };
  });
  let groups: readonly (readonly number[])[] = [];
  for (const near of NEARNESS) {
    groups = together(points, near * type);
    if (groups.length > MOST) continue;
    const marks = groups.map((group) => ({
      at: points[group[0] ?? 0] ?? { x: 0, y: 0 },
      ...markSize(groups.length, type),
    }));
    if (longWay(placeMarks(marks, room, [])) <= LONGEST) break;
  }
  return groups.map((group) => group.flatMap((index) => sites[index] ?? []));
}
