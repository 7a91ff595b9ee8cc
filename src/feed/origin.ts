type Path = readonly (string | number)[];

const paths = new WeakMap<object, Path>();

/** Remembers where in its document a record stands, list first, for reports that are made later. */
export function cameFrom(record: object, path: Path): void {
  paths.set(record, path);
}

export function originOf(record: object): Path {
  return paths.get(record) ?? [];
}
