import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import type { Language } from '../i18n/languages.js';
import { dialog } from './dialog.js';
import { inTwoLanguages, secondLanguage, type ViewIn } from './two-languages.js';
import type { View } from './view.js';

/** What the two-language parts draw with: the other language, and how to choose it. */
export interface Pairing {
  readonly view: View;
  /** The language beside German. */
  readonly second: Language;
  readonly choose: (language: Language) => void;
  readonly viewIn: ViewIn;
}

/** The visitor's language and German, or the chosen one and German; undefined until the words are there. */
export function pairOf({ second, viewIn }: Pairing): readonly [View, View] | undefined {
  const [own, german] = [viewIn(second), viewIn('de')];
  return own && german ? [own, german] : undefined;
}

/** One offer, large and in two languages, so that two people who share none can point at the same line. */
export function showCard(pairing: Pairing, offer: Offer, closed: () => void): TemplateResult {
  const { view, second, choose } = pairing;
  const pair = pairOf(pairing);
  const select = view.lang.startsWith('de') ? secondLanguage(view, second, choose) : nothing;
  return dialog({
    view,
    kind: 'full',
    heading: view.t('show.hint'),
    closed,
    content: html`${select}
      <div class="show-card">
        ${pair ? inTwoLanguages(pair, offer) : html`<div class="skeleton card-skeleton"></div>`}
      </div>`,
  });
}
