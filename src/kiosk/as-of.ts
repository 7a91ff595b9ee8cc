import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../i18n/format.js';
import type { Language } from '../i18n/languages.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, loadMessages, translator } from '../i18n/translator.js';
import type { Member } from './member.js';

const WORDS: readonly Bundle[] = ['numbers'];

/** From when the facts are: the earliest date that a feed gives itself. Quiet; it asks for no touch. */
export function asOf(
  members: readonly Member[],
  lang: Language,
  changed: () => void,
): TemplateResult | typeof nothing {
  const dates = members
    .flatMap(({ element }) => (element.catalog?.feeds ?? []).map(({ updated }) => Date.parse(updated)))
    .filter(Number.isFinite);
  if (dates.length === 0) return nothing;
  if (!hasMessages(lang, WORDS)) {
    loadMessages(lang, WORDS).then(changed, () => undefined);
    return nothing;
  }
  const date = dateFormat(lang, { dateStyle: 'long' }).format(Math.min(...dates));
  return html`<span class="as-of" lang=${lang} dir="auto"
    >${translator(lang)('indicator.asOf', { date })}</span
  >`;
}
