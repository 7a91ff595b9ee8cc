import type { Catalog } from '../catalog/model.js';
import type { FeedError } from './error.js';
import type { FeedIssue } from './issue.js';

/** `stale`: a kept copy is shown because the network gave none. */
export type FeedState = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** What is known of one combination of feeds. Frozen; a new object for every change. */
export interface FeedSnapshot {
  readonly state: FeedState;
  /** Null until something could be loaded; then never null again. */
  readonly catalog: Catalog | null;
  readonly issues: readonly FeedIssue[];
  /** The catalogue is there without a feed that is still being waited for. */
  readonly waiting?: boolean;
  /** Why nothing, or nothing newer, is shown. */
  readonly error?: FeedError;
}

export interface FeedStore {
  readonly snapshot: FeedSnapshot;
  /** The first subscriber starts the loading; when the last one leaves, what is under way is aborted. */
  subscribe(listener: (snapshot: FeedSnapshot) => void): () => void;
  /** Asks again. What is shown stays until something newer is there. Resolves when it is done, never rejects. */
  reload(): Promise<void>;
}
