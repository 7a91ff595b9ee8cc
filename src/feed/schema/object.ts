import * as v from 'valibot';

/**
 * Valibot lists entries with what they inherit; where an old library of the host's gave all objects further keys, those
 * would be taken for fields. So they inherit nothing.
 */
export const bare = <const Entries extends v.ObjectEntries>(entries: Entries): Entries =>
  Object.setPrototypeOf(entries, null) as Entries;

export const object = <const Entries extends v.ObjectEntries>(entries: Entries) => v.object(bare(entries));
