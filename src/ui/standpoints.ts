import { districtCenter } from '../catalog/geo.js';
import type { Catalog, Position } from '../catalog/model.js';
import type { ShownText } from '../catalog/text.js';
import { collator } from '../i18n/later-formats.js';
import { picked, type View } from './view.js';

/** A point from which a visitor may go on foot. */
export interface Standpoint {
  readonly kind: 'district' | 'place';
  readonly id: string;
  /** Its name in words, and as it is to be shown. */
  readonly name: string;
  readonly shown: ShownText;
  readonly position: Position;
}

const known = new WeakMap<Catalog, { readonly wanted: string; readonly points: readonly Standpoint[] }>();

/** The middles of districts and the places that have a name, each in the order of the visitor's language. */
export function standpoints(view: View, catalog: Catalog): readonly Standpoint[] {
  const wanted = view.wanted.join(' ');
  const kept = known.get(catalog);
  if (kept?.wanted === wanted) return kept.points;
  const order = collator(view.lang);
  const sorted = (all: Standpoint[]) => all.sort((a, b) => order.compare(a.name, b.name));
  const points = [...sorted(districtPoints(view, catalog)), ...sorted(placePoints(view, catalog))];
  known.set(catalog, { wanted, points });
  return points;
}

function districtPoints(view: View, { districts }: Catalog): Standpoint[] {
  return districts.all.flatMap((district): Standpoint[] => {
    const position = districtCenter(district);
    const shown = picked(view, district.name, district);
    if (!position || !shown) return [];
    return [{ kind: 'district', id: `district ${district.id}`, name: shown.text, shown, position }];
  });
}

function placePoints(view: View, { places }: Catalog): Standpoint[] {
  return places.all.flatMap((place): Standpoint[] => {
    const position = place.coordinates;
    const shown = picked(view, place.name, place);
    if (!position || !shown) return [];
    return [{ kind: 'place', id: `place ${place.id}`, name: shown.text, shown, position }];
  });
}

/** What a point is called; undefined where it is none of ours. */
export function standpointAt(view: View, catalog: Catalog, at: Position): Standpoint | undefined {
  return standpoints(view, catalog).find(({ position }) => isSame(position, at));
}

/** Within a metre: addresses carry five digits. */
export function isSame(a: Position, b: Position): boolean {
  return Math.abs(a[0] - b[0]) < 1e-5 && Math.abs(a[1] - b[1]) < 1e-5;
}
