import { browserNetwork } from './http.js';
import { createKeptCopies, type KeptCopies } from './kept-copies.js';
import { createMergedStore } from './merged-store.js';
import { FeedSource } from './source.js';
import type { FeedStore } from './store.js';

/** One source per address and one store per combination, for the whole page. */
const sources = new Map<string, FeedSource>();
const stores = new Map<string, FeedStore>();
let copies: KeptCopies | undefined;

/** @param urls resolved addresses, in order, without doubles */
export function feedStore(urls: readonly string[]): FeedStore {
  const key = urls.join(' ');
  const store = stores.get(key) ?? createMergedStore(urls.map(sourceFor));
  stores.set(key, store);
  return store;
}

function sourceFor(url: string): FeedSource {
  copies ??= createKeptCopies();
  const source = sources.get(url) ?? new FeedSource(url, { network: browserNetwork, copies });
  sources.set(url, source);
  return source;
}
