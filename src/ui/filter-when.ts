import { html, nothing, type TemplateResult } from 'lit';
import { ANY_TIME, DAYTIME_OPTIONS, WEEKDAY_OPTIONS } from '../catalog/filter/count-times.js';
import { WHEN_WORDS, type When } from '../catalog/filter/filter.js';
import { TIME_KEYS } from '../catalog/filter/questions.js';
import type { MessageKey } from '../i18n/messages.js';
import { choice, foldable, unknownHint } from './filter-choice.js';
import type { Panel } from './filter-types.js';
import { weekdayName } from './weekday.js';

export const WHEN_NAMES = {
  now: 'filter.whenNow',
  today: 'filter.whenToday',
  tomorrow: 'filter.whenTomorrow',
  week: 'filter.whenWeek',
  weekend: 'filter.whenWeekend',
} satisfies Record<(typeof WHEN_WORDS)[number], MessageKey>;

/** Everything about time in one part: a word or two dates, days of the week, times of the day. */
export function when(panel: Panel): TemplateResult {
  const { filter, view } = panel;
  const chosen = filter.when ?? filter.weekdays ?? filter.daytimes;
  return foldable(panel, 'when', view.t('filter.when'), chosen !== undefined, () => [
    html`${words(panel)} ${dates(panel)}`,
    boxes(panel, 'weekdays', WEEKDAY_OPTIONS, (day) => weekdayName(view.lang, day, 'long')),
    boxes(panel, 'daytimes', DAYTIME_OPTIONS, (part) => view.t(`daytime.${part}`)),
    chosen === undefined ? nothing : unknownHint(panel, panel.hiddenUnder(TIME_KEYS)),
  ]);
}

function words(panel: Panel): TemplateResult {
  const { filter, view, times, change } = panel;
  const radio = (label: string, value: When | undefined, count?: number) =>
    choice(view, {
      type: 'radio',
      name: 'when',
      checked: filter.when === value,
      label,
      count,
      toggle: () => change({ when: value }),
    });
  return html`${radio(view.t('filter.anyTime'), undefined, times?.get(ANY_TIME))}
  ${WHEN_WORDS.map((word) => radio(view.t(WHEN_NAMES[word]), word, times?.get(word)))}`;
}

function dates({ filter, view, change }: Panel): TemplateResult {
  const { from, to } = typeof filter.when === 'object' ? filter.when : {};
  const field = (label: string, value: string | undefined, set: (date: string) => void) =>
    html`<label class="labelled">
      <span>${label}</span>
      <input
        class="field"
        type="date"
        .value=${value ?? ''}
        @change=${(event: Event) => typed((event.target as HTMLInputElement).value, set)}
      />
    </label>`;
  // While a year is being typed it is one of long ago.
  const typed = (date: string, set: (date: string) => void) => {
    if (!date || date >= '1900') set(date);
  };
  const set = (range: { from?: string | undefined; to?: string | undefined }) => {
    const [first, last] = [range.from ? { from: range.from } : {}, range.to ? { to: range.to } : {}];
    const both = { ...first, ...last };
    change({ when: range.from || range.to ? both : undefined });
  };
  return html`<div class="pair" role="group" aria-label=${view.t('filter.whenDates')}>
    ${field(view.t('filter.from'), from, (date) => set({ from: date, to: to && to < date ? date : to }))}
    ${field(view.t('filter.to'), to, (date) => set({ from: date && from && from > date ? date : from, to: date }))}
  </div>`;
}

function boxes<T extends string>(
  panel: Panel,
  key: 'weekdays' | 'daytimes',
  options: readonly T[],
  name: (option: T) => string,
): TemplateResult {
  const chosen = panel.filter[key] ?? [];
  return html`<fieldset class="boxes">
    <legend>${panel.view.t(`filter.${key}`)}</legend>
    ${options.map((option) =>
      choice(panel.view, {
        type: 'checkbox',
        name: key,
        checked: chosen.includes(option),
        label: name(option),
        count: panel.times?.get(option),
        toggle(on) {
          const others = chosen.filter((other) => other !== option);
          panel.change({ [key]: on ? [...others, option] : others });
        },
      }),
    )}
  </fieldset>`;
}

/** How old the visitor (or the child) is. */
export function age(panel: Panel): TemplateResult | typeof nothing {
  const { filter, view, change, aged } = panel;
  if (filter.age === undefined && !aged()) return nothing;
  const set = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    change({ age: value === '' ? undefined : Math.max(0, Math.min(130, Math.floor(Number(value)))) });
  };
  const field = html`<input
    class="field short"
    type="number"
    inputmode="numeric"
    min="0"
    max="130"
    aria-label=${view.t('filter.age')}
    .value=${filter.age === undefined ? '' : String(filter.age)}
    @change=${set}
  />`;
  const hint = filter.age === undefined ? nothing : unknownHint(panel, panel.hiddenUnder(['age']));
  return foldable(panel, 'age', view.t('filter.age'), filter.age !== undefined, () => html`${field}${hint}`);
}
