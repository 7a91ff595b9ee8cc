import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../i18n/format.js';
import type { Language } from '../i18n/languages.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, translator } from '../i18n/translator.js';
import type { Member } from './member.js';

/** Words of dates and of cards. */
export const DATE_WORDS: readonly Bundle[] = ['first', 'list'];

/** From when the facts are: the earliest date that a feed gives itself. Quiet; it asks for no touch. */
export function asOf(members: readonly Member[], lang: Language): TemplateResult | typeof nothing {
  const dates = members
    .flatMap(({ element }) => (element.catalog?.feeds ?? []).map(({ updated }) => Date.parse(updated)))
    .filter(Number.isFinite);
  if (dates.length === 0 || !hasMessages(lang, DATE_WORDS)) return nothing;
  const date = dateFormat(lang, { dateStyle: 'long' }).format(Math.min(...dates));
  return html`<span class="as-of" lang=${lang} dir="auto"
    >${translator(lang)('handout.printed', { date })}</span
  >`;
}
