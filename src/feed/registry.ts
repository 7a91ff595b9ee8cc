import { browserNetwork } from './http.js';
import type { DeviceCopies, KeptCopies } from './kept-copies.js';
import { createMergedStore } from './merged-store.js';
import { FeedSource } from './source.js';
import type { FeedStore } from './store.js';

/** One source per address and one store per combination, for the whole page. */
const sources = new Map<string, FeedSource>();
const stores = new Map<string, FeedStore>();

/** Copies are looked at when the network gives nothing, and made when it has: never before the first offers. */
let made: Promise<DeviceCopies> | undefined;
const kept = () => (made ??= import('./kept-copies.js').then(({ createKeptCopies }) => createKeptCopies()));
const copies: KeptCopies = {
  read: async (url) => (await kept()).read(url),
  write: async (...copy) => (await kept()).write(...copy),
};

/** Keeps the last good copies of these feeds on the device, whoever else on the page reads them. Never rejects. */
export const keepOnDevice = (urls: readonly string[]): Promise<void> =>
  kept().then(
    (copies) => copies.keepOnDevice(urls),
    () => (made = undefined), // The part could not be fetched: the next who needs it asks again.
  );

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
