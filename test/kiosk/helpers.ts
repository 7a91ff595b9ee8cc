import { pageClock } from '../../src/kiosk/clock.js';
import { FakeClock } from '../helpers/clock.js';
import { replace } from '../helpers/map.js';
import { until } from '../helpers/page.js';

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
