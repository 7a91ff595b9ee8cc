import { html, type TemplateResult } from 'lit';

/** A time of day as languages write it, with what tells morning from evening. */
const TIME = '[\\p{Nd}]{1,2}[:.][\\p{Nd}]{2}(?:\\s?\\p{L}\\.?\\p{L}?\\.?(?![\\p{L}\\p{Nd}]))?';
const RANGES = new RegExp(`(${TIME}(?:\\s?–\\s?${TIME})?)`, 'u');

/** Words in which times and their ranges stay on one line. */
export function unbroken(words: string): TemplateResult {
  const parts = words.split(RANGES);
  return html`${parts.map((part, i) => (i % 2 ? html`<span class="unbroken">${part}</span>` : part))}`;
}
