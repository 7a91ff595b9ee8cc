import { FALLBACK, type Language, spoken } from '../i18n/languages.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, loadMessages, type Translate, translator } from '../i18n/translator.js';

/** The language of an element's surface, and its words. */
export class SurfaceWords {
  /** The language that is drawn now: the first wanted one that the suite speaks and whose words are there. */
  language: Language = FALLBACK;
  /** Languages whose words could not be had; not asked for again until the visitor does. */
  readonly #lost = new Set<Language>();
  /** The language that the visitor wants first. */
  #own: Language = FALLBACK;

  constructor(
    private readonly changed: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  /** Not even the German words could be had: an element can say that, and no more. */
  get lost(): boolean {
    return this.#lost.has(FALLBACK);
  }

  /** The visitor's own could not be had: what is drawn may be in another language. */
  get replaced(): boolean {
    return this.#lost.has(this.#own);
  }

  retry(): void {
    this.#lost.clear();
    this.changed();
  }

  /** @param tags best first */
  follow(tags: readonly string[], bundles: readonly Bundle[]): void {
    const languages = tags.flatMap((tag) => spoken(tag) ?? []);
    this.#own = languages[0] ?? FALLBACK;
    const next = languages.find((language) => !this.#lost.has(language)) ?? FALLBACK;
    if (this.in(next, bundles)) this.language = next;
  }

  /** The words of any language, once they are there; asks for them where they are not. */
  in(language: Language, bundles: readonly Bundle[]): Translate | undefined {
    if (hasMessages(language, bundles)) return translator(language);
    if (!this.#lost.has(language))
      loadMessages(language, bundles).then(this.changed, (error: Error) => this.#lose(error, language));
    return undefined;
  }

  /** Without its words an element cannot speak; German is tried once, then it says so. */
  #lose(error: Error, language: Language): void {
    if (this.#lost.has(language)) return;
    this.#lost.add(language);
    this.failed(error);
    this.changed();
  }
}
