import { positionOf } from '../shared/scalars.js';
import { get, stringOf } from '../shared/values.js';
import type { IntegreatContext } from './importer.js';

/** The place of an entry; undefined where it has none. */
export function placeOf(location: unknown, { draft }: IntegreatContext): string | undefined {
  const id = stringOf(get(location, 'id'));
  const [name, street] = [stringOf(get(location, 'name')), stringOf(get(location, 'address'))];
  if (id === undefined && name === undefined && street === undefined) return undefined;
  return draft.add('places', id === undefined ? undefined : `ort-${id}`, {
    name,
    street: street,
    postalCode: stringOf(get(location, 'postcode')),
    city: stringOf(get(location, 'town')),
    coordinates: positionOf(get(location, 'longitude'), get(location, 'latitude')),
  });
}
