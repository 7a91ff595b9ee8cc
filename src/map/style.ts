import type { ExpressionFilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Catalog } from '../catalog/model.js';
import type { SketchFeature } from '../catalog/model.js';
import type { MapColors } from './colors.js';

/**
 * The schematic ground as a MapLibre style: what the SVG drawing shows below its districts' outlines, and nothing else.
 * It asks no server for anything: no tiles, no glyphs, no sprites. A feed with neither districts nor sketch gives plain
 * ground. Widths are those of `drawing.ts`.
 */
export function schematicStyle(catalog: Catalog, colors: MapColors): StyleSpecification {
  return {
    version: 8,
    sources: {
      districts: source(
        catalog.districts.all.flatMap(({ geometry }) => (geometry ? [feature(geometry, {})] : [])),
      ),
      sketch: source(
        catalog.sketch.map(({ geometry, properties }) => feature(geometry, { kind: properties.kind })),
      ),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colors.ground } },
      { id: 'district', type: 'fill', source: 'districts', paint: { 'fill-color': colors.district } },
      ...sketchLayers(colors),
    ],
  };
}

const wide = (at10: number, at15: number) =>
  ['interpolate', ['exponential', 1.5], ['zoom'], 10, at10, 15, at15] as unknown as number;

function sketchLayers({ green, water, rail, line, district, label }: MapColors): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    area('green', green),
    area('water', water),
    stroke('waterway', water, wide(2.5, 14), round),
    stroke('road', line, wide(1, 6), round),
    stroke('rail', rail, wide(1.2, 3), { 'line-join': 'round' }),
    dashes('rail', district, wide(0.6, 1.6)),
    stroke('boundary', label, 1.5, { 'line-join': 'round' }, 0.45),
  ];
}

type Kind = SketchFeature['properties']['kind'];

const only = (kind: Kind): ExpressionFilterSpecification => ['==', ['get', 'kind'], kind];

function area(kind: Kind, color: string): LayerSpecification {
  const polygons: ExpressionFilterSpecification = ['all', only(kind), ['==', ['geometry-type'], 'Polygon']];
  return { id: kind, type: 'fill', source: 'sketch', filter: polygons, paint: { 'fill-color': color } };
}

function stroke(kind: Kind, color: string, width: number, layout: object, opacity = 1): LayerSpecification {
  return {
    id: `${kind}-line`,
    type: 'line',
    source: 'sketch',
    filter: only(kind),
    layout,
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  };
}

/** Light dashes on the dark line: how railways are drawn on most maps. */
function dashes(kind: Kind, color: string, width: number): LayerSpecification {
  return {
    id: `${kind}-dash`,
    type: 'line',
    source: 'sketch',
    filter: only(kind),
    paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [6, 6] },
  };
}

function source(features: GeoJSON.Feature[]): StyleSpecification['sources'][string] {
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

/** MapLibre writes into what it gets; a catalogue is frozen. */
function feature(geometry: unknown, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return { type: 'Feature', properties, geometry: structuredClone(geometry) as GeoJSON.Geometry };
}
