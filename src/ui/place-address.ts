import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../catalog/model.js';
import { comma } from '../i18n/format.js';
import { plain, show, type View } from './view.js';

/** Name and address of a place in one line. */
export function placeAddress(view: View, place: Place): string {
  return [plain(view, place.name, place), address(place)].filter(Boolean).join(comma(view.lang));
}

/** The same to be shown: the name in its own language, the address as it is written on a letter. */
export function placeLines(view: View, place: Place): TemplateResult | typeof nothing {
  const line = addressLine(place);
  if (!place.name) return line;
  const name = show(view, place.name, place);
  return line === nothing ? name : html`${name}${comma(view.lang)}${line}`;
}

/** What a place is called, or where it has no name, where it stands. */
export function placeName(view: View, place: Place): TemplateResult | typeof nothing {
  return place.name ? show(view, place.name, place) : addressLine(place);
}

/** Street and town, isolated: a postal code must not change its side where text runs from right to left. */
export function addressLine(place: Place): TemplateResult | typeof nothing {
  const line = address(place);
  return line ? html`<bdi>${line}</bdi>` : nothing;
}

/** As on a letter, whatever the language around it: its script is the street's. */
function address({ street, postalCode, city }: Place): string {
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}
