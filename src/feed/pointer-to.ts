import type { Recorded } from '../catalog/model.js';
import { pointer } from './pointer.js';
import type { ListName } from './schema/feed.js';

type Path = readonly (string | number)[];

/** The way to a field of a record from the top of its document. */
export function pathTo(list: ListName, { at }: Recorded, path: Path): Path {
  return [...(typeof at === 'number' ? [list, at] : at), ...path];
}

/** The same as a JSON Pointer. */
export function pointerTo(list: ListName, record: Recorded, path: Path): string {
  return pointer(pathTo(list, record, path));
}
