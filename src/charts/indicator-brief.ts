import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Indicator } from '../catalog/model.js';
import { show, type View } from '../ui/view.js';
import { type DistrictChoice, dataTable } from './data-table.js';
import { findingWords } from './finding-words.js';
import { footnotesOf, ownNote } from './footnotes.js';
import { indicatorView } from './indicator-view.js';
import { origin } from './origin.js';

/** Nothing is chosen in a table that stands beside something else. */
const NO_CHOICE: DistrictChoice = { districts: undefined, chooseDistrict: () => undefined };

/** An indicator without its chart: what the numbers say, the table, notes, source and date. */
export function indicatorBrief(view: View, catalog: Catalog, indicator: Indicator): TemplateResult {
  const shown = indicatorView(view, catalog, indicator);
  const footnotes = footnotesOf(view, indicator, shown.table);
  const { kind, observations, statement } = indicator;
  const note = ownNote(view, indicator, footnotes);
  const noData = statement ? nothing : html`<p>${view.t('indicator.noData')}</p>`;
  const numbers = observations.length === 0 ? noData : dataTable(view, shown, footnotes, NO_CHOICE);
  return html`<div class="brief-body">
    ${findingWords(view, shown).map((words) => html`<p class="finding">${words}</p>`)}
    ${statement ? html`<blockquote>${show(view, statement, indicator)}</blockquote>` : nothing}
    ${kind === 'qualitative' ? nothing : numbers}
    ${note ? html`<p class="note">${show(view, note, indicator)}</p>` : nothing}
    ${footnotes.notes.map((words, index) => html`<p class="note"><sup>${index + 1}</sup> ${words}</p>`)}
    ${origin(view, indicator)}
  </div>`;
}
