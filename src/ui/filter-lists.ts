import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit';
import type { ValueKey } from '../catalog/filter/lists.js';
import type { Offered } from '../catalog/filter/offered.js';
import type { Catalog, Feed, Text } from '../catalog/model.js';
import { distinctName, LANGUAGES } from '../i18n/language-names.js';
import { collator } from '../i18n/later-formats.js';
import { categoryIcon } from './pictograms.js';
import { audienceName } from './detail-facts.js';
import { type Choice, foldable, longList, unknownHint } from './filter-choice.js';
import type { Panel } from './filter-types.js';
import { plain, show } from './view.js';

type Content = TemplateResult | typeof nothing;

/** An option of a list key: how the filter writes it, and what the visitor reads. */
interface Option {
  readonly id: string;
  /** How a host or a link may write it as well. */
  readonly alias?: string;
  readonly label: TemplateResult | string;
}

/** The visitor's own languages stand first, then those in which most is offered, whatever is chosen: nothing moves under a finger. */
export function languages(panel: Panel): Content {
  const { view } = panel;
  const own = [view.lang, ...view.wanted].flatMap((tag) => {
    const [base = tag] = tag.split('-');
    return base === 'ku' ? [base, 'kmr'] : base;
  });
  const { named } = panel.offered('languages');
  const tags = optionsOf(panel, 'languages', (tag) => !tag.includes('-') && !standsForAnother(tag, named));
  const options = () => {
    const order = collator(view.lang);
    const place = (tag: string) => (own.includes(tag) ? own.indexOf(tag) - own.length : 0);
    return tags
      .map((id) => ({ id, label: id === view.lang ? LANGUAGES[view.lang] : distinctName(id, view.lang) }))
      .sort(
        (a, b) =>
          place(a.id) - place(b.id) ||
          (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0) ||
          order.compare(a.label, b.label),
      );
  };
  return listGroup(panel, { key: 'languages', size: tags.length * 2, options, open: true });
}

/** Kurdish without more is a choice of its own only where more than one form of it is spoken. */
function standsForAnother(tag: string, named: Offered['named']): boolean {
  return tag === 'ku' && named.has('kmr') !== named.has('ckb');
}

export function categories(panel: Panel): Content {
  const own = usedOf(panel, 'categories');
  const options = () => recorded(panel, own, categoryIcon);
  return listGroup(panel, { key: 'categories', size: own.length, options, open: true });
}

export function topics(panel: Panel): Content {
  const own = usedOf(panel, 'topics');
  const options = () => recorded(panel, own);
  return listGroup(panel, { key: 'topics', size: own.length, options });
}

export function districts(panel: Panel): Content {
  const { named, any } = panel.offered('districts');
  // What serves the whole city helps in every district; but who shows one district has no choice of the others.
  const met = any && !panel.scope.districts;
  const all = panel.catalog.districts.all.filter(({ id }) => met || named.has(id));
  const options = () => recorded(panel, byName(panel, all));
  return listGroup(panel, { key: 'districts', size: all.length, options });
}

export function providers(panel: Panel): Content {
  const own = usedOf(panel, 'providers');
  const options = () => recorded(panel, byName(panel, own));
  return listGroup(panel, { key: 'providers', size: own.length, options });
}

/** Everyone is no group to choose: what is for everyone meets every choice. */
export function audiences(panel: Panel): Content {
  const { view } = panel;
  const { named } = panel.offered('audiences');
  const slugs = optionsOf(panel, 'audiences', (slug) => slug !== 'everyone');
  const options = () =>
    slugs
      .sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0))
      .map((id) => ({ id, label: audienceName(view, id) }));
  return listGroup(panel, { key: 'audiences', size: slugs.length * 2, options });
}

export function levels(panel: Panel): Content {
  const tags = optionsOf(panel, 'level').sort();
  const options = () => tags.map((id) => ({ id, label: id }));
  return listGroup(panel, { key: 'level', size: tags.length * 2, options });
}

/** What an offer in the element's scope names, and what is chosen, so that it can be taken back. */
function optionsOf({ offered, filter }: Panel, key: ValueKey, fits = (_: string) => true): string[] {
  return [...new Set([...[...offered(key).named.keys()].filter(fits), ...(filter[key] ?? [])])];
}

/** The catalogue's records that at least one offer in the element's scope has: nothing else is a choice. */
function usedOf<Key extends 'categories' | 'topics' | 'providers'>(
  { catalog, offered }: Panel,
  key: Key,
): Catalog[Key]['all'][number][] {
  const { named } = offered(key);
  const all: readonly Catalog[Key]['all'][number][] = catalog[key].all;
  return all.filter(({ id }) => named.has(id));
}

/** A list key in the panel. */
interface Group {
  readonly key: ValueKey;
  /** Fewer than two are no choice. */
  readonly size: number;
  /** Made only where the group stands open. */
  readonly options: () => readonly Option[];
  readonly open?: boolean;
}

function listGroup(panel: Panel, { key, size, options, open = false }: Group): Content {
  const chosen = panel.filter[key] ?? [];
  if (size < 2 && chosen.length === 0) return nothing;
  const heading = panel.view.t(`filter.${key}`);
  return foldable(panel, key, heading, open || chosen.length > 0, () => {
    const hint = chosen.length > 0 ? unknownHint(panel, panel.facets.lists[key].unknown) : nothing;
    return html`${longList(
      panel,
      key,
      options().map((option) => choiceOf(panel, key, option)),
    )}${hint}`;
  });
}

function choiceOf({ filter, facets, change }: Panel, key: ValueKey, { id, alias, label }: Option): Choice {
  const chosen = filter[key] ?? [];
  return {
    type: 'checkbox',
    name: key,
    checked: chosen.includes(id) || (alias !== undefined && chosen.includes(alias)),
    label,
    count: facets.lists[key].of(id),
    toggle(on) {
      const others = chosen.filter((other) => other !== id && other !== alias);
      change({ [key]: on ? [...others, id] : others });
    },
  };
}

interface Named {
  readonly id: string;
  readonly localId: string;
  readonly name: Text;
  readonly feed: Feed;
}

function recorded<T extends Named>(
  { view }: Panel,
  records: readonly T[],
  mark: (record: T) => TemplateResult | typeof nothing = () => nothing,
): Option[] {
  return records.map((record) => ({
    id: record.id,
    alias: record.localId,
    label: html`${mark(record)}<span>${show(view, record.name, record)}</span>`,
  }));
}

function byName<T extends Named>({ view }: Panel, records: readonly T[]): T[] {
  const order = collator(view.lang);
  const name = (record: T) => plain(view, record.name, record);
  return [...records].sort((a, b) => order.compare(name(a), name(b)));
}
