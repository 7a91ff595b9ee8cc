import { Languages } from 'lucide';
import { html, type TemplateResult } from 'lit';
import { LANGUAGES } from '../i18n/language-names.js';
import type { Language } from '../i18n/languages.js';
import type { Translate } from '../i18n/translator.js';
import { icon } from './icon.js';

/** A choice of language; every language is named in itself. */
export function languageMenu(
  t: Translate,
  current: Language,
  choose: (language: string) => void,
): TemplateResult {
  return html`<label part="language-menu">
    ${icon(Languages)}
    <span class="visually-hidden">${t('language.choose')}</span>
    <select
      class="field"
      .value=${current}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${Object.entries(LANGUAGES).map(
        ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === current}>${name}</option>`,
      )}
    </select>
  </label>`;
}
