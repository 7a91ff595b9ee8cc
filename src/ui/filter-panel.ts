import { type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Facets } from '../catalog/filter/facets.js';
import type { FactKey, Filter, ListKey } from '../catalog/filter/filter.js';
import type { Catalog, Category, District, Offer } from '../catalog/model.js';
import { collator, languageName, numberFormat } from '../i18n/format.js';
import { BARRIERS } from './barriers.js';
import { categoryIcon } from './category-label.js';
import { icon } from './icon.js';
import { plain, show, type View } from './view.js';

/** What the panel draws from, and what it calls when the visitor changes something. */
export interface FilterPanel {
  readonly view: View;
  readonly catalog: Catalog;
  /** Every offer that the element may show: only what they have is offered as a choice. */
  readonly scoped: readonly Offer[];
  readonly filter: Filter;
  readonly facets: Facets;
  /** Offers that would come on top if unknown facts were let through. */
  readonly hiddenByUnknown: number;
  readonly change: (change: { [key in keyof Filter]?: Filter[key] | undefined }) => void;
}

export function filterPanel(panel: FilterPanel): TemplateResult {
  const { t } = panel.view;
  return html`<form class="filters" part="filters" @submit=${(event: Event) => event.preventDefault()}>
    <fieldset>
      <legend>${t('filter.barriers')}</legend>
      ${languageSelect(panel)} ${BARRIERS.map(([key, words, name]) => barrier(panel, key, t(words), name))}
      ${unknownChoice(panel)}
    </fieldset>
    ${choices(panel, 'categories', categoriesInUse(panel), (category) => categoryIcon(category as Category))}
    ${choices(panel, 'districts', districtsInUse(panel))}
  </form>`;
}

function languageSelect({ view, filter, facets, change }: FilterPanel): TemplateResult {
  const { t, lang } = view;
  const counts = facets.lists.languages;
  const order = collator(lang);
  const tags = [...new Set([...counts.keys(), ...(filter.languages ?? [])])]
    .map((tag) => ({ tag, name: languageName(tag, lang) }))
    .sort((a, b) => order.compare(a.name, b.name));
  const chosen = filter.languages?.[0] ?? '';
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    change({ languages: value ? [value] : undefined });
  };
  return html`<label class="labelled">
    <span>${t('filter.languages')}</span>
    <select class="field" .value=${chosen} @change=${choose}>
      <option value="" ?selected=${chosen === ''}>${t('filter.anyLanguage')}</option>
      ${tags.map(
        ({ tag, name }) =>
          html`<option value=${tag} ?selected=${tag === chosen}>${name} (${counts.get(tag) ?? 0})</option>`,
      )}
    </select>
  </label>`;
}

function barrier(panel: FilterPanel, key: FactKey, words: string, name: IconNode): TemplateResult {
  const { filter, facets, change, view } = panel;
  const toggle = (on: boolean) => change({ [key]: on ? true : undefined });
  return check(
    view,
    filter[key] === true,
    toggle,
    html`${icon(name)}<span>${words}</span>`,
    facets.facts[key].yes,
  );
}

/** Unknown is a third answer: it can be let through where it hides something. */
function unknownChoice({
  view,
  filter,
  hiddenByUnknown,
  change,
}: FilterPanel): TemplateResult | typeof nothing {
  if (hiddenByUnknown === 0 && !filter.unknown) return nothing;
  const more = filter.unknown
    ? nothing
    : html`<small>${view.t('filter.unknownMore', { count: hiddenByUnknown })}</small>`;
  const label = html`<span>${view.t('filter.unknown')} ${more}</span>`;
  const toggle = (on: boolean) => change({ unknown: on ? true : undefined });
  return html`<div class="unknown">${check(view, filter.unknown === true, toggle, label)}</div>`;
}

type Option = Category | District;

/** A list of checkboxes; a long one folds, but never hides what is chosen. */
function choices(
  panel: FilterPanel,
  key: 'categories' | 'districts',
  options: readonly Option[],
  mark: (option: Option) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  const { t } = panel.view;
  const chosen = panel.filter[key] ?? [];
  const box = (option: Option) => choice(panel, key, option, mark(option));
  const [first, rest] = [options.slice(0, VISIBLE), options.slice(VISIBLE)];
  const open = rest.some((option) => isChosen(chosen, option));
  return html`<fieldset>
    <legend>${t(`filter.${key}`)}</legend>
    ${first.map(box)}
    ${
      rest.length > 0
        ? html`<details ?open=${open}>
            <summary>${t('filter.more', { count: rest.length })}</summary>
            ${rest.map(box)}
          </details>`
        : nothing
    }
  </fieldset>`;
}

/** Options of a list that stand in sight before the rest folds. */
const VISIBLE = 12;

function choice(
  panel: FilterPanel,
  key: ListKey,
  option: Option,
  mark: TemplateResult | typeof nothing,
): TemplateResult {
  const { view, filter, facets, change } = panel;
  const chosen = filter[key] ?? [];
  const toggle = (on: boolean) => {
    const others = chosen.filter((id) => id !== option.id && id !== option.localId);
    const next = on ? [...others, option.id] : others;
    change({ [key]: next.length > 0 ? next : undefined });
  };
  const label = html`${mark}<span>${show(view, option.name, option)}</span>`;
  return check(view, isChosen(chosen, option), toggle, label, facets.lists[key].get(option.id) ?? 0);
}

function isChosen(chosen: readonly string[], option: Option): boolean {
  return chosen.includes(option.id) || chosen.includes(option.localId);
}

function check(
  { t, lang }: View,
  checked: boolean,
  toggle: (on: boolean) => void,
  label: TemplateResult,
  count?: number,
): TemplateResult {
  const amount =
    count === undefined
      ? nothing
      : html`<span class="count" aria-hidden="true">${numberFormat(lang).format(count)}</span
          ><span class="visually-hidden">, ${t('list.count', { count })}</span>`;
  return html`<label class="check ${count === 0 ? 'none' : ''}">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)}
    />
    ${label}${amount}
  </label>`;
}

function categoriesInUse({ catalog, scoped }: FilterPanel): readonly Category[] {
  const used = new Set(scoped.flatMap((offer) => offer.categories));
  return catalog.categories.all.filter((category) => used.has(category));
}

function districtsInUse({ catalog, view }: FilterPanel): readonly District[] {
  const order = collator(view.lang);
  const name = (district: District) => plain(view, district.name, district);
  return [...catalog.districts.all].sort((a, b) => order.compare(name(a), name(b)));
}
