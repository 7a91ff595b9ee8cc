import { type FactKey, FACT_KEYS, normalizeFilter } from '../../src/catalog/filter/filter.js';
import type { Catalog } from '../../src/catalog/model.js';
import { LANGUAGES } from '../../src/i18n/language-names.js';
import words from '../../src/i18n/locales/de/first.json';
import { byId, make } from '../dom.js';
import { inGerman, sorted } from '../german.js';
import { languagesOf, type State } from './state.js';

/** What the form itself can set; the rest of a filter comes with the address and is kept. */
const OWN_KEYS: readonly string[] = [...FACT_KEYS, 'categories', 'districts'];

const form = () => byId<HTMLFormElement>('plakat-form');
const field = (id: string) => byId<HTMLInputElement | HTMLSelectElement>(id);
const radios = (name: string) => form().elements.namedItem(name) as RadioNodeList;
const boxes = (name: string) => [...form().querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
const checked = (name: string) => boxes(name).flatMap((box) => (box.checked ? [box.value] : []));

/** Builds what is the same for every feed. */
export function buildForm(): void {
  byId('facts').append(...FACT_KEYS.map((key) => checkbox('facts', key, words[`fact.${key}`])));
  for (const [i, id] of ['language-1', 'language-2', 'language-3'].entries())
    byId(id).append(
      ...(i > 0 ? [make('option', { value: '' }, 'keine')] : []),
      ...Object.entries(LANGUAGES).map(([tag, name]) => make('option', { value: tag, lang: tag }, name)),
    );
}

/** What a loaded feed offers to choose from. */
export function offerChoices(catalog: Catalog): void {
  const districts = catalog.districts.all.map((one) => ({
    id: one.id,
    name: inGerman(one.name, one) ?? one.id,
  }));
  byId('district').replaceChildren(
    make('option', { value: '' }, 'ganze Stadt'),
    ...sorted(districts).map(({ id, name }) => make('option', { value: id }, name)),
  );
  byId('categories').replaceChildren(
    ...catalog.categories.all.map((one) => checkbox('categories', one.id, inGerman(one.name, one) ?? one.id)),
  );
  const places = catalog.places.all.flatMap((place) => {
    const name = inGerman(place.name, place) ?? place.street;
    return place.coordinates && name ? [{ name, at: place.coordinates.join(',') }] : [];
  });
  byId('places').replaceChildren(
    ...sorted(places).map(({ name, at }) => make('option', { value: at }, name)),
  );
}

function checkbox(name: string, value: string, label: string): HTMLElement {
  return make('label', { class: 'check' }, make('input', { type: 'checkbox', name, value }), label);
}

/** Shows a state in the form. */
export function fillForm(state: State): void {
  const { filter, languages } = state;
  field('feed').value = state.feed;
  field('district').value = filter.districts?.length === 1 ? (filter.districts[0] ?? '') : '';
  field('size').value = state.size;
  field('link').value = state.link ?? '';
  field('standpoint').value = state.place;
  radios('form').value = state.form;
  radios('orientation').value = state.orientation;
  for (const i of [0, 1, 2]) field(`language-${i + 1}`).value = languages[i] ?? '';
  for (const box of boxes('facts')) box.checked = filter[box.value as FactKey] === true;
  for (const box of boxes('categories')) box.checked = filter.categories?.includes(box.value) ?? false;
  const isLeaflet = state.form === 'leaflet';
  for (const id of ['size-row', 'orientation-row']) byId(id).hidden = isLeaflet;
  byId('more-filter').hidden = Object.keys(filter).every((key) => OWN_KEYS.includes(key));
}

/** What the form says; what it cannot say is kept from before. */
export function readForm(before: State): Record<string, string | undefined> {
  const kept = Object.entries(before.filter).filter(([key]) => !OWN_KEYS.includes(key));
  const district = field('district').value;
  const several =
    (before.filter.districts?.length ?? 0) > 1 && !district ? before.filter.districts : undefined;
  const filter = normalizeFilter({
    ...Object.fromEntries(kept),
    ...Object.fromEntries(checked('facts').map((key) => [key, true])),
    categories: checked('categories'),
    districts: district ? [district] : several,
  });
  const languages = languagesOf([1, 2, 3].map((i) => field(`language-${i}`).value).join(','));
  return {
    feed: field('feed').value.trim(),
    form: radios('form').value,
    size: field('size').value,
    orientation: radios('orientation').value,
    languages: languages.join(','),
    link: field('link').value.trim(),
    standpoint: field('standpoint').value.trim(),
    filter: JSON.stringify(filter),
  };
}
