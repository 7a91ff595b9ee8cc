import type { ReadFeed } from '../../feed/read-feed.js';
import { type ListName, recordSchemas } from '../../feed/schema/feed.js';
import { anyWording } from '../check/subject.js';
import type { Text } from '../../feed/schema/index.js';

/** One field with what it was and what it is; undefined where it is not said. */
export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

export interface RecordChange {
  readonly id: string;
  /** Its title or name in the feed's own language. */
  readonly name: string;
  readonly fields: readonly FieldChange[];
}

export interface ListChange {
  readonly list: ListName | 'feed';
  readonly added: readonly RecordChange[];
  readonly removed: readonly RecordChange[];
  readonly changed: readonly RecordChange[];
}

type Loose = Readonly<Record<string, unknown>>;

/** What came, what went and what changed from one feed to another, list by list. Records are the same by their id. */
export function compareFeeds(before: ReadFeed, after: ReadFeed): readonly ListChange[] {
  const sources = sourcesOf(before, after);
  const head = fieldsOf(withoutTraces(before.head), withoutTraces(after.head), sources);
  const lists = (Object.keys(recordSchemas) as ListName[]).map((list) => compareList(list, before, after));
  const own: ListChange = {
    ...{ list: 'feed', added: [], removed: [] },
    changed: head.length > 0 ? [{ ...nameOf(after.head, after), fields: head }] : [],
  };
  return [own, ...lists].filter(
    ({ added, removed, changed }) => added.length + removed.length + changed.length > 0,
  );
}

function compareList(list: ListName, before: ReadFeed, after: ReadFeed): ListChange {
  const old = byId(before, list);
  const now = byId(after, list);
  const sources = sourcesOf(before, after);
  const only = (here: ReadonlyMap<string, Loose>, there: ReadonlyMap<string, Loose>, feed: ReadFeed) =>
    [...here].flatMap(([id, record]) => (there.has(id) ? [] : [{ ...nameOf(record, feed), fields: [] }]));
  const changed = [...now].flatMap(([id, record]) => {
    const known = old.get(id);
    const fields = known ? fieldsOf(known, record, sources) : [];
    return fields.length > 0 ? [{ ...nameOf(record, after), fields }] : [];
  });
  return { list, added: only(now, old, after), removed: only(old, now, before), changed };
}

/** Closures have no id: they are the same by what they say. */
function byId({ lists }: ReadFeed, list: ListName): Map<string, Loose> {
  const records = lists[list].map(({ record }) => record as Loose);
  return new Map(
    records.map((record) => [typeof record.id === 'string' ? record.id : JSON.stringify(record), record]),
  );
}

function nameOf(record: Loose, { head }: ReadFeed): Pick<RecordChange, 'id' | 'name'> {
  const text = (record.title ?? record.name) as Text | undefined;
  return { id: typeof record.id === 'string' ? record.id : '', name: anyWording(text, head.languages[0]) };
}

/** The first languages of both feeds: a plain text is one in that language. */
type Sources = readonly [string | undefined, string | undefined];

const sourcesOf = ({ head: a }: ReadFeed, { head: b }: ReadFeed): Sources => [a.languages[0], b.languages[0]];

/** Every build renews the feed's own date, and the names of its parts: they say nothing of what changed. */
function withoutTraces({ updated: _, next: __, ...head }: ReadFeed['head']): Loose {
  return head;
}

function fieldsOf(old: Loose, now: Loose, sources: Sources): FieldChange[] {
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...fields].flatMap((field): FieldChange[] => {
    const [a, b] = alike([old[field], now[field]], sources);
    return canonical(a, sources[0]) === canonical(b, sources[1])
      ? []
      : (byLanguage(field, a, b, sources) ?? [{ field, old: a, new: b }]);
  });
}

/** Texts by language are compared language by language. */
function byLanguage(field: string, a: unknown, b: unknown, sources: Sources): FieldChange[] | undefined {
  if (!isWordings(a) || !isWordings(b)) return undefined;
  return fieldsOf(a, b, sources).map((change) => ({ ...change, field: `${field}.${change.field}` }));
}

/** A plain text beside one by language is written as that one is. */
function alike([a, b]: readonly [unknown, unknown], [before, after]: Sources): [unknown, unknown] {
  if (typeof a === 'string' && before && isWordings(b)) return [{ [before]: a }, b];
  if (typeof b === 'string' && after && isWordings(a)) return [a, { [after]: b }];
  return [a, b];
}

function isWordings(value: unknown): value is Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((entry) => typeof entry === 'string' || isMarked(entry));
}

const isMarked = (entry: unknown) => typeof entry === 'object' && entry !== null && 'text' in entry;

/** The same whatever the order of the keys, and however a text in the feed's own language is written. */
function canonical(value: unknown, source: string | undefined): string {
  return (
    JSON.stringify(value, (_, item: unknown) => {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
      const entries = Object.entries(item as Loose);
      const [only] = entries;
      if (entries.length === 1 && only?.[0] === source && typeof only?.[1] === 'string') return only[1];
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? ''
  );
}
