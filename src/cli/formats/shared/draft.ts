import type { WireCategory, WireOffer, WirePlace, WireProvider } from '../../../feed/schema/index.js';
import type { Values } from '../../problem.js';
import type { ImportResult, WireFeed } from '../types.js';
import { fitted } from './fitted.js';
import { hashOf, Ids, idOf, isId, slugOf } from './ids.js';
import type { Report } from './report.js';
import { filled } from './values.js';

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
   * Adds a record unless one with the same key is there.
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
    if (known) return known.id;
    const id = this.#ids[list].take(own === undefined ? unnamedId(words, key) : idOf(own, words));
    if (kind === 'known' && own !== undefined && !isId(String(own).trim()))
      this.report.note({ list, record: id }, 'id-changed', { own: String(own), id });
    records.set(key, this.#fitted(list, { id, ...filled(record) } as unknown as Drafted[L]));
    return id;
  }

  #fitted<L extends keyof Drafted>(list: L, record: Drafted[L]): Drafted[L] {
    return fitted(record, (field, limit) =>
      this.report.lost({ list, record: record.id }, 'text-cut', { field, limit }),
    );
  }

  /** A category by its name. */
  category(name: string): string {
    return this.add('categories', slugOf(name) || hashOf(name), { name });
  }

  /** Whether a record with the source's own id is there. */
  has(list: keyof Drafted, own: string | number): boolean {
    return this.#lists[list].has(`id ${own}`);
  }

  /** Changes a record that is there already, for instance to add another language to it. */
  update<L extends keyof Drafted>(
    list: L,
    own: string | number,
    change: (record: Drafted[L]) => Drafted[L],
  ): void {
    const records = this.#lists[list] as Map<string, Drafted[L]>;
    const known = records.get(`id ${own}`);
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
