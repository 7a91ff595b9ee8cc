import type { Category, District, Place, Provider, Recorded, Topic } from '../catalog/model.js';
import type { References } from './references.js';
import type { ListName } from './schema/feed.js';
import type { WirePlace } from './schema/index.js';

type PlainList = 'topics' | 'districts' | 'providers';
type Plain = { topics: Topic; districts: District; providers: Provider };

/** Records that point to nothing. */
export function resolvePlain<L extends PlainList>(references: References, list: L): Plain[L][] {
  return eachRecord<L, Plain[L]>(references, list, (record, identity) => ({ ...record, ...identity }));
}

export function resolveCategories(references: References): Category[] {
  let index = 0;
  return eachRecord(references, 'categories', (record, identity) => {
    const topic =
      record.topic === undefined
        ? undefined
        : references.find<Topic>('topics', record.topic, identity, 'categories', ['topic']);
    return { ...record, ...identity, topic, index: index++ };
  });
}

export function resolvePlaces(references: References): Place[] {
  return eachRecord(references, 'places', (record, identity) =>
    resolvePlace(references, record, identity, 'places'),
  );
}

/** @param owner the list in which the place stands: `places`, or `offers` for one that is written inline */
export function resolvePlace(
  references: References,
  record: WirePlace,
  identity: Recorded,
  owner: ListName,
): Place {
  const district =
    record.district === undefined
      ? undefined
      : references.find<District>('districts', record.district, identity, owner, ['district']);
  return { ...record, ...identity, district };
}

/** Goes through one list of every feed; a record whose id is taken is reported and left out. */
export function eachRecord<L extends Exclude<ListName, 'closures'>, T extends Recorded>(
  references: References,
  list: L,
  resolve: (record: References['scopes'][number]['lists'][L][number]['record'], identity: Recorded) => T,
): T[] {
  return references.scopes.flatMap(({ about, lists }) =>
    lists[list].flatMap(({ record, index }) => {
      const localId = record.id;
      const identity = { id: references.idOf(about, localId), localId, feed: about, at: index };
      const resolved = resolve(record, identity);
      return references.enter(list, resolved) ? [resolved] : [];
    }),
  );
}
