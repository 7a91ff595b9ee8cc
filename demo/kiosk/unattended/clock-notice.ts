import { direction } from '../../../src/catalog/text.js';
import { FALLBACK, spoken } from '../../../src/i18n/languages.js';
import { CLOCK_WORDS } from './clock-words.js';

const STYLE = `.clock-notice {
  position: fixed; inset: 0 0 auto; box-sizing: border-box; width: 100%; margin: 0; padding: .5em 1em; border: 0;
  background: #5c3700; color: #fff; font: 1.75rem/1.4 system-ui, sans-serif; text-align: center;
}`;

/** ms after which the bar is above a dialog that was opened since. */
const RISE = 1_000;

/** A bar above everything, also above what the screen shows while nobody is there: the clock is wrong, in the visitor's language. */
export class ClockNotice {
  readonly #bar = document.createElement('p');
  #rising: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.#bar.className = 'clock-notice';
    this.#bar.setAttribute('role', 'status');
    this.#bar.popover = 'manual';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets.push(sheet);
    addEventListener('ikon-language-change', (event) =>
      this.#speak((event as { language?: string }).language),
    );
    addEventListener('ikon-kiosk-reset', () => this.#speak(undefined));
    this.#speak(undefined);
  }

  show(wrong: boolean): void {
    clearInterval(this.#rising);
    this.#bar.remove();
    if (!wrong) return;
    document.body.prepend(this.#bar);
    this.#bar.showPopover();
    this.#rising = setInterval(() => {
      this.#bar.hidePopover();
      this.#bar.showPopover();
    }, RISE);
  }

  #speak(tag = document.documentElement.lang): void {
    const language = spoken(tag) ?? FALLBACK;
    this.#bar.lang = language;
    this.#bar.dir = direction(language);
    this.#bar.textContent = CLOCK_WORDS[language];
  }
}
