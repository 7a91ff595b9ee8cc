import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColors } from './colors.js';

const FONT = ['system-ui', 'sans-serif'];

/**
 * Layers for a region's own tiles, muted so that pins speak. Knows the layers of the Protomaps basemap (version 4:
 * earth, landcover, landuse, water, buildings, roads, boundaries, places), which `pmtiles extract` cuts out; tiles
 * with other layers are drawn as plain areas and lines.
 * @param names layers that the tiles have
 */
export function regionLayers(
  names: readonly string[],
  colors: MapColors,
  language: string,
): LayerSpecification[] {
  if (!names.includes('earth') && !names.includes('roads'))
    return names.flatMap((name) => plainLayers(name, colors));
  const all = [...areas(colors), ...lines(colors), ...labels(colors, language)];
  return all.filter((layer) => 'source-layer' in layer && names.includes(layer['source-layer'] ?? ''));
}

const GREEN = [
  'park',
  'forest',
  'wood',
  'grass',
  'meadow',
  'garden',
  'grassland',
  'nature_reserve',
  'cemetery',
  'allotments',
  'scrub',
];

const kindIn = (...kinds: readonly string[]): FilterSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', [...kinds]],
];

function fill(id: string, layer: string, color: string, filter?: FilterSpecification): LayerSpecification {
  return {
    id,
    type: 'fill',
    source: 'region',
    'source-layer': layer,
    ...(filter && { filter }),
    paint: { 'fill-color': color },
  };
}

function line(
  id: string,
  layer: string,
  color: string,
  [at12, at18]: readonly [number, number],
  filter: FilterSpecification,
  dash?: number[],
): LayerSpecification {
  const width = [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    12,
    at12,
    18,
    at18,
  ] as ExpressionSpecification;
  return {
    id,
    type: 'line',
    source: 'region',
    'source-layer': layer,
    filter,
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
    paint: { 'line-color': color, 'line-width': width, ...(dash && { 'line-dasharray': dash }) },
  };
}

function areas({ district, green, water, line: edge }: MapColors): LayerSpecification[] {
  return [
    fill('earth', 'earth', district),
    fill('landcover', 'landcover', green, kindIn(...GREEN)),
    fill('landuse', 'landuse', green, kindIn(...GREEN)),
    fill('water', 'water', water, ['==', ['geometry-type'], 'Polygon']),
    {
      ...fill('buildings', 'buildings', edge),
      paint: { 'fill-color': edge, 'fill-opacity': 0.35 },
      minzoom: 14,
    } as LayerSpecification,
  ];
}

function lines({ line: edge, water, rail, label }: MapColors): LayerSpecification[] {
  return [
    line('river', 'water', water, [1, 8], ['==', ['geometry-type'], 'LineString']),
    line('path', 'roads', edge, [0.4, 2], kindIn('path', 'other'), [2, 2]),
    line('minor', 'roads', edge, [0.8, 12], kindIn('minor_road')),
    line('major', 'roads', edge, [2, 18], kindIn('major_road')),
    line('highway', 'roads', edge, [3, 22], kindIn('highway')),
    line('rail', 'roads', rail, [0.8, 3], kindIn('rail'), [4, 2]),
    line('boundary', 'boundaries', label, [0.8, 2], ['has', 'kind'], [3, 2]),
  ];
}

function labels({ label, district }: MapColors, language: string): LayerSpecification[] {
  const name: ExpressionSpecification = [
    'coalesce',
    ['get', `name:${language.split('-')[0]}`],
    ['get', 'name'],
  ];
  const paint = { 'text-color': label, 'text-halo-color': district, 'text-halo-width': 1.5 };
  const text = { 'text-field': name, 'text-font': FONT };
  return [
    {
      id: 'street-names',
      type: 'symbol',
      source: 'region',
      'source-layer': 'roads',
      minzoom: 14,
      filter: ['has', 'name'],
      layout: { ...text, 'text-size': 11, 'symbol-placement': 'line' },
      paint,
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'region',
      'source-layer': 'places',
      layout: { ...text, 'text-size': 13, 'text-max-width': 7 },
      paint,
    },
  ];
}

function plainLayers(name: string, { green, line: edge }: MapColors): LayerSpecification[] {
  return [
    fill(`${name} areas`, name, green, ['==', ['geometry-type'], 'Polygon']),
    line(`${name} lines`, name, edge, [0.8, 4], ['!=', ['geometry-type'], 'Point']),
  ];
}
