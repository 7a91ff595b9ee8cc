import type { Place } from '../catalog/model.js';
import { comma } from '../i18n/format.js';
import { plain, type View } from './view.js';

/** Name and address of a place in one line. */
export function placeAddress(view: View, place: Place): string {
  const { name, street, postalCode, city } = place;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [plain(view, name, place), street, town].filter(Boolean).join(comma(view.lang));
}
