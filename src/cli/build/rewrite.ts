import type { WireFeed } from '../formats/types.js';
import { OWN, SHARED, type OwnList, type SharedList } from './lists.js';

/** Ids that records are referred to by, and those that they get in the feed of all. */
export type Renamed = Readonly<Partial<Record<OwnList | SharedList, ReadonlyMap<string, string>>>>;

type Loose = Record<string, unknown>;

/** Fields that hold one id or several, with the list that is meant. */
const REFERENCES: Readonly<Record<string, OwnList | SharedList>> = {
  topic: 'topics',
  categories: 'categories',
  district: 'districts',
  districts: 'districts',
  provider: 'providers',
  partners: 'providers',
  places: 'places',
  place: 'places',
  measure: 'measures',
  indicators: 'indicators',
  offers: 'offers',
  lead: 'providers',
};

/** Fields that hold text for readers: a string is in its feed's first language. (`lead` may be an id.) */
const TEXTS = new Set(
  'title name summary description note text access transit per languagesNote alt statement area'.split(' '),
);

/** What is not in the words of a feed: a data set, and ids by the codes of one. */
const FOREIGN = new Set(['jsonstat', 'districts']);

/** Gives records and all references to them their new ids. */
export function rename(feed: Partial<WireFeed>, ids: Renamed): Partial<WireFeed> {
  const renamed: Loose = { ...feed };
  for (const list of [...SHARED, ...OWN])
    if (feed[list])
      renamed[list] = (feed[list] as readonly (Loose & { id: string })[]).map((record) => ({
        ...withReferences(record, ids),
        id: ids[list]?.get(record.id) ?? record.id,
      }));
  return renamed;
}

function withReferences(record: Loose, ids: Renamed): Loose {
  const changed: Loose = { ...record };
  for (const [field, list] of Object.entries(REFERENCES))
    if (Object.hasOwn(record, field)) changed[field] = renamedValue(record[field], ids[list]);
  if (Array.isArray(record.schedule))
    changed.schedule = (record.schedule as Loose[]).map((dates) => withReferences(dates, ids));
  return changed;
}

function renamedValue(value: unknown, ids: ReadonlyMap<string, string> | undefined): unknown {
  if (!ids?.size) return value;
  if (Array.isArray(value)) return value.map((item) => renamedValue(item, ids));
  return typeof value === 'string' ? (ids.get(value) ?? value) : value;
}

/** Says of every plain text in which language it is, for a feed whose first language is another. */
export function tagTexts<T>(value: T, language: string): T {
  if (Array.isArray(value)) return value.map((item: unknown) => tagTexts(item, language)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => {
    if (FOREIGN.has(key)) return [key, item];
    const plain = typeof item === 'string' && TEXTS.has(key);
    return [
      key,
      plain ? { [language]: item } : isWordings(key, item) ? item : tagTexts(item, language),
    ] as const;
  });
  return Object.fromEntries(entries) as T;
}

/** Texts that name their languages already. */
const isWordings = (key: string, item: unknown) =>
  TEXTS.has(key) && typeof item === 'object' && item !== null;

/** Records that are written out within offers become records of their lists, under the same rules as all others. */
export function hoist(feed: Partial<WireFeed>): Partial<WireFeed> {
  const providers = new Joining(feed.providers);
  const places = new Joining(feed.places);
  const offers = feed.offers?.map((offer) => ({
    ...offer,
    ...(offer.provider === undefined ? {} : { provider: providers.idOf(offer.provider) }),
    ...(offer.places ? { places: offer.places.map((place) => places.idOf(place)) } : {}),
  }));
  return { ...feed, ...(offers ? { offers } : {}), ...providers.as('providers'), ...places.as('places') };
}

/** A list that records join under their id; a second with the same id means the first, as in every feed. */
class Joining<T extends { readonly id: string }> {
  readonly #all: T[];
  readonly #ids: Set<string>;

  constructor(records: readonly T[] = []) {
    this.#all = [...records];
    this.#ids = new Set(records.map(({ id }) => id));
  }

  idOf(record: string | T): string {
    if (typeof record === 'string') return record;
    if (!this.#ids.has(record.id)) this.#all.push(record);
    this.#ids.add(record.id);
    return record.id;
  }

  as<L extends string>(list: L): Partial<Record<L, T[]>> {
    return (this.#all.length > 0 ? { [list]: this.#all } : {}) as Partial<Record<L, T[]>>;
  }
}
