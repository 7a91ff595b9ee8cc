import { html, nothing, type TemplateResult } from 'lit';
import type { Choropleth } from '../../catalog/choropleth.js';
import { COVERAGE_FACTS, type OfferChoice } from '../../catalog/coverage.js';
import type { Catalog } from '../../catalog/model.js';
import { distinctName } from '../../i18n/language-names.js';
import type { View } from '../../ui/view.js';
import { choroplethOption } from '../indicator-view.js';
import { countsPersons } from './coverage-model.js';

/** What stands in the columns. */
export type ColumnKind = 'topics' | 'categories';

/** What the visitor has chosen for the table. */
export interface CoverageSettings {
  readonly choice: OfferChoice;
  readonly columns: ColumnKind;
  /** Id of the indicator's map; '' for none. */
  readonly beside: string;
  readonly rates: boolean;
}

export interface Controls {
  readonly settings: CoverageSettings;
  readonly choropleths: readonly Choropleth[];
  /** Tags of the languages that offers name. */
  readonly languages: readonly string[];
  /** Whether there are topics, so that there is a choice. */
  readonly hasTopics: boolean;
  readonly change: (change: Partial<CoverageSettings>) => void;
}

const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;

export function coverageControls(view: View, catalog: Catalog, controls: Controls): TemplateResult {
  return html`<div class="coverage-controls">
    ${choiceOf(view, controls)} ${controls.hasTopics ? columnsOf(view, controls) : nothing}
    ${controls.choropleths.length > 0 ? besideOf(view, catalog, controls) : nothing}
  </div>`;
}

function choiceOf({ t, lang }: View, { settings: { choice }, languages, change }: Controls): TemplateResult {
  const chosen = choice.kind === 'all' ? '' : choice.kind === 'fact' ? choice.fact : `:${choice.tag}`;
  const option = (value: string, words: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  return html`<label class="labelled">
    <span>${t('coverage.which')}</span>
    <select
      class="field"
      name="which"
      @change=${(event: Event) => change({ choice: readChoice(valueOf(event)) })}
    >
      ${option('', t('coverage.allOffers'))} ${COVERAGE_FACTS.map((fact) => option(fact, t(`fact.${fact}`)))}
      ${
        languages.length > 0
          ? html`<optgroup label=${t('coverage.inLanguage')}>
              ${languages.map((tag) => option(`:${tag}`, distinctName(tag, lang)))}
            </optgroup>`
          : nothing
      }
    </select>
  </label>`;
}

function readChoice(value: string): OfferChoice {
  const fact = COVERAGE_FACTS.find((one) => one === value);
  if (fact) return { kind: 'fact', fact };
  return value.startsWith(':') ? { kind: 'language', tag: value.slice(1) } : { kind: 'all' };
}

function columnsOf({ t }: View, { settings: { columns }, change }: Controls): TemplateResult {
  const choose = (event: Event) =>
    change({ columns: valueOf(event) === 'categories' ? 'categories' : 'topics' });
  return html`<label class="labelled">
    <span>${t('coverage.columns')}</span>
    <select class="field" name="columns" @change=${choose}>
      <option value="topics" ?selected=${columns === 'topics'}>${t('coverage.byTopic')}</option>
      <option value="categories" ?selected=${columns === 'categories'}>${t('coverage.byCategory')}</option>
    </select>
  </label>`;
}

function besideOf(view: View, catalog: Catalog, { settings, choropleths, change }: Controls): TemplateResult {
  const { t } = view;
  const { beside, rates } = settings;
  const shown = choropleths.find(({ id }) => id === beside);
  return html`<label class="labelled">
      <span>${t('coverage.beside')}</span>
      <select class="field" name="beside" @change=${(event: Event) => change({ beside: valueOf(event) })}>
        <option value="" ?selected=${beside === ''}>${t('coverage.noIndicator')}</option>
        ${choropleths.map(
          (one) =>
            html`<option value=${one.id} ?selected=${one.id === beside}>
              ${choroplethOption(view, catalog, one)}
            </option>`,
        )}
      </select>
    </label>
    ${
      countsPersons(shown)
        ? html`<label class="check">
            <input
              type="checkbox"
              name="rates"
              .checked=${rates}
              @change=${(event: Event) => change({ rates: (event.target as HTMLInputElement).checked })}
            />
            ${t('coverage.perThousand')}
          </label>`
        : nothing
    }`;
}
