import type { Area, Position, SketchFeature } from '../catalog/model.js';
import { type Point, project } from './mercator.js';

/**
 * Geometry as SVG path data, in CSS pixels at one zoom and around one origin, so that numbers stay short and a
 * movement is one transformation of the whole drawing.
 */
export interface Frame {
  readonly origin: Point;
  readonly zoom: number;
}

/** Zoom at which paths are laid out: a hundredth of a pixel here is half a pixel at the nearest zoom. */
export const PATH_ZOOM = 12;

export function frameAround(center: Position): Frame {
  return { origin: project(center, PATH_ZOOM), zoom: PATH_ZOOM };
}

type Geometry = SketchFeature['geometry'] | Area;

/** '' for a point, which has no outline. */
export function pathOf(geometry: Geometry, frame: Frame): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${line(ring, frame)}Z`).join('');
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => `${line(ring, frame)}Z`)
        .join('');
    case 'LineString':
      return line(geometry.coordinates, frame);
    case 'MultiLineString':
      return geometry.coordinates.map((one) => line(one, frame)).join('');
    case 'Point':
      return '';
  }
}

export function pointIn(position: Position, { origin, zoom }: Frame): Point {
  const { x, y } = project(position, zoom);
  return { x: x - origin.x, y: y - origin.y };
}

function line(positions: readonly Position[], frame: Frame): string {
  return positions
    .map((position, i) => {
      const { x, y } = pointIn(position, frame);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`;
    })
    .join('');
}
