import * as v from 'valibot';
import { text } from './scalars.js';
import { object } from './object.js';

/** `[longitude, latitude]`, WGS 84, degrees. */
export const position = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** `[west, south, east, north]`, degrees. */
export const bounds = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([w, s, e, n]) => w < e && s < n && w >= -180 && e <= 180 && s >= -90 && n <= 90, 'is no box'),
);

const ring = v.pipe(
  v.array(position),
  v.minLength(4),
  v.check((points) => String(points[0]) === String(points.at(-1)), 'is a ring that does not close'),
);
const line = v.pipe(v.array(position), v.minLength(2));
const polygonRings = v.pipe(v.array(ring), v.minLength(1));

const point = object({ type: v.literal('Point'), coordinates: position });
const lineString = object({ type: v.literal('LineString'), coordinates: line });
const multiLineString = object({ type: v.literal('MultiLineString'), coordinates: v.array(line) });
const polygon = object({ type: v.literal('Polygon'), coordinates: polygonRings });
const multiPolygon = object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygonRings) });

/** A district's outline. */
export const area = v.union([polygon, multiPolygon]);

const sketchGeometry = v.union([point, lineString, multiLineString, polygon, multiPolygon]);

/** One thing that the schematic map draws besides the districts. */
export const sketchFeature = object({
  type: v.literal('Feature'),
  geometry: sketchGeometry,
  properties: object({
    kind: v.picklist(['boundary', 'water', 'waterway', 'rail', 'road', 'green', 'place']),
    name: v.optional(text),
    minZoom: v.optional(v.number()),
  }),
});

/** A GeoJSON FeatureCollection; its features are read one by one with {@link sketchFeature}. */
export const sketchCollection = object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
});

export type Position = v.InferOutput<typeof position>;
export type Bounds = v.InferOutput<typeof bounds>;
export type Area = v.InferOutput<typeof area>;
export type SketchFeature = v.InferOutput<typeof sketchFeature>;
