import MiniSearch, { type SearchResult } from 'minisearch';
import type { Offer } from '../model.js';
import { SEARCH_FIELDS, searchFields } from './fields.js';
import { terms } from './fold.js';
import { reachOfOther } from './reach.js';
import type { Found } from './search.js';
import type { Wish } from './wishes.js';

/** What other words for the same count for, against the visitor's own. */
const SYNONYM = 0.5;

type Fields = ReturnType<typeof searchFields> & { id: number };
/** Of one offer: how well it fits, and the words of it that do. */
interface Hit {
  readonly score: number;
  readonly terms: readonly string[];
}
type Hits = ReadonlyMap<number, Hit>;

/** Finds beginnings of words and small typos, ranked. */
export interface Index {
  readonly find: (wish: Wish) => Found;
  /** Takes offers in for as long as there is time. @returns whether all are in */
  readonly grow: (goOn: () => boolean) => boolean;
}

/** Building takes about 0.4 s for 10,000 offers, so it is done piece by piece. */
export function createIndex(offers: readonly Offer[]): Index {
  const index = new MiniSearch<Fields>({
    fields: [...SEARCH_FIELDS],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, category: 2, tags: 2, provider: 1.5, place: 1.5 },
      combineWith: 'AND',
      // One or two letters begin too many words: at 100,000 offers that took 60 ms, and the scan finds them as well.
      prefix: (term) => term.length > 2,
    },
  });
  let next = 0;
  return {
    grow(goOn) {
      while (next < offers.length && goOn()) {
        const offer = offers[next++];
        if (offer) index.add({ id: offer.index, ...searchFields(offer) });
      }
      return next === offers.length;
    },
    find: (wish) => foundBy(hitsFor(index, wish), offers.length),
  };
}

function hitsFor(index: MiniSearch<Fields>, { own, others }: Wish): Hits {
  // Another digit makes another postal code: it is no typo.
  const fuzzy = (term: string) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false);
  const direct = index.search({ combineWith: 'AND', queries: [...own], fuzzy });
  const queries = others.map((words) => ({ combineWith: 'AND' as const, queries: [...words] }));
  const synonyms = queries.length > 0 ? index.search({ combineWith: 'OR', queries }) : [];
  const hits = new Map<number, Hit>();
  for (const { id, score, terms: words } of synonyms)
    hits.set(id as number, { score: SYNONYM * score, terms: words });
  for (const hit of direct) hits.set(hit.id as number, better(hit, hits.get(hit.id as number)));
  return hits;
}

function better({ score, terms: words }: SearchResult, other: Hit | undefined): Hit {
  return { score: Math.max(score, other?.score ?? 0), terms: [...words, ...(other?.terms ?? [])] };
}

function foundBy(hits: Hits, count: number): Found {
  const scores = new Float32Array(count);
  for (const [id, { score }] of hits) scores[id] = score;
  return {
    scores,
    // These are words of the offer itself.
    marks: (id) => (hits.get(id)?.terms ?? []).map((word) => ({ word, reach: reachOfOther(word) })),
  };
}
