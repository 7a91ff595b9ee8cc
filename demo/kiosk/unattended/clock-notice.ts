import { direction } from '../../../src/catalog/text.js';
import { FALLBACK, spoken } from '../../../src/i18n/languages.js';
import { CLOCK_WORDS } from './clock-words.js';

const STYLE = `.clock-notice {
  position: fixed; inset: 0 0 auto; z-index: 10; margin: 0; padding: .5em 1em;
  background: #5c3700; color: #fff; font: 1.25rem/1.4 system-ui, sans-serif; text-align: center;
}`;

/** A bar above everything that says that the clock is wrong, in the visitor's language. */
export class ClockNotice {
  readonly #bar = document.createElement('p');

  constructor() {
    this.#bar.className = 'clock-notice';
    this.#bar.setAttribute('role', 'status');
    addEventListener('ikon-language-change', (event) =>
      this.#speak((event as { language?: string }).language),
    );
    addEventListener('ikon-kiosk-reset', () => this.#speak(undefined));
    this.#speak(undefined);
  }

  show(wrong: boolean): void {
    if (!wrong) return this.#bar.remove();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    if (!this.#bar.isConnected) document.adoptedStyleSheets.push(sheet);
    document.body.prepend(this.#bar);
  }

  #speak(tag = document.documentElement.lang): void {
    const language = spoken(tag) ?? FALLBACK;
    this.#bar.lang = language;
    this.#bar.dir = direction(language);
    this.#bar.textContent = CLOCK_WORDS[language];
  }
}
