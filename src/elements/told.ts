import type { FeedSnapshot } from '../feed/store.js';
import { IkonErrorEvent, IkonReadyEvent } from './events.js';
import type { Session } from './session.js';

/** What the host of an element was told of: once per change that it shows its feeds, or what could not be had. */
export class Told {
  #snapshot: FeedSnapshot | undefined;
  #lost: unknown;

  constructor(private readonly element: EventTarget) {}

  follow({ feeds: { snapshot }, lost }: Session): void {
    const [before, lostBefore] = [this.#snapshot, this.#lost];
    this.#snapshot = snapshot;
    this.#lost = lost;
    const { state, catalog, error } = snapshot;
    const fresh = state !== before?.state || catalog !== before.catalog;
    if (fresh && state === 'ready' && catalog) this.element.dispatchEvent(new IkonReadyEvent(catalog));
    if (error && error !== before?.error) this.fail(error);
    if (lost && lost !== lostBefore) this.fail(lost);
  }

  fail(error: unknown): void {
    this.element.dispatchEvent(new IkonErrorEvent(error));
  }
}
