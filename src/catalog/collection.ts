import type { Collection, Recorded } from './model.js';

/** Wraps a list of records so that they can be had by id. The list keeps its order. */
export function collection<T extends Recorded>(all: readonly T[]): Collection<T> {
  const byId = new Map(all.map((record) => [record.id, record]));
  const byLocalId = grouped(all.filter(({ id, localId }) => id !== localId));
  return {
    all,
    find(id: string) {
      const exact = byId.get(id);
      return exact ? [exact] : (byLocalId.get(id) ?? []);
    },
    get(id: string) {
      return byId.get(id) ?? byLocalId.get(id)?.[0];
    },
  };
}

function grouped<T extends Recorded>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of all) {
    const group = groups.get(record.localId);
    if (group) group.push(record);
    else groups.set(record.localId, [record]);
  }
  return groups;
}
