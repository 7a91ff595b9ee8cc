import { type FeedDocuments, fetchDocuments } from './documents.js';
import { FeedError } from './error.js';
import { fetchJson, type Limits, LIMITS, type Network } from './http.js';
import type { Datasets, GetDataset } from './jsonstat/fill.js';
import type { CopyStore, KeptCopy } from './kept-copies.js';
import { type ReadFeed, readFeed } from './read-feed.js';
import { UnsoundError } from './salvage.js';
import type { FeedState } from './store.js';

/** What is known of one feed. */
export interface SourceSnapshot {
  readonly state: FeedState;
  readonly feed?: ReadFeed;
  /** When the shown copy was fetched, ms since 1970. */
  readonly fetchedAt?: number;
  readonly error?: FeedError;
}

/** What a source works with; tests give their own. */
export interface SourceTools {
  readonly network: Network;
  readonly copies: CopyStore;
  readonly limits?: Limits;
  /** How long a visitor waits for the network before a kept copy is shown, ms. */
  readonly patience?: number;
}

/**
 * One feed, fetched once however many subscribe. The first subscriber starts it, the last one to leave
 * aborts it. A failure is not kept: the next subscriber asks again.
 */
export class FeedSource {
  #snapshot: SourceSnapshot = { state: 'idle' };
  readonly #listeners = new Set<() => void>();
  /** What is shown lacks a part, or numbers of its data sets, still. */
  #unfilled = false;
  #loading: { readonly done: Promise<void>; readonly controller: AbortController } | undefined;

  constructor(
    readonly url: string,
    private readonly tools: SourceTools,
  ) {}

  get snapshot(): SourceSnapshot {
    return this.#snapshot;
  }

  /** @returns the unsubscribe */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#snapshot.state !== 'ready' || this.#unfilled) void this.load();
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#abort();
    };
  }

  /** Fetches, unless that is under way already. Never rejects. @param cache `no-cache` asks whether there is news */
  load(cache?: RequestCache): Promise<void> {
    if (this.#loading) return this.#loading.done;
    const controller = new AbortController();
    this.#loading = { done: Promise.resolve(), controller };
    const { network } = this.tools;
    const fetch: Network['fetch'] = (url, signal) => network.fetch(url, signal, cache);
    const done = this.#run(controller.signal, { ...network, fetch });
    if (this.#loading?.controller === controller) this.#loading = { done, controller };
    return done;
  }

  #abort(): void {
    this.#loading?.controller.abort();
    this.#loading = undefined;
    // Whatever is shown stays: only what shows nothing yet is loading.
    if (this.#snapshot.state === 'loading') this.#publish({ state: 'idle' });
  }

  async #run(signal: AbortSignal, network: Network): Promise<void> {
    this.#publish({ ...this.#snapshot, state: this.#snapshot.feed ? this.#snapshot.state : 'loading' });
    const impatient = setTimeout(() => void this.#showKept(undefined, signal), this.tools.patience ?? 4_000);
    try {
      const documents = await this.#fetch(signal, network);
      const feed = await readDocuments(documents);
      const fetchedAt = network.now();
      const { lost } = feed;
      if (lost) await this.#preferWhole(lost, signal);
      if (signal.aborted) return;
      const show = (feed: ReadFeed) => this.#publish({ state: 'ready', feed, fetchedAt, error: lost });
      const { whole, datasets } = await this.#fill(feed, signal, network, show);
      if (signal.aborted) return;
      if (!lost) this.#keep({ ...documents, datasets }, fetchedAt);
      this.#unfilled = lost !== undefined || whole.waiting.length > 0;
      this.#loading = undefined;
      show(whole);
    } catch (error) {
      if (!signal.aborted) await this.#failed(toFeedError(error, this.url), signal);
    } finally {
      clearTimeout(impatient);
    }
  }

  /** @throws why a part is lost, where the feed is shown or kept as a whole: that stays before what has come of it */
  async #preferWhole(lost: FeedError, signal: AbortSignal): Promise<void> {
    if (!this.#snapshot.feed) await this.#showKept(lost, signal);
    const { feed } = this.#snapshot;
    if (feed && !feed.lost) throw lost;
  }

  /** After all else is on screen, with the former numbers where there are some. */
  async #fill(feed: ReadFeed, signal: AbortSignal, network: Network, show: (feed: ReadFeed) => void) {
    this.#unfilled = feed.waiting.length > 0;
    if (this.#unfilled && !this.#snapshot.feed) show(feed);
    const kept = this.#unfilled ? await this.#kept() : undefined;
    const former = (kept?.documents as FeedDocuments | undefined)?.datasets;
    const early = former && (await fill(feed, former)).whole;
    if (early && !signal.aborted) show(early);
    const { limits = LIMITS } = this.tools;
    return fill(feed, former, (url) => fetchJson(url, signal, network, limits));
  }

  #keep(documents: FeedDocuments, fetchedAt: number): void {
    // Whatever keeps a copy from being made, what was fetched is shown.
    this.tools.copies.write(this.url, { documents, fetchedAt }).catch(() => undefined);
  }

  #fetch(signal: AbortSignal, network: Network): Promise<FeedDocuments> {
    if (!/^https?:/.test(this.url))
      throw new FeedError('refused-url', this.url, `${this.url} is no http or https address`);
    const { limits = LIMITS } = this.tools;
    const onFailure = (error: FeedError) => void this.#showKept(error, signal);
    const onWait = (document: unknown, url: string) => readMeanwhile(document, url, signal);
    return fetchDocuments(this.url, signal, network, limits, onFailure, onWait);
  }

  async #failed(error: FeedError, signal: AbortSignal): Promise<void> {
    await this.#showKept(error, signal);
    if (signal.aborted) return;
    this.#loading = undefined;
    if (!this.#snapshot.feed) this.#publish({ state: 'error', error });
  }

  /** Shows the last good copy while, or because, the network gives none. What is shown already stays. */
  async #showKept(error: FeedError | undefined, signal: AbortSignal): Promise<void> {
    const { feed, fetchedAt } = this.#snapshot;
    const failure = error ? { error } : {};
    if (feed) {
      if (error) this.#publish({ state: 'stale', feed, fetchedAt, error });
      return;
    }
    const isOvertaken = () => signal.aborted || this.#snapshot.feed !== undefined;
    const kept = await this.#kept();
    if (!kept || isOvertaken()) return;
    try {
      const documents = kept.documents as FeedDocuments;
      const { whole: feed } = await fill(await readDocuments(documents), documents.datasets);
      if (isOvertaken()) return;
      this.#publish({ state: 'stale', feed, fetchedAt: kept.fetchedAt, ...failure });
    } catch {
      // A copy that cannot be read, of an older version for example, is as good as none.
    }
  }

  #kept(): Promise<KeptCopy | undefined> {
    return this.tools.copies.read(this.url).catch(() => undefined);
  }

  #publish(snapshot: SourceSnapshot): void {
    this.#snapshot = Object.freeze(snapshot);
    for (const listener of [...this.#listeners]) listener();
  }
}

function toFeedError(error: unknown, url: string): FeedError {
  if (error instanceof FeedError) return error;
  return new FeedError('network', url, error instanceof Error ? error.message : String(error));
}

/** Reads a document while the next one is on its way. What cannot be read then is read when all are there. */
function readMeanwhile(document: unknown, url: string, signal: AbortSignal): void {
  import('./join-parts.js')
    .then(({ readEarly }) => (signal.aborted ? undefined : readEarly(document, url)))
    .catch(() => undefined);
}

/** Reads a feed; what mends records that are wrong is fetched only for a feed that has one. */
export async function readDocuments(documents: FeedDocuments): Promise<ReadFeed> {
  try {
    return await readSound(documents);
  } catch (error) {
    if (!(error instanceof UnsoundError)) throw error;
    await import('./mend.js');
    return readSound(documents);
  }
}

/** Most feeds are one document; how several are joined is fetched only for those that have more. */
async function readSound(documents: FeedDocuments): Promise<ReadFeed> {
  const { parts, missing, sketch } = documents;
  const [only, more] = parts;
  if (only && !more && missing.length === 0 && sketch === undefined) return readFeed(only.document, only.url);
  const { joinParts } = await import('./join-parts.js');
  return joinParts(documents);
}

/** Most indicators have their numbers in the feed; how data sets are read is fetched only for those that have one. */
export async function fill(feed: ReadFeed, datasets: Datasets = {}, get?: GetDataset) {
  if (feed.waiting.length === 0) return { whole: feed, datasets };
  try {
    return await (await import('./jsonstat/fill.js')).fillFeed(feed, datasets, get);
  } catch {
    return { whole: feed, datasets }; // The part that reads them could not be fetched: the next visit asks again.
  }
}
