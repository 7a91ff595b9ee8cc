import { districtCenter } from '../catalog/geo.js';
import type { Catalog, District, Position, SketchFeature } from '../catalog/model.js';

/** Gives a text of the feed in the visitor's language. */
export type NameOf = (text: District['name'], owner: { readonly feed: District['feed'] }) => string;

/** A name on the map and the point that it belongs to. */
export interface NamedPoint {
  readonly key: string;
  readonly kind: 'district' | 'water' | 'place';
  readonly text: string;
  readonly position: Position;
  /** Zoom from which it is drawn. */
  readonly minZoom: number;
}

/** Zoom from which districts and rivers are named. */
const DISTRICTS = 10;
const RIVERS = 11;

/** The names of districts, places and rivers; those that matter more come first. */
export function namesOf({ districts, sketch, feeds }: Catalog, name: NameOf): readonly NamedPoint[] {
  const [feed] = feeds;
  const own = districts.all.flatMap((district): NamedPoint[] => {
    const position = districtCenter(district);
    const text = name(district.name, district);
    return position
      ? [{ key: `d ${district.id}`, kind: 'district', text, position, minZoom: DISTRICTS }]
      : [];
  });
  const others = sketch.flatMap(({ geometry, properties }, i): NamedPoint[] => {
    const position = middleOf(geometry);
    // A boundary's name is that of what it surrounds, and stands nowhere.
    if (!properties.name || !feed || !position || properties.kind === 'boundary') return [];
    const kind = /^water/.test(properties.kind) ? 'water' : 'place';
    const minZoom = properties.minZoom ?? (properties.kind === 'place' ? 0 : RIVERS);
    return [{ key: `s ${i}`, kind, text: name(properties.name, { feed }), position, minZoom }];
  });
  return [...own, ...others];
}

/** The point itself, or the middle one of the longest line. */
function middleOf(geometry: SketchFeature['geometry']): Position | undefined {
  if (geometry.type === 'Point') return geometry.coordinates;
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.coordinates;
  const [longest] = [...lines].sort((a, b) => b.length - a.length);
  return longest?.[Math.floor(longest.length / 2)];
}
