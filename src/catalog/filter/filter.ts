import { inOneCase } from '../language-kin.js';
import type { Bounds, Position } from '../model.js';
import { isCalendarDate } from '../time/civil.js';

/** Keys of the filter that hold a list; or within a list, and between keys. */
export const LIST_KEYS = [
  'categories',
  'topics',
  'districts',
  'audiences',
  'languages',
  'providers',
  'level',
  'weekdays',
  'daytimes',
] as const;

/** Keys of the filter that ask for one fact. Only `true` asks. */
export const FACT_KEYS = [
  'free',
  'childcare',
  'noRegistration',
  'wheelchair',
  'interpreter',
  'womenOnly',
  'online',
] as const;

export type ListKey = (typeof LIST_KEYS)[number];
export type FactKey = (typeof FACT_KEYS)[number];

export const WHEN_WORDS = ['now', 'today', 'tomorrow', 'week', 'weekend'] as const;
export type When =
  | (typeof WHEN_WORDS)[number]
  /** Dates `YYYY-MM-DD`, both included. */
  | { readonly from?: string; readonly to?: string };

/** What a visitor asks for: plain JSON, frozen, every key optional. */
export type Filter = Readonly<
  { text?: string; age?: number; when?: When; near?: Near; bounds?: Bounds; unknown?: true } & {
    [key in ListKey]?: readonly string[];
  } & { [key in FactKey]?: true }
>;

/** Around a point, by rough walking time in minutes. */
export interface Near {
  readonly coordinates: Position;
  readonly minutes: number;
}

export type FilterKey = keyof Filter;

const WEEKDAYS = new Set(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);
const DAYTIMES = new Set(['morning', 'afternoon', 'evening']);
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && DATE.test(value) && isCalendarDate(value);

/**
 * Reads a filter from anything: keys and values that are not the contract's are left out, lists lose
 * doubles, empty keys go. Never throws, since filters come from addresses and host pages.
 */
export function normalizeFilter(input: unknown): Filter {
  if (typeof input !== 'object' || input === null) return Object.freeze({});
  const source = new Map(Object.entries(input));
  const entries = [
    ...LIST_KEYS.map((key) => [key, list(key, source.get(key))] as const),
    ...FACT_KEYS.map((key) => [key, source.get(key) === true ? true : undefined] as const),
    ['text', text(source.get('text'))] as const,
    ['age', number(source.get('age'), 0, 130)] as const,
    ['when', when(source.get('when'))] as const,
    ['near', near(source.get('near'))] as const,
    ['bounds', bounds(source.get('bounds'))] as const,
    ['unknown', source.get('unknown') === true ? true : undefined] as const,
  ].filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(entries) as Filter);
}

/** Whether two normalised filters ask the same. */
export function sameFilter(a: Filter, b: Filter): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The keys that a filter sets and that narrow the result; `unknown` alone narrows nothing. */
export function activeKeys(filter: Filter): FilterKey[] {
  return (Object.keys(filter) as FilterKey[]).filter((key) => key !== 'unknown');
}

function list(key: ListKey, value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const strings = value.filter((item): item is string => typeof item === 'string' && item !== '');
  const allowed = key === 'weekdays' ? WEEKDAYS : key === 'daytimes' ? DAYTIMES : undefined;
  const said = key === 'languages' ? strings.map(inOneCase) : strings;
  const kept = [...new Set(allowed ? said.filter((item) => allowed.has(item)) : said)].slice(0, 200);
  return kept.length ? Object.freeze(kept) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.slice(0, 200) : undefined;
}

function number(value: unknown, min: number, max: number): number | undefined {
  return typeof value === 'number' && value >= min && value <= max ? value : undefined;
}

function when(value: unknown): When | undefined {
  const word = WHEN_WORDS.find((candidate) => candidate === value);
  if (word || typeof value !== 'object' || value === null) return word;
  const said = value as { from?: unknown; to?: unknown };
  const [from, to] = [said.from, said.to].map((date) => (isDate(date) ? date : undefined));
  // The wrong way round can only mean the days between.
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  const range = Object.freeze({ ...(first && { from: first }), ...(last && { to: last }) });
  return Object.keys(range).length ? range : undefined;
}

function near(value: unknown): Near | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { coordinates, minutes } = value as { coordinates?: unknown; minutes?: unknown };
  const at = position(coordinates);
  const within = number(minutes, 1, 240);
  return at && within ? Object.freeze({ coordinates: at, minutes: within }) : undefined;
}

function position(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const lng = number(value[0], -180, 180);
  const lat = number(value[1], -90, 90);
  return lng === undefined || lat === undefined ? undefined : [lng, lat];
}

function bounds(value: unknown): Bounds | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [west, south, east, north] = value as unknown[];
  const southwest = position([west, south]);
  const northeast = position([east, north]);
  if (!southwest || !northeast) return undefined;
  return southwest[0] < northeast[0] && southwest[1] < northeast[1]
    ? [...southwest, ...northeast]
    : undefined;
}
