import { X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Filter, ListKey } from '../catalog/filter/filter.js';
import type { Catalog, Feed, Text } from '../catalog/model.js';
import { languageName } from '../i18n/format.js';
import { BARRIERS } from './barriers.js';
import { icon } from './icon.js';
import { plain, type View } from './view.js';

interface Chip {
  readonly name: string;
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
  return html`<div class="chips" role="group" aria-label=${view.t('filter.active')}>
    ${chips.map(
      ({ name, without }) =>
        html`<button type="button" class="chip" @click=${() => replace(without)}>
          <span>${name}</span>${icon(X)}<span class="visually-hidden"
            >${view.t('filter.remove', { name })}</span
          >
        </button>`,
    )}
    <button type="button" class="button quiet" @click=${() => replace({})}>${view.t('filter.clear')}</button>
  </div>`;
}

/** How many choices a filter holds; what the phone's filter button says. */
export function chipsOf(view: View, catalog: Catalog, filter: Filter): Chip[] {
  const { t, lang } = view;
  const without = (change: object): Filter => ({ ...filter, ...change });
  const lists = (['categories', 'topics', 'districts', 'providers'] as const).flatMap((key) =>
    each(filter, key, (id) => recordName(view, catalog[key].find(id)[0], id)),
  );
  const tags = each(filter, 'languages', (tag) => languageName(tag, lang));
  const facts = BARRIERS.filter(([key]) => filter[key]).map(([key, words]) => ({
    name: t(words),
    without: without({ [key]: undefined }),
  }));
  const text = filter.text
    ? [{ name: t('filter.text', { text: filter.text }), without: without({ text: undefined }) }]
    : [];
  const rest = OTHER_KEYS.filter((key) => filter[key] !== undefined);
  const other = rest.length
    ? [{ name: t('filter.other'), without: without(Object.fromEntries(rest.map((key) => [key, undefined]))) }]
    : [];
  return [...text, ...tags, ...facts, ...lists, ...other];
}

/** Keys that a host page can set and for which the panel has no control; still they can be taken away. */
const OTHER_KEYS = ['audiences', 'level', 'age', 'when', 'weekdays', 'daytimes', 'near', 'bounds'] as const;

function each(filter: Filter, key: ListKey, name: (id: string) => string): Chip[] {
  const chosen = filter[key] ?? [];
  return chosen.map((id) => ({
    name: name(id),
    without: { ...filter, [key]: chosen.filter((other) => other !== id) },
  }));
}

function recordName(view: View, record: { name: Text; feed: Feed } | undefined, id: string): string {
  return record ? plain(view, record.name, record) : id;
}
