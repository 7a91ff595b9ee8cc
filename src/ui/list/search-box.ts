import { Search } from 'lucide';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icon.js';
import type { View } from '../view.js';

/** The field to search in. Every letter asks. */
export function searchBox({ t }: View, text: string, search: (text: string) => void): TemplateResult {
  return html`<search class="search">
    <label class="labelled">
      <span>${t('search.label')}</span>
      <span class="search-field">
        ${icon(Search)}
        <input
          class="field"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          aria-describedby="hint"
          .value=${text}
          @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
        />
      </span>
    </label>
    <p class="hint" id="hint">${t('search.hint')}</p>
  </search>`;
}
