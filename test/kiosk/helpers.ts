import type { Clock } from '../../src/kiosk/clock.js';
import { pageClock } from '../../src/kiosk/clock.js';
import { replace } from '../helpers/map.js';
import { until } from '../helpers/page.js';

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

/** The page's visits go by this clock, until `undoAll`. */
export function fakePageClock(): FakeClock {
  const clock = new FakeClock();
  replace(pageClock, 'now', clock.now);
  replace(pageClock, 'after', clock.after);
  return clock;
}

export const box = () => document.querySelector<HTMLElement>('[data-ikon-kiosk]');
export const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  box()?.shadowRoot?.querySelector<T>(selector) ?? undefined;
export const findAll = (selector: string) => [
  ...(box()?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
export const said = (selector: string) => (find(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A button of the screen by its words or its name. */
export function tap(words: string, within = 'button'): void {
  const found = findAll(within).find(
    (one) => one.getAttribute('aria-label') === words || one.textContent?.includes(words),
  );
  if (!found) throw new Error(`no button ${words}`);
  found.click();
}

/** Somebody comes and chooses a language. */
export async function visitIn(language: string): Promise<void> {
  (await until(() => find('.wake'), 'the picture')).click();
  const tile = await until(() => find(`.tile[lang="${language}"]`), language);
  tile.click();
  await until(() => find('.bar') && find('.suite')!.lang === language, `the bar in ${language}`);
}
