import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import { LANGUAGES } from '../i18n/language-names.js';
import type { Language } from '../i18n/languages.js';
import { asOfToday } from './detail-facts.js';
import { statusMarks } from './offer-facts.js';
import { offerRows, type Row } from './offer-rows.js';
import { show, type View } from './view.js';

/** The same view with the words of another language: dates, lists and texts follow. */
export type ViewIn = (language: Language) => View | undefined;

/** An offer in two languages, line by line beside each other. @param pair the visitor's language and the other */
export function inTwoLanguages(pair: readonly [View, View], offer: Offer): TemplateResult {
  const [own, other] = pair;
  const [rows, twins] = [offerRows(own, offer), offerRows(other, offer)];
  return html`<div class="two">
    <h4>${cell(own, show(own, offer.title, offer))}${cell(other, show(other, offer.title, offer))}</h4>
    <div class="badges two-row">
      ${pair.map((view) => cell(view, statusMarks(view, asOfToday(view, offer))))}
    </div>
    ${rows.map((row) =>
      twoRow(
        pair,
        row,
        twins.find(({ key }) => key === row.key),
      ),
    )}
  </div>`;
}

function twoRow([own, other]: readonly [View, View], row: Row, twin: Row | undefined): TemplateResult {
  const content = ({ term, content: words }: Row) =>
    html`${term ? html`<span class="term">${term}</span>` : nothing}
      <div>${words}</div>`;
  return html`<div class="two-row">${cell(own, content(row))}${cell(other, twin ? content(twin) : '')}</div>`;
}

function cell({ lang }: View, content: unknown): TemplateResult {
  return html`<div class="cell" lang=${lang} dir=${direction(lang)}>${content}</div>`;
}

/** A choice of the language that stands beside German. */
export function secondLanguage(
  { t }: View,
  current: Language,
  choose: (language: Language) => void,
): TemplateResult {
  return html`<label class="labelled second">
    <span>${t('show.second')}</span>
    <select
      class="field"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Language)}
    >
      ${Object.entries(LANGUAGES)
        .filter(([tag]) => tag !== 'de')
        .map(
          ([tag, name]) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === current}>${name}</option>`,
        )}
    </select>
  </label>`;
}
