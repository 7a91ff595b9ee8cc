import { html, type TemplateResult } from 'lit';
import { Languages } from 'lucide';
import { direction } from '../catalog/text.js';
import { LANGUAGES } from '../i18n/language-names.js';
import { languageName } from '../i18n/language-names.js';
import { TAGS } from '../i18n/languages.js';
import { icon } from '../ui/icon.js';
import { greetingIn } from './greetings.js';
import type { Member } from './member.js';
import { modal } from './modal.js';
import { kioskSettings } from './settings.js';

/** A language that can be asked for. */
export interface Offered {
  readonly tag: string;
  /** In itself. */
  readonly name: string;
}

/** The languages of the surface, and those of the feeds besides; or those that the page names. */
export function offeredLanguages(members: Iterable<Member>): readonly Offered[] {
  const ofFeeds = [...members].flatMap(({ element }) =>
    (element.catalog?.feeds ?? []).flatMap(({ languages }) => languages),
  );
  const tags = kioskSettings().languages ?? [...TAGS, ...ofFeeds];
  const names: Readonly<Record<string, string>> = LANGUAGES;
  return [...new Set(tags)].map((tag) => ({ tag, name: names[tag] ?? languageName(tag, tag) }));
}

/** Greets in all languages, each in its own script, and asks for one by a tap. */
export function startScreen(
  languages: readonly Offered[],
  current: string | undefined,
  choose: (tag: string) => void,
): TemplateResult {
  return html`<dialog
    class="start"
    lang="de"
    dir="ltr"
    aria-label="Sprache wählen · Choose your language"
    ${modal()}
  >
    <p class="start-head" tabindex="-1" autofocus>
      ${icon(Languages)}
      <span>Sprache</span> <span lang="en">Language</span> <span lang="ar" dir="rtl">اللغة</span>
      <span lang="tr">Dil</span> <span lang="uk">Мова</span> <span lang="fr">Langue</span>
    </p>
    <div class="tiles">
      ${languages.map(
        ({ tag, name }) =>
          html`<button
            type="button"
            class="button tile"
            lang=${tag}
            dir=${direction(tag)}
            aria-current=${tag === current}
            @click=${() => choose(tag)}
          >
            <strong>${greetingIn(tag)?.hello ?? name}</strong> <span>${name}</span>
          </button>`,
      )}
    </div>
  </dialog>`;
}
