import type { Clock } from '../../src/kiosk/clock.js';
import { replace } from './map.js';

/** A clock that goes on only when it is told to. */
export class FakeClock implements Clock {
  #now = 1_000;
  #timers = new Map<object, { at: number; act: () => void }>();

  readonly now = () => this.#now;

  readonly after = (ms: number, act: () => void) => {
    const key = {};
    this.#timers.set(key, { at: this.#now + ms, act });
    return () => void this.#timers.delete(key);
  };

  get pending(): number {
    return this.#timers.size;
  }

  /** Whether something waits that comes in so many seconds. */
  waits(seconds: number): boolean {
    return [...this.#timers.values()].some(({ at }) => at === this.#now + seconds * 1000);
  }

  /** Lets time pass, timer by timer. */
  pass(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const [next] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.#now = next[1].at;
      next[1].act();
    }
    this.#now = end;
  }

  /** The device slept: no timer came in between. */
  sleep(seconds: number): void {
    this.#now += seconds * 1000;
  }
}

/** Whoever waits for less than this draws or settles, and goes on by itself. */
const A_SECOND = 1_000;

/** What waits for seconds goes by this clock, until `undoAll`: a deadline comes when the test says so. */
export function holdDeadlines(): FakeClock {
  const clock = new FakeClock();
  const cancels = new Map<number, () => void>();
  const [realSet, realClear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  let ids = -1; // the browser's own are positive
  replace(window, 'setTimeout', (act: () => void, ms = 0, ...rest: unknown[]) => {
    if (ms < A_SECOND) return realSet(act, ms, ...rest);
    cancels.set(--ids, clock.after(ms, act));
    return ids;
  });
  replace(window, 'clearTimeout', (id?: number) => {
    const cancel = id === undefined ? undefined : cancels.get(id);
    if (cancel) cancel();
    else realClear(id);
  });
  return clock;
}
