import type { Limits, Network } from '../../src/feed/http.js';
import { createKeptCopies, type CopyStore } from '../../src/feed/kept-copies.js';
import { createMergedStore } from '../../src/feed/merged-store.js';
import { FeedSource, type SourceTools } from '../../src/feed/source.js';
import type { FeedStore } from '../../src/feed/store.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';

export const CITY = 'https://feeds.example/city.json';
export const CLUB = 'https://feeds.example/club.json';
export const LIMITS: Limits = {
  idle: 1_000,
  deadline: 5_000,
  maxBytes: 1e6,
  attempts: 2,
  pause: 1,
  longestWait: 10,
};
export const NOW = Date.UTC(2026, 10, 22, 12);

/** A world of documents by address; `undefined` is a network that fails, a promise a server that takes its time. */
export class World {
  readonly documents = new Map<string, unknown>();
  readonly calls: string[] = [];
  /** How the browser's cache was used for each of them. */
  readonly caches: (RequestCache | undefined)[] = [];
  readonly aborted: string[] = [];
  readonly copies: CopyStore = createKeptCopies(() => Promise.reject(new Error('no device')));

  readonly network: Network = {
    fetch: (url, signal, cache) => (this.caches.push(cache), this.#answer(url, signal)),
    wait: () => Promise.resolve(),
    random: () => 0.5,
    now: () => NOW,
  };

  async #answer(url: string, signal: AbortSignal | undefined): Promise<Response> {
    this.calls.push(url);
    signal?.addEventListener('abort', () => this.aborted.push(url));
    const document = await this.documents.get(url);
    if (document === undefined) throw new TypeError('Failed to fetch');
    if (document instanceof Response) return document.clone();
    return new Response(typeof document === 'string' ? document : JSON.stringify(document));
  }

  source(url: string, tools: Partial<SourceTools> = {}): FeedSource {
    return new FeedSource(url, { network: this.network, copies: this.copies, limits: LIMITS, ...tools });
  }

  store(...urls: string[]): FeedStore {
    return createMergedStore(
      urls.map((url) => this.source(url)),
      60_000,
    );
  }
}

/** Resolves once a store is in one of the states. */
export function reaches(store: FeedStore, ...states: string[]): Promise<FeedStore['snapshot']> {
  return new Promise((resolve) => {
    const look = () => states.includes(store.snapshot.state) && (resolve(store.snapshot), true);
    if (look()) return;
    const end = store.subscribe(() => look() && end());
  });
}

export const city = (...ids: string[]) =>
  feedDocument({ id: 'city', offers: ids.map((id) => offerDocument(id)) });
export const ids = (store: FeedStore) => store.snapshot.catalog?.offers.all.map(({ id }) => id);

/** A feed whose indicator has its numbers in a file of their own. */
export const NUMBERS = 'https://feeds.example/numbers.json';
export const numbers = {
  class: 'dataset',
  id: ['y'],
  size: [1],
  value: [7],
  dimension: { y: { category: { index: ['2024'] } } },
};
const indicator = { id: 'i', title: 'I', source: { name: 'Amt' }, jsonstat: 'numbers.json' };
export const cityWithNumbers = { ...city('a'), indicators: [indicator] };

/** A promise and what keeps it. */
export function promised<T>() {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (keep = resolve));
  return { promise, keep };
}

/** Resolves once a source is in a state. */
export function comesTo(source: FeedSource, state: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => source.snapshot.state === state && resolve();
    source.subscribe(look);
    look();
  });
}

export const shown = (source: FeedSource) =>
  source.snapshot.feed?.lists.offers.map(({ record }) => record.id);
