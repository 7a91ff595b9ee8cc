import { plain, type View } from '../ui/view.js';
import type { Site } from './sites.js';

/** What a place is called: its name, its street, or the district it lies in. */
export function siteName(view: View, { place }: Site): string {
  const own = plain(view, place.name, place) || place.street;
  return own ?? (place.district ? plain(view, place.district.name, place.district) : place.localId);
}
