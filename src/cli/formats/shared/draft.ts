import type { WireCategory, WireOffer, WirePlace, WireProvider } from '../../../feed/schema/index.js';
import type { Values } from '../../problem.js';
import type { ImportResult, WireFeed } from '../types.js';
import { fitted } from './fitted.js';
import { hashOf, Ids, idOf, isId, slugOf } from './ids.js';
import type { Report } from './report.js';
import { filled, joined } from './values.js';

/** The lists that a foreign source fills. */
interface Drafted {
  readonly categories: WireCategory;
  readonly providers: WireProvider;
  readonly places: WirePlace;
  readonly offers: WireOffer;
}

/**
 * Puts a feed together from a foreign source: the same thing, said twice, becomes one record, and every record has an
 * id that is the same in the next run.
 */
export class FeedDraft {
  readonly #lists = {
    categories: new Map<string, WireCategory>(),
    providers: new Map<string, WireProvider>(),
    places: new Map<string, WirePlace>(),
    offers: new Map<string, WireOffer>(),
  };
  readonly #ids = { categories: new Ids(), providers: new Ids(), places: new Ids(), offers: new Ids() };

  constructor(private readonly report: Report) {}

  /**
   * Adds a record. One with the same key that is there already gets what it lacks; where the two contradict each other
   * they are two, and the second has another id; of a category the first one stands. Either is reported.
   * @param own the source's id, if it has one
   * @param kind `opaque`: an id for programs, of which it is not reported that the feed has another
   * @returns the id in the feed
   */
  add<L extends keyof Drafted>(
    list: L,
    own: string | number | undefined,
    record: Omit<Drafted[L], 'id'>,
    kind: 'opaque' | 'known' = 'known',
  ): string {
    const words = titleOf(record);
    const key = own === undefined ? JSON.stringify(record) : `id ${own}`;
    const records = this.#lists[list] as Map<string, Drafted[L]>;
    const known = records.get(key);
    if (known) return own === undefined ? known.id : this.#again(list, key, known, record);
    const id = this.#ids[list].take(own === undefined ? unnamedId(words, key) : idOf(own, words));
    if (kind === 'known' && own !== undefined && !isId(String(own).trim()))
      this.report.note({ list, record: id }, 'id-changed', { own: String(own), id });
    records.set(key, this.#fitted(list, { id, ...filled(record) } as unknown as Drafted[L]));
    return id;
  }

  /** Another record of a key that is there. */
  #again<L extends keyof Drafted>(
    list: L,
    key: string,
    known: Drafted[L],
    record: Omit<Drafted[L], 'id'>,
  ): string {
    const records = this.#lists[list] as Map<string, Drafted[L]>;
    const same = this.#joined(known, record);
    if (same) {
      records.set(key, same);
      return known.id;
    }
    if (list === 'categories') {
      this.report.note({ list, record: known.id }, 'category-twice', { id: known.id, name: titleOf(record) });
      return known.id;
    }
    const ownKey = `${key} ${JSON.stringify(record)}`;
    const twin = records.get(ownKey);
    if (twin) return twin.id;
    const id = this.#ids[list].take(known.id);
    this.report.note({ list, record: id }, 'id-twice', { id: known.id, renamed: id });
    records.set(ownKey, this.#fitted(list, { ...filled(record), id } as unknown as Drafted[L]));
    return id;
  }

  /** Held against what is known as it would stand in the feed: there its texts may be shorter. */
  #joined<L extends keyof Drafted>(known: Drafted[L], record: Omit<Drafted[L], 'id'>) {
    const standing = fitted({ ...filled(record), id: known.id } as unknown as Drafted[L], () => undefined);
    return joined(known, standing);
  }

  #fitted<L extends keyof Drafted>(list: L, record: Drafted[L]): Drafted[L] {
    return fitted(record, (field, limit) =>
      this.report.lost({ list, record: record.id }, 'text-cut', { field, limit }),
    );
  }

  /** A category by its name; names that make the same id are the same one. */
  category(name: string): string {
    const own = slugOf(name) || hashOf(name);
    return this.get('categories', own)?.id ?? this.add('categories', own, { name });
  }

  /** The record with the source's own id, where it is there. */
  get<L extends keyof Drafted>(list: L, own: string | number): Drafted[L] | undefined {
    return (this.#lists[list] as Map<string, Drafted[L]>).get(`id ${own}`);
  }

  /** Changes a record that is there already, for instance to add another language to it. */
  update<L extends keyof Drafted>(
    list: L,
    own: string | number,
    change: (record: Drafted[L]) => Drafted[L],
  ): void {
    const records = this.#lists[list] as Map<string, Drafted[L]>;
    const known = this.get(list, own);
    if (known) records.set(`id ${own}`, this.#fitted(list, change(known)));
  }

  /** The feed as far as the source says it. */
  done(head: Partial<WireFeed>): ImportResult {
    const lists = Object.entries(this.#lists)
      .map(([list, records]) => [list, [...records.values()]] as const)
      .filter(([, records]) => records.length > 0);
    return {
      feed: { ikonFeed: '1.0', ...head, ...Object.fromEntries(lists) },
      problems: this.report.problems,
    };
  }
}

/** Counts what a source says and a feed has no place for, so that each is reported once. */
export class Unused {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Adds the keys of an object that are none of those which are read. */
  addKeys(record: object, read: ReadonlySet<string>, prefix = ''): void {
    for (const [key, value] of Object.entries(record))
      if (!read.has(key) && value !== null && value !== '' && !isEmptyList(value))
        this.add(`${prefix}${key}`);
  }

  report(report: Report, values: Values = {}): void {
    for (const [name, count] of this.#counts) report.note({}, 'not-taken', { name, count, ...values });
  }
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function titleOf(record: object): string {
  const { title, name } = record as { title?: unknown; name?: unknown };
  const text = title ?? name;
  if (typeof text === 'string') return text;
  const [first] = Object.values((text ?? {}) as Record<string, unknown>);
  return typeof first === 'string' ? first : '';
}

/** Two records with the same title but different facts are two. */
function unnamedId(words: string, key: string): string {
  return [slugOf(words), hashOf(key)].filter(Boolean).join('-');
}
