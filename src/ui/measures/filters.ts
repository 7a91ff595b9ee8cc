import { html, nothing, type TemplateResult } from 'lit';
import {
  countValues,
  HORIZONS,
  matchMeasures,
  type MeasureFilter,
  type MeasureKey,
  leadKey,
  STATUSES,
  UNKNOWN,
} from '../../catalog/measure.js';
import type { Measure, Topic } from '../../catalog/model.js';
import { written } from '../../i18n/format.js';
import { collator } from '../../i18n/later-formats.js';
import type { MessageKey } from '../../i18n/messages.js';
import { enumeration } from '../enumeration.js';
import { plain, type View } from '../view.js';
import { statusWords } from './status.js';
import { leadName } from './texts.js';

/** What the filters of the measures are drawn from. */
export interface MeasureChoice {
  /** All that the element may show, of every topic. */
  readonly measures: readonly Measure[];
  readonly topics: readonly Topic[];
  /** Topics that are asked for; none is all. */
  readonly chosenTopics: readonly Topic[];
  readonly filter: MeasureFilter;
  readonly chooseTopics: (ids: readonly string[]) => void;
  readonly choose: (key: MeasureKey, value: string | undefined) => void;
}

interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

const NAMES: Readonly<Record<MeasureKey, MessageKey>> = {
  status: 'measure.filter',
  horizon: 'measure.horizon',
  lead: 'measure.leads',
};

/** Four native selects; each option says how many measures it would leave. */
export function measureFilters(view: View, choice: MeasureChoice): TemplateResult {
  const own = inTopics(choice);
  return html`<div class="filters">
    ${topicSelect(view, choice)}
    ${(['status', 'horizon', 'lead'] as const).map((key) => {
      const all = matchMeasures(own, choice.filter, key).length;
      const take = (value: string) => choice.choose(key, value || undefined);
      return select(
        view,
        view.t(NAMES[key]),
        all,
        options(view, choice, key),
        choice.filter[key] ?? '',
        take,
      );
    })}
  </div>`;
}

/** Measures of the topics that are asked for. */
export function inTopics({ measures, chosenTopics }: MeasureChoice): readonly Measure[] {
  return chosenTopics.length === 0 ? measures : measures.filter(({ topic }) => chosenTopics.includes(topic));
}

/** What was chosen, in words: "Stand: umgesetzt". */
export function choiceWords(view: View, choice: MeasureChoice): readonly string[] {
  const names = choice.chosenTopics.map((topic) => plain(view, topic.name, topic));
  const topics = names.length > 0 ? [`${view.t('measure.topics')}: ${enumeration(view.lang, names)}`] : [];
  const others = (['status', 'horizon', 'lead'] as const).flatMap((key) => {
    const value = choice.filter[key];
    const name = options(view, choice, key).find((option) => option.value === value)?.name;
    return value && name ? [`${view.t(NAMES[key])}: ${name}`] : [];
  });
  return [...topics, ...others];
}

function topicSelect(view: View, choice: MeasureChoice): TemplateResult {
  const { topics, chosenTopics, filter } = choice;
  const left = matchMeasures(choice.measures, filter);
  const counted = topics.map((topic) => ({
    value: topic.id,
    name: plain(view, topic.name, topic),
    count: left.filter((measure) => measure.topic === topic).length,
  }));
  // Another element can ask for several at once; a select of one value shows that as one more option.
  const several = chosenTopics.length > 1 || chosenTopics.some((topic) => !topics.includes(topic));
  const names = chosenTopics.map((topic) => plain(view, topic.name, topic));
  const count = matchMeasures(inTopics(choice), filter).length;
  const more = several ? [{ value: SEVERAL, name: enumeration(view.lang, names), count }] : [];
  const take = (value: string) => value !== SEVERAL && choice.chooseTopics(value ? [value] : []);
  const chosen = several ? SEVERAL : (chosenTopics[0]?.id ?? '');
  return select(view, view.t('measure.topics'), left.length, [...counted, ...more], chosen, take);
}

const SEVERAL = '*';

/** Every value that a measure has, in a steady order, and what is chosen. */
function options(view: View, choice: MeasureChoice, key: MeasureKey): readonly Option[] {
  const counts = countValues(inTopics(choice), choice.filter, key);
  return named(view, choice, key).map(([value, name]) => ({ value, name, count: counts.get(value) ?? 0 }));
}

function named(
  view: View,
  { measures }: MeasureChoice,
  key: MeasureKey,
): readonly (readonly [string, string])[] {
  const unknown = (said: boolean, name: string) => (said ? [[UNKNOWN, name] as const] : []);
  if (key === 'status')
    return [
      ...STATUSES.map((status) => [status, statusWords(view, status)] as const),
      ...unknown(
        measures.some(({ status }) => !status),
        statusWords(view, undefined),
      ),
    ];
  if (key === 'horizon')
    return [
      ...HORIZONS.map((horizon) => [horizon, view.t(`horizon.${horizon}`)] as const),
      ...unknown(
        measures.some(({ horizon }) => !horizon),
        view.t('measure.unknownHorizon'),
      ),
    ];
  const leads = new Map(measures.map((measure) => [leadKey(measure), leadName(view, measure)]));
  const unsaid = leads.delete(UNKNOWN);
  const { compare } = collator(view.lang);
  return [
    ...[...leads].sort(([, a], [, b]) => compare(a, b)),
    ...unknown(unsaid, view.t('measure.unknownLead')),
  ];
}

function select(
  { t, lang }: View,
  label: string,
  all: number,
  entries: readonly Option[],
  chosen: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select class="field" @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${chosen === ''}>${t('measure.all')} (${written(lang, all)})</option>
      ${entries.map(
        ({ value, name, count }) =>
          html`<option value=${value} .selected=${value === chosen}>
            ${name} (${written(lang, count)})
          </option>`,
      )}
    </select>
  </label>`;
}

/** Nothing fits: what to do about it. */
export function noneFits({ t }: View, clear: (() => void) | undefined): TemplateResult {
  return html`<div class="empty">
    <p><strong>${t('measure.noneFits')}</strong></p>
    ${clear ? html`<button type="button" class="button" @click=${clear}>${t('filter.clear')}</button>` : nothing}
  </div>`;
}
