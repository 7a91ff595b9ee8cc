import type { Recorded } from '../catalog/model.js';
import { pointer } from './pointer.js';
import type { ListName } from './schema/feed.js';

/** A JSON Pointer to a field of a record, where the record stands in its document. */
export function pointerTo(list: ListName, { at }: Recorded, path: readonly (string | number)[]): string {
  return pointer([...(typeof at === 'number' ? [list, at] : at), ...path]);
}
