import type { WireFeed } from '../formats/types.js';
import type { Problem } from '../problem.js';
import type { Plan, SourcePlan } from './config.js';
import type { Gathered } from './gather.js';
import { OWN, type OwnList, SHARED, type SharedList } from './lists.js';
import { hoist, rename, type Renamed, tagTexts } from './rewrite.js';

type Entry = { readonly id: string };

/**
 * Puts sources together. No record is lost in silence: the same record counts once; fields of action, categories and
 * districts of one id mean the same thing, and the first source's words stand; any other record whose id is taken gets
 * its source's id in front, and all that refers to it follows.
 * @param head what the feed says of itself: sources are held against its clock and its first language
 */
export function merge(
  sources: readonly Gathered[],
  head: Plan['head'],
  report: (problem: Problem) => void,
): Partial<WireFeed> {
  const merged = new Merged(head, report);
  for (const source of sources) merged.add(source);
  return merged.finished();
}

class Merged {
  feed: Partial<WireFeed>;
  /** Ids as other feeds write them, `feed:id`, of every list. */
  readonly #foreign = new Map<OwnList | SharedList, Map<string, string>>();
  readonly #known = new Map<string, Map<string, string>>();

  constructor(
    { timezone, languages }: Plan['head'],
    private readonly report: (problem: Problem) => void,
  ) {
    this.feed = { ...(timezone && { timezone }), ...(languages && { languages }) };
  }

  add({ plan, feed: given }: Gathered): void {
    if (this.#otherClock(given, plan.name)) return;
    const own = hoist(this.#inLanguage(given));
    const ids = this.#renamed(own, plan);
    if (given.id !== undefined) this.#note(given.id, own, ids);
    const feed = rename(own, ids);
    this.#head(feed);
    for (const list of SHARED) this.#shared(list, feed[list] ?? [], plan.name);
    for (const list of OWN) this.#own(list, feed[list] ?? []);
    this.#closures(feed.closures ?? []);
  }

  /** References to a feed that is now part of this one lead to where its records are. */
  finished(): Partial<WireFeed> {
    return rename(this.feed, Object.fromEntries(this.#foreign));
  }

  #note(feedId: string, feed: Partial<WireFeed>, ids: Renamed): void {
    for (const list of [...SHARED, ...OWN]) {
      const names = this.#foreign.get(list) ?? new Map<string, string>();
      this.#foreign.set(list, names);
      for (const { id } of (feed[list] ?? []) as readonly Entry[])
        names.set(`${feedId}:${id}`, ids[list]?.get(id) ?? id);
    }
  }

  /** Times are on the wall clock of one zone: records of another would be wrong by hours. */
  #otherClock({ timezone: theirs }: Partial<WireFeed>, source: string): boolean {
    const own = this.feed.timezone;
    if (!own || !theirs || own === theirs) return false;
    this.report({
      ...{ severity: 'error', code: 'source-timezone', source },
      values: { id: source, own, theirs },
    });
    return true;
  }

  #inLanguage(feed: Partial<WireFeed>): Partial<WireFeed> {
    const [first] = this.feed.languages ?? [];
    const [language] = feed.languages ?? [];
    if (!first || !language || first === language) return feed;
    const { publisher, license, ...rest } = feed;
    return {
      ...tagTexts(rest, language),
      ...(publisher ? { publisher } : {}),
      ...(license ? { license } : {}),
    };
  }

  #renamed(feed: Partial<WireFeed>, plan: SourcePlan): Renamed {
    const prefixed = prefixedIds(feed, plan.prefix);
    const named = rename(feed, prefixed);
    const entries = OWN.map((list) => {
      const ids = new Map<string, string>();
      const records = (named[list] ?? []) as readonly Entry[];
      ((feed[list] ?? []) as readonly Entry[]).forEach(({ id }, index) => {
        const record = records[index] ?? { id };
        if (this.#clashes(list, record)) ids.set(id, this.#freeId(list, record.id, plan));
        else if (record.id !== id) ids.set(id, record.id);
      });
      return [list, ids] as const;
    });
    return Object.fromEntries(entries);
  }

  #freeId(list: OwnList, id: string, plan: SourcePlan): string {
    const taken = this.#known.get(list);
    let free = `${plan.id}-${id}`;
    while (taken?.has(free)) free = `${plan.id}-${free}`;
    this.report({
      ...{ severity: 'warning', code: 'id-taken', source: plan.name, list, record: id },
      values: { id, renamed: free },
    });
    return free;
  }

  /** Taken by another source, for something else. */
  #clashes(list: string, record: Entry): boolean {
    const known = this.#known.get(list)?.get(record.id);
    return known !== undefined && known !== JSON.stringify(record);
  }

  #shared(list: (typeof SHARED)[number], records: readonly Entry[], source: string): void {
    for (const record of records)
      if (this.#clashes(list, record))
        this.report({
          ...{ severity: 'hint', code: 'shared-record', source, list, record: record.id },
          values: { id: record.id },
        });
    this.#own(list, records);
  }

  /** Records that came from another source already are the same ones by now; twins within a source stay, to be reported. */
  #own(list: (typeof SHARED)[number] | OwnList, records: readonly Entry[]): void {
    const known = this.#known.get(list) ?? new Map<string, string>();
    this.#known.set(list, known);
    const fresh = records.filter(({ id }) => !known.has(id));
    for (const record of fresh) known.set(record.id, JSON.stringify(record));
    if (fresh.length > 0)
      this.feed = { ...this.feed, [list]: [...((this.feed[list] ?? []) as readonly Entry[]), ...fresh] };
  }

  #closures(closures: NonNullable<WireFeed['closures']>): void {
    const known = new Set((this.feed.closures ?? []).map((closure) => JSON.stringify(closure)));
    const fresh = closures.filter((closure) => !known.has(JSON.stringify(closure)));
    if (fresh.length > 0) this.feed = { ...this.feed, closures: [...(this.feed.closures ?? []), ...fresh] };
  }

  /** The first source leads; later ones add languages, and what is still unsaid. */
  #head(feed: Partial<WireFeed>): void {
    const lists = new Set<string>([...SHARED, ...OWN, 'closures']);
    const head = Object.fromEntries(Object.entries(feed).filter(([key]) => !lists.has(key)));
    const languages = [...new Set([...(this.feed.languages ?? []), ...(feed.languages ?? [])])];
    this.feed = { ...head, ...this.feed, ...(languages.length > 0 ? { languages } : {}) };
  }
}

/** With a source's own prefix, which another source may have as well. */
function prefixedIds(feed: Partial<WireFeed>, prefix: string | undefined): Renamed {
  if (prefix === undefined) return {};
  const entries = OWN.map((list) => {
    const records = (feed[list] ?? []) as readonly Entry[];
    return [list, new Map(records.map(({ id }) => [id, `${prefix}-${id}`]))] as const;
  });
  return Object.fromEntries(entries);
}
