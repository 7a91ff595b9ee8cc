import { Check, Delete, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LANGUAGES } from '../i18n/language-names.js';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';
import { layoutName, layoutOf, type Layout } from './layouts.js';
import { modal } from './modal.js';

/** What is typed into. */
export interface Typed {
  readonly value: string;
  readonly set: (value: string) => void;
  /** Only numbers are asked for. */
  readonly digits?: boolean;
}

export interface KeyboardHost {
  readonly t: () => Translate;
  /** Tag of the visitor's language. */
  readonly language: () => string;
  /** Offers that match now. */
  readonly count: () => number | undefined;
  readonly close: () => void;
  readonly changed: () => void;
}

const DIGITS = ['1 2 3 4 5 6 7 8 9 0'];
/** Longer words nobody searches for. */
const LONGEST = 60;

/** Keys to tap, in the script of the visitor's language or in German, with the field that they write into. */
export class Keyboard {
  #german = false;
  /** A key of syllables whose forms are to choose from. */
  #family: string | undefined;

  constructor(
    private readonly host: KeyboardHost,
    private readonly typed: Typed,
  ) {}

  render(): TemplateResult {
    const { typed } = this;
    const { close, t } = this.host;
    const name = typed.digits ? 'digits' : this.#german ? 'de' : this.#own;
    const layout = layoutOf(name, this.host.changed);
    const lang = typed.digits ? '' : name;
    // Keys lie from left to right on every keyboard, also on one whose letters are written to the left.
    return html`<dialog class="keyboard" aria-label=${t()('kiosk.keyboard')} ${modal()} @cancel=${close}>
      ${this.#field(lang)}
      <div class="keys" lang=${lang} dir="ltr" @mousedown=${keepFocus}>
        ${typed.digits ? nothing : this.#first(layout)}
        ${(layout?.rows ?? []).map((row) => this.#row(row, layout))}
        ${(layout?.extra ?? []).map((row) => this.#row(row, undefined))}
      </div>
      ${this.#tools()}
    </dialog>`;
  }

  get #own(): string {
    return layoutName(this.host.language());
  }

  #field(lang: string): TemplateResult {
    const t = this.host.t();
    const count = this.host.count();
    return html`<div class="typed">
        <input
          class="field"
          data-kiosk="typed"
          autofocus
          inputmode="none"
          autocomplete="off"
          spellcheck="false"
          maxlength=${LONGEST}
          lang=${lang}
          dir="auto"
          aria-label=${t(this.typed.digits ? 'kiosk.keyboard' : 'search.label')}
          .value=${live(this.typed.value)}
          @input=${(event: Event) => this.#set((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.host.close()}
        />
        <button type="button" class="button" aria-label=${t('kiosk.clear')} @click=${() => this.#set('')}>
          ${icon(X)}
        </button>
      </div>
      <p class="count" role="status">${count === undefined ? nothing : t('list.count', { count })}</p>`;
  }

  /** Digits; or the forms of a syllable, while one is to be chosen. */
  #first(layout: Layout | undefined): unknown {
    const family = this.#family?.codePointAt(0);
    if (family === undefined) return DIGITS.map((row) => this.#row(row, undefined));
    const forms = Array.from({ length: layout?.forms ?? 0 }, (_, form) =>
      String.fromCodePoint(family + form),
    );
    return html`<div class="row forms">
      ${forms.map((form) => this.#key(form, () => this.#choose(form)))}
    </div>`;
  }

  #row(row: string, layout: Layout | undefined): TemplateResult {
    const act = (letter: string) => (layout?.forms ? this.#unfold(letter) : this.#write(letter));
    return html`<div class="row">
      ${row.split(' ').map((letter) => this.#key(letter, () => act(letter)))}
    </div>`;
  }

  #key(letter: string, act: () => void): TemplateResult {
    // An accent of its own stands on a circle.
    const shown = /^\p{M}/u.test(letter) ? `◌${letter}` : letter;
    return html`<button type="button" class="key" tabindex="-1" @click=${act}>${shown}</button>`;
  }

  #tools(): TemplateResult {
    const t = this.host.t();
    const { digits } = this.typed;
    const switched = this.#german ? this.#own : 'de';
    const change = () => {
      [this.#german, this.#family] = [!this.#german, undefined];
      this.host.changed();
    };
    const other = html`<button type="button" class="button" lang=${switched} @click=${change}>
      ${nameOf(switched)}
    </button>`;
    return html`<div class="row tools" @mousedown=${keepFocus}>
      ${digits || this.#own === 'de' ? nothing : other}
      ${
        digits
          ? nothing
          : html`<button type="button" class="button space" @click=${() => this.#write(' ')}>
              ${t('kiosk.space')}
            </button>`
      }
      <button type="button" class="button" aria-label=${t('kiosk.erase')} @click=${() => this.#erase()}>
        ${icon(Delete)}
      </button>
      <button type="button" class="button primary" @click=${this.host.close}>
        ${icon(Check)} ${t('kiosk.done')}
      </button>
    </div>`;
  }

  #unfold(family: string): void {
    this.#family = family;
    this.host.changed();
  }

  #choose(form: string): void {
    this.#family = undefined;
    this.#write(form);
  }

  #write(letter: string): void {
    this.#set((this.typed.value + letter).normalize('NFC'));
  }

  #erase(): void {
    this.#family = undefined;
    this.#set([...this.typed.value].slice(0, -1).join(''));
  }

  #set(value: string): void {
    this.typed.set([...value].slice(0, LONGEST).join(''));
    this.host.changed();
  }
}

/** A key that is tapped does not take the focus from the field. */
const keepFocus = (event: Event): void => event.preventDefault();

const nameOf = (tag: string): string => ({ ti: 'ትግርኛ', ...LANGUAGES })[tag as keyof typeof LANGUAGES] ?? tag;

/** A field of an element, written into as a visitor would. */
export function typedInto(field: HTMLInputElement): Typed {
  return {
    digits: field.type === 'number',
    get value() {
      return field.value;
    },
    set(value) {
      field.value = value;
      for (const type of ['input', 'change'])
        field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    },
  };
}
