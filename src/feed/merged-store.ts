import { buildCatalog } from './build-catalog.js';
import { FeedError } from './error.js';
import type { FeedIssue } from './issue.js';
import type { FeedSource, SourceSnapshot } from './source.js';
import type { FeedSnapshot, FeedStore } from './store.js';

const IDLE: FeedSnapshot = Object.freeze({ state: 'idle', catalog: null, issues: [] });

/** How long the feeds that are there wait for one that is not, ms. */
const GRACE = 3_000;

/** Several feeds (or one) as one catalogue. A feed that fails takes nothing from the others. */
export function createMergedStore(sources: readonly FeedSource[], grace = GRACE): FeedStore {
  let snapshot = IDLE;
  let built: readonly (SourceSnapshot['feed'] | number | undefined)[] = [];
  /** What was reported when the catalogue was built. */
  let found: readonly FeedIssue[] = [];
  let patient = true;
  const listeners = new Set<(snapshot: FeedSnapshot) => void>();
  let end: (() => void) | undefined;

  function follow(): void {
    const next = merged();
    if (next === snapshot) return;
    snapshot = Object.freeze(next);
    for (const listener of [...listeners]) listener(snapshot);
  }

  function merged(): FeedSnapshot {
    const states = sources.map((source) => source.snapshot);
    const error = errorOf(states, sources.length);
    const failure = error ? { error } : {};
    const waiting = states.some(({ state, feed }) => !feed && (state === 'loading' || state === 'idle'));
    if (!states.some(({ feed }) => feed)) {
      if (sources.length === 0 || !waiting) return { ...snapshot, state: 'error', ...failure };
      return snapshot.state === 'loading' ? snapshot : { state: 'loading', catalog: null, issues: [] };
    }
    if (waiting && patient)
      return snapshot.state === 'loading' ? snapshot : { ...snapshot, state: 'loading' };
    const state = states.some((source) => source.state === 'stale') ? 'stale' : 'ready';
    return { ...catalogOf(states), state, waiting, ...failure };
  }

  /** The catalogue is built anew only when a feed's content changed. */
  function catalogOf(states: readonly SourceSnapshot[]): Pick<FeedSnapshot, 'catalog' | 'issues'> {
    const key = states.flatMap(({ feed, state, fetchedAt }) => [
      feed,
      state === 'stale' ? fetchedAt : undefined,
    ]);
    const missing = states.flatMap(unreachable);
    const withMissing = () => (missing.length > 0 ? [...found, ...missing] : found);
    if (snapshot.catalog && key.every((item, index) => item === built[index]))
      return { catalog: snapshot.catalog, issues: withMissing() };
    built = key;
    const usable = states.flatMap(({ feed, state, fetchedAt }) =>
      feed ? [{ feed, ...(state === 'stale' ? { staleSince: fetchedAt } : {}) }] : [],
    );
    const { catalog, issues } = buildCatalog(usable, sources.length > 1);
    found = issues;
    return { catalog, issues: withMissing() };
  }

  function start(): void {
    patient = true;
    const timer = setTimeout(() => {
      patient = false;
      follow();
    }, grace);
    const ends = sources.map((source) => source.subscribe(follow));
    end = () => {
      clearTimeout(timer);
      ends.forEach((leave) => leave());
    };
    follow();
  }

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        end?.();
        follow();
      };
    },
    async reload() {
      await Promise.all(sources.map((source) => source.load('no-cache')));
    },
  };
}

function errorOf(states: readonly SourceSnapshot[], count: number): FeedError | undefined {
  if (count === 0) return new FeedError('no-feed', '', 'the feed attribute names no address');
  return states.find(({ error }) => error)?.error;
}

function unreachable({ feed, error }: SourceSnapshot): FeedIssue[] {
  if (feed || !error) return [];
  const { url, message } = error;
  return [{ feed: url, pointer: '', code: 'unreachable', reason: message, dropped: 'feed' }];
}
