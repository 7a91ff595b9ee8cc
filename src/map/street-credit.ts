import { html, type nothing, type TemplateResult } from 'lit';
import { creditsOf } from './attribution.js';

/** What a street map's sources want said of them. @param lines HTML of a style; drawn as text and links only */
export function streetCredit(lines: readonly string[], end: TemplateResult | typeof nothing): TemplateResult {
  return html`<p class="credit">
    ${lines.map((line) => html`<span dir="auto">${creditsOf(line).map(({ text, href }) => (href ? html`<a href=${href} target="_blank" rel="noopener">${text}</a>` : text))}</span> `)}
    ${end}
  </p>`;
}
