import { positionOf } from '../shared/scalars.js';
import { mergeTexts, textIn } from '../shared/texts.js';
import { filled, get, stringOf } from '../shared/values.js';
import type { IntegreatContext } from './importer.js';

/** The place of an entry; undefined where it has none. Known from another language, it gets its name in this one. */
export function placeOf(
  location: unknown,
  { draft, source }: IntegreatContext,
  language: string,
): string | undefined {
  const id = stringOf(get(location, 'id'));
  const [words, street] = [stringOf(get(location, 'name')), stringOf(get(location, 'address'))];
  if (id === undefined && words === undefined && street === undefined) return undefined;
  const own = id === undefined ? undefined : `ort-${id}`;
  const name = textIn(language, source, words);
  const known = own === undefined ? undefined : draft.get('places', own);
  if (own !== undefined && known && language !== source) {
    const both = words === known.name ? known.name : mergeTexts(known.name, name, source);
    draft.update('places', own, (place) => ({ ...place, ...filled({ name: both }) }));
    return known.id;
  }
  return draft.add('places', own, {
    name,
    street,
    postalCode: stringOf(get(location, 'postcode')),
    city: stringOf(get(location, 'town')),
    coordinates: positionOf(get(location, 'longitude'), get(location, 'latitude')),
  });
}
