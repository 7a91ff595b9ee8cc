import type { Objection } from './judge.js';

/** Whether somebody stands at the screen. */
export interface Attendance {
  readonly visiting: boolean;
  /** @returns the unsubscribe */
  subscribe(listener: () => void): () => void;
}

/** Something that went wrong. */
export interface Fault {
  /** ms since 1970, by the clock that is shown. */
  readonly at: number;
  readonly text: string;
}

/** How one feed fares. */
export interface FeedHealth {
  readonly url: string;
  /** The feed's own date, of the state that is shown. */
  readonly updated?: string;
  /** When that state was last confirmed by the network, ms since 1970. */
  readonly fetched?: number;
  /** In German, for the operator. */
  readonly state: string;
  /** What speaks against the newest state, where that is not shown. */
  readonly objection?: Objection;
}

/** What the operator of an unattended screen has to know of it. */
export interface Health {
  /** Of the code. */
  readonly version: string;
  readonly feeds: readonly FeedHealth[];
  /** Newest last, at most 50. */
  readonly faults: readonly Fault[];
  /** All that a start without a network needs is stored. */
  readonly offlineReady: boolean;
  /** @returns the unsubscribe */
  subscribe(listener: () => void): () => void;
  /** Asks for new code and feeds, believes the device's clock until it knows better, and begins anew. */
  reload(): void;
  /** Shows the newest state of a feed in spite of what speaks against it. @param kind of the objection that was read */
  overrule(url: string, kind: string): void;
}
