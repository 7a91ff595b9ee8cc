import type { ExpressionFilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Catalog, District, SketchFeature } from '../catalog/model.js';
import type { MapColors } from './colors.js';

/** Gives a text of the feed in the visitor's language. */
export type NameOf = (text: District['name'], owner: { readonly feed: District['feed'] }) => string;

const FONT = ['system-ui', 'sans-serif'];

/**
 * The schematic map as a MapLibre style: the feed's districts and sketch, and nothing else. It asks no server
 * for anything: no tiles, no glyphs, no sprites. A feed with neither gives plain ground.
 */
export function schematicStyle(
  catalog: Catalog,
  colors: MapColors,
  name: NameOf,
  active: readonly string[] = [],
): StyleSpecification {
  return {
    version: 8,
    sources: {
      districts: source(catalog.districts.all.flatMap((district) => districtFeature(district, name))),
      centers: source(catalog.districts.all.flatMap((district) => centerFeature(district, name))),
      sketch: source(catalog.sketch.map((feature) => sketchFeature(feature, catalog, name))),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colors.ground } },
      ...districtLayers(colors, active),
      ...sketchLayers(colors),
      ...labelLayers(colors),
    ],
  };
}

/** Layers that stand for a district when they are clicked. */
export const DISTRICT_LAYERS = ['district-fill'];

/** Paints the chosen districts; everything else of the style stays. */
export function activePaint(active: readonly string[], colors: MapColors) {
  const chosen: ExpressionFilterSpecification = ['in', ['get', 'id'], ['literal', [...active]]];
  return {
    fill: ['case', chosen, colors.accent, colors.district],
    opacity: ['case', chosen, 0.16, 1],
    line: ['case', chosen, colors.accent, colors.line],
    width: ['case', chosen, 2.5, 1],
  } as const;
}

function districtLayers(colors: MapColors, active: readonly string[]): LayerSpecification[] {
  const paint = activePaint(active, colors);
  return [
    {
      id: 'district-fill',
      type: 'fill',
      source: 'districts',
      paint: { 'fill-color': [...paint.fill], 'fill-opacity': [...paint.opacity] },
    },
    {
      id: 'district-line',
      type: 'line',
      source: 'districts',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': [...paint.line], 'line-width': [...paint.width] },
    },
  ];
}

const wide = (at10: number, at15: number) =>
  ['interpolate', ['exponential', 1.5], ['zoom'], 10, at10, 15, at15] as unknown as number;

function sketchLayers({ water, rail, line, district, label }: MapColors): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    area('water', water),
    area('green', district),
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
    minzoom: 11,
    filter: only(kind),
    paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [6, 6] },
  };
}

function labelLayers({ label, district, water }: MapColors): LayerSpecification[] {
  const halo = { 'text-halo-color': district, 'text-halo-width': 1.6 };
  return [
    {
      id: 'water-label',
      type: 'symbol',
      source: 'sketch',
      minzoom: 11,
      filter: only('waterway'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 12,
        'symbol-placement': 'line',
      },
      paint: { 'text-color': label, 'text-halo-color': water, 'text-halo-width': 1 },
    },
    {
      id: 'place-label',
      type: 'symbol',
      source: 'sketch',
      filter: ['all', only('place'), ['>=', ['zoom'], ['get', 'minZoom']]],
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12 },
      paint: { 'text-color': label, 'text-opacity': 0.8, ...halo },
    },
    {
      id: 'district-label',
      type: 'symbol',
      source: 'centers',
      minzoom: 10,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 14, 15],
        'text-max-width': 7,
        // Below the centre, where a district's pins often come together.
        'text-anchor': 'top',
        'text-offset': [0, 1.5],
        'text-padding': 6,
      },
      paint: { 'text-color': label, ...halo },
    },
  ];
}

function source(features: GeoJSON.Feature[]): StyleSpecification['sources'][string] {
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

function districtFeature(district: District, name: NameOf): GeoJSON.Feature[] {
  if (!district.geometry) return [];
  const properties = { id: district.id, name: name(district.name, district) };
  return [{ type: 'Feature', properties, geometry: structuredClone(district.geometry) }];
}

function centerFeature(district: District, name: NameOf): GeoJSON.Feature[] {
  if (!district.center) return [];
  const geometry: GeoJSON.Point = { type: 'Point', coordinates: [...district.center] };
  return [{ type: 'Feature', properties: { name: name(district.name, district) }, geometry }];
}

function sketchFeature(
  { geometry, properties }: SketchFeature,
  catalog: Catalog,
  name: NameOf,
): GeoJSON.Feature {
  const [feed] = catalog.feeds;
  const label = properties.name && feed ? name(properties.name, { feed }) : '';
  const shown = { kind: properties.kind, minZoom: properties.minZoom ?? 0, name: label };
  return { type: 'Feature', properties: shown, geometry: structuredClone(geometry) };
}
