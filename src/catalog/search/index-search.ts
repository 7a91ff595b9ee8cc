import MiniSearch from 'minisearch';
import type { Offer } from '../model.js';
import { SEARCH_FIELDS, searchFields } from './fields.js';
import { terms } from './fold.js';
import type { TextSearch } from './scan.js';

/** Offers that are indexed before other work gets a turn. */
const SLICE = 100;

/**
 * Builds an index that finds beginnings of words and small typos, ranked. It takes about 0.4 s for 10,000
 * offers, so it is built in slices and never stands before the first offers.
 */
export async function indexSearch(offers: readonly Offer[]): Promise<TextSearch> {
  const index = new MiniSearch<ReturnType<typeof searchFields> & { id: number }>({
    fields: [...SEARCH_FIELDS],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, category: 2, tags: 2, provider: 1.5, place: 1.5 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  const documents = offers.map((offer) => ({ id: offer.index, ...searchFields(offer) }));
  await index.addAllAsync(documents, { chunkSize: SLICE });
  return (text) => new Map(index.search(text).map((hit) => [hit.id as number, hit.score]));
}
