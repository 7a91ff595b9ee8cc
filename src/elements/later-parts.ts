import { type LazyOnce, lazilyOnce } from '../ui/lazy.js';

/**
 * What an element has besides its first parts: fetched when it is first followed. After a failure nothing asks again by
 * itself, or every drawing would; somebody who wants something does, or {@link retry}.
 */
export class LaterParts<T> {
  readonly #made: LazyOnce<T>;
  /** What the visitor did before the parts for it were there. */
  readonly #waiting: ((parts: T) => void)[] = [];

  constructor(load: () => Promise<T>, changed: () => void, failed: (error: unknown) => void) {
    this.#made = lazilyOnce(load, changed, (error) => {
      this.#waiting.length = 0;
      failed(error);
    });
  }

  /** They could not be had. */
  get lost(): boolean {
    return this.#made.lost;
  }

  /** Starts the fetching, and does what waited for it. */
  follow(): void {
    const parts = this.#made.value;
    if (parts) this.#waiting.splice(0).forEach((act) => act(parts));
  }

  /** Does something once they are there. */
  act(act: (parts: T) => void): void {
    this.#waiting.push(act);
    this.retry();
  }

  readonly retry = (): void => this.#made.retry();
}
