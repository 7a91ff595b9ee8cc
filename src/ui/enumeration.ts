import { html, type TemplateResult } from 'lit';
import { listFormat } from '../i18n/later-formats.js';

/**
 * Names in a row, with the commas of a language and, where it cannot do without, its "and". The short forms of a list
 * of units would have been plainer, but part names by nothing but spaces in Turkish and Russian.
 */
const PLAIN: Intl.ListFormatOptions = { style: 'narrow' };

export function enumeration(lang: string, names: readonly string[]): string {
  return listFormat(lang, PLAIN).format(names);
}

/** The same for what is more than a string. */
export function enumerated(lang: string, items: readonly unknown[]): TemplateResult {
  const parts = listFormat(lang, PLAIN).formatToParts(items.map((_, index) => String(index)));
  return html`${parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}`;
}
