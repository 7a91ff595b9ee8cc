import { isOwnKey } from './address-key.js';
import { FACT_KEYS, LIST_KEYS, normalizeFilter, type When } from './filter/filter.js';
import { MEASURE_KEYS, normalizeMeasureFilter } from './measure.js';
import { LIST_VIEWS, type ViewState } from './view-state.js';

/** What an address carries of a view. What is left out when it is written is as at the start. */
export type Addressed = Pick<ViewState, 'filter' | 'selected' | 'measures' | 'view' | 'language' | 'slip'>;

/** A view before anybody has chosen anything. */
export const AT_START: Addressed = Object.freeze({
  filter: {},
  selected: null,
  measures: {},
  view: null,
  language: null,
  slip: [],
});
const FACTS = [...FACT_KEYS, 'unknown'] as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}(:[A-Za-z0-9][A-Za-z0-9._-]{0,119})?$/;
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const MOST_KEPT = 40;

/**
 * Writes a view into a query string; what belongs to others stays. Lists are parted by commas:
 * `?ikon.facts=free,childcare&ikon.when=week&ikon.offer=kochen`.
 * @param prefix tells our keys from the page's
 */
export function writeAddress(search: string, view: Partial<Addressed>, prefix: string): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) if (isOwnKey(key, prefix)) query.delete(key);
  for (const [key, value] of entriesOf({ ...AT_START, ...view })) query.set(prefix + key, value);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}

function entriesOf({ filter, selected, measures, view, language, slip }: Addressed): [string, string][] {
  const facts = FACTS.filter((key) => filter[key]);
  const entries: [string, string | undefined][] = [
    ['text', filter.text],
    ['facts', joined(facts)],
    ...LIST_KEYS.map((key): [string, string | undefined] => [key, joined(filter[key])]),
    ['age', filter.age?.toString()],
    [
      'when',
      typeof filter.when === 'object' ? `${filter.when.from ?? ''}..${filter.when.to ?? ''}` : filter.when,
    ],
    ['near', filter.near && joined([...filter.near.coordinates.map(short), filter.near.minutes])],
    ['bounds', joined(filter.bounds?.map(short))],
    ...MEASURE_KEYS.map((key): [string, string | undefined] => [key, measures[key]]),
    ['view', view ?? undefined],
    ['offer', selected ?? undefined],
    ['lang', language ?? undefined],
    ['slip', joined(slip.slice(0, MOST_KEPT))],
  ];
  return entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

function joined(values: readonly (string | number)[] | undefined): string | undefined {
  return values && values.length > 0 ? values.join(',') : undefined;
}

/** Five digits are a metre. */
function short(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Reads what {@link writeAddress} wrote. What cannot be read is left out; never throws. */
export function readAddress(search: string, prefix: string): Addressed {
  const query = new URLSearchParams(search);
  const get = (key: string) => query.get(prefix + key) ?? undefined;
  const list = (key: string) => get(key)?.split(',').filter(Boolean);
  const numbers = (key: string) => list(key)?.map(Number);
  const facts = list('facts') ?? [];
  const [lng, lat, minutes] = numbers('near') ?? [];
  const filter = normalizeFilter({
    text: get('text'),
    ...Object.fromEntries(LIST_KEYS.map((key) => [key, list(key)])),
    ...Object.fromEntries(FACTS.map((key) => [key, facts.includes(key)])),
    age: get('age') ? Number(get('age')) : undefined,
    when: whenOf(get('when')),
    near: { coordinates: [lng, lat], minutes },
    bounds: numbers('bounds'),
  });
  return {
    filter,
    selected: matching(get('offer'), ID),
    measures: normalizeMeasureFilter(Object.fromEntries(MEASURE_KEYS.map((key) => [key, get(key)]))),
    view: LIST_VIEWS.find((known) => known === get('view')) ?? null,
    language: matching(get('lang'), TAG),
    slip: (list('slip') ?? []).filter((id) => ID.test(id)).slice(0, MOST_KEPT),
  };
}

/** Whether an address says anything of ours. */
export function isAddressed(search: string, prefix: string): boolean {
  return [...new URLSearchParams(search).keys()].some((key) => isOwnKey(key, prefix));
}

function whenOf(value: string | undefined): When | undefined {
  if (!value?.includes('..')) return value as When | undefined;
  const [from, to] = value.split('..');
  return { ...(from && { from }), ...(to && { to }) };
}

function matching(value: string | undefined, form: RegExp): string | null {
  return value !== undefined && form.test(value) ? value : null;
}
