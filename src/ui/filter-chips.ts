import { X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import {
  type Filter,
  type FilterKey,
  LIST_KEYS,
  type ListKey,
  normalizeFilter,
  type When,
} from '../catalog/filter/filter.js';
import { asksFacts, settled } from '../catalog/filter/settle.js';
import type { Catalog } from '../catalog/model.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { distinctName } from '../i18n/language-names.js';
import { BARRIERS } from './barriers.js';
import { audienceName } from './detail-facts.js';
import { WHEN_NAMES } from './filter-when.js';
import { filled } from './filled.js';
import { icon } from './icon.js';
import { keepFocus } from './keep-focus.js';
import { shownText } from './shown-text.js';
import { standpointAt } from './standpoints.js';
import { show, type View } from './view.js';
import { weekdayName } from './weekday.js';

type Content = TemplateResult | string | typeof nothing;

export interface Chip {
  readonly key: FilterKey;
  /** In the language and direction of its own where a feed or the visitor wrote it. */
  readonly name: Content;
  readonly without: Filter;
}

/** What is filtered by, each removable, and one control that clears all. */
export function filterChips(
  view: View,
  catalog: Catalog,
  filter: Filter,
  replace: (filter: Filter) => void,
): TemplateResult | typeof nothing {
  const chips = chipsOf(view, catalog, filter);
  if (chips.length === 0) return nothing;
  const act = (event: Event, filter: Filter) => {
    keepFocus(event, '.chip', '.result');
    replace(filter);
  };
  return html`<div class="chips" role="group" aria-label=${view.t('filter.active')}>
    ${chips.map(
      ({ name, without }) =>
        html`<button type="button" class="chip" @click=${(event: Event) => act(event, without)}>
          <span>${name}</span>${icon(X)}<span class="visually-hidden"
            >${filled((gap) => view.t('filter.remove', { name: gap }), name)}</span
          >
        </button>`,
    )}
    <button type="button" class="button quiet" @click=${(event: Event) => act(event, {})}>
      ${view.t('filter.clear')}
    </button>
  </div>`;
}

/** Every single choice that a filter holds. */
export function chipsOf(view: View, catalog: Catalog, filter: Filter): Chip[] {
  const single = (key: FilterKey, name: Content): Chip => ({ key, name, without: without(filter, key) });
  const { t } = view;
  return [
    ...(filter.text
      ? [
          single(
            'text',
            filled((text) => t('filter.text', { text }), html`<bdi>${filter.text}</bdi>`),
          ),
        ]
      : []),
    ...BARRIERS.filter(([key]) => filter[key]).map(([key, words]) => single(key, t(words))),
    ...(filter.when ? [single('when', whenName(view, filter.when))] : []),
    ...(filter.near ? [single('near', nearName(view, catalog, filter.near))] : []),
    ...(filter.bounds ? [single('bounds', t('filter.bounds'))] : []),
    ...(filter.age === undefined ? [] : [single('age', t('filter.ageIs', { age: filter.age }))]),
    ...LIST_KEYS.flatMap((key) => (filter[key] ?? []).map((id) => listChip(view, catalog, filter, key, id))),
    ...(filter.unknown && asksFacts(filter) ? [single('unknown', t('filter.unknown'))] : []),
  ];
}

function without(filter: Filter, key: FilterKey): Filter {
  return settled(normalizeFilter({ ...filter, [key]: undefined }));
}

function listChip(view: View, catalog: Catalog, filter: Filter, key: ListKey, id: string): Chip {
  const others = (filter[key] ?? []).filter((other) => other !== id);
  return {
    key,
    name: listName(view, catalog, key, id),
    without: settled(normalizeFilter({ ...filter, [key]: others })),
  };
}

function listName(view: View, catalog: Catalog, key: ListKey, id: string): Content {
  if (key === 'languages') return distinctName(id, view.lang);
  if (key === 'audiences') return audienceName(view, id);
  if (key === 'weekdays') return weekdayName(view.lang, id, 'long');
  if (key === 'daytimes') return view.t(`daytime.${id as 'morning'}`);
  const [record] = key === 'level' ? [] : catalog[key].find(id);
  return record ? show(view, record.name, record) : id;
}

function whenName({ t, lang }: View, when: When): string {
  if (typeof when === 'string') return t(WHEN_NAMES[when]);
  const day = (date: string) =>
    dateFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(wallAsUtc(date));
  const { from, to } = when;
  if (from && to) return t('filter.dates', { from: day(from), to: day(to) });
  return from ? t('filter.datesFrom', { from: day(from) }) : t('filter.datesTo', { to: day(to ?? '') });
}

function nearName(
  view: View,
  catalog: Catalog,
  { coordinates, minutes: count }: NonNullable<Filter['near']>,
): Content {
  const point = standpointAt(view, catalog, coordinates);
  const place = point ? shownText(view.t, view.lang, point.shown) : view.t('filter.nearPoint');
  return filled((gap) => view.t('filter.nearIs', { count, place: gap }), place);
}
