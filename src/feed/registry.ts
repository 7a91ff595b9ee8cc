import { browserNetwork } from './http.js';
import { createKeptCopies } from './kept-copies.js';
import { createMergedStore } from './merged-store.js';
import { FeedSource } from './source.js';
import type { FeedStore } from './store.js';

/** One source per address and one store per combination, for the whole page. */
const sources = new Map<string, FeedSource>();
const stores = new Map<string, FeedStore>();

const copies = createKeptCopies(async () => (await import('./device-copies.js')).createDeviceCopies());

/** Keeps the last good copies of these feeds on the device, whoever else on the page reads them. Never rejects. */
export const keepOnDevice = (urls: readonly string[]): Promise<void> =>
  copies.keepOnDevice(urls).catch(() => undefined); // What cannot be fetched cannot keep; memory has to do.

/** @param urls resolved addresses, in order, without doubles */
export function feedStore(urls: readonly string[]): FeedStore {
  const key = urls.join(' ');
  const store = stores.get(key) ?? createMergedStore(urls.map(sourceFor));
  stores.set(key, store);
  return store;
}

function sourceFor(url: string): FeedSource {
  const source = sources.get(url) ?? new FeedSource(url, { network: browserNetwork, copies });
  sources.set(url, source);
  return source;
}
