import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { creditsOf } from './attribution.js';
import { withdrawButton } from './basemap-notice.js';

/** What is said of a street map below it. */
export interface StreetCredit {
  readonly live: 'schematic' | 'street' | undefined;
  /** HTML of a style; drawn as text and links only. */
  readonly attribution: readonly string[];
  /** Another server may be asked, whether or not the street map has come of it. */
  readonly agreed: boolean;
  readonly withdraw: () => void;
}

/** What a street map's sources want said of them, and the way to take one's word back. */
export function streetCredit(
  t: Translate,
  { live, attribution, agreed, withdraw }: StreetCredit,
): TemplateResult | typeof nothing {
  const lines = live === 'street' ? attribution : [];
  if (!agreed && lines.length === 0) return nothing;
  return html`<p class="credit street">
    ${lines.map((line) => html`<span dir="auto">${creditsOf(line).map(({ text, href }) => (href ? html`<a href=${href} target="_blank" rel="noopener">${text}</a>` : text))}</span> `)}
    ${agreed ? withdrawButton(t, withdraw) : nothing}
  </p>`;
}
