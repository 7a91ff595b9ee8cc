import { THEMES } from '../../demo/themes/themes.js';
import { until } from './page.js';

export const SCHEMES = ['hell', 'dunkel'] as const;
export const LOOKS = THEMES.map(({ id }) => id);

export type Page = Window & typeof globalThis;
export type Suite = HTMLElement & { state: string; status?: string };

/** The demo's page with all elements, in one theme. */
export class ThemedPage {
  readonly #frame = document.createElement('iframe');

  get page(): Page {
    return this.#frame.contentWindow as Page;
  }

  get suites(): Suite[] {
    return [...this.page.document.querySelectorAll<Suite>('main section > :last-child')];
  }

  async open(look: string, scheme: (typeof SCHEMES)[number]): Promise<void> {
    [this.#frame.width, this.#frame.height] = ['1100', '900'];
    this.#frame.src = `/demo/gestaltung.html?thema=${look}&helligkeit=${scheme}`;
    document.body.append(this.#frame);
    await until(() => this.page.location.search.includes(look), 'the page');
    await until(
      () => this.suites.length === 4 && this.suites.every(({ state }) => state === 'ready'),
      'the feeds',
    );
  }

  close(): void {
    this.#frame.remove();
  }
}
