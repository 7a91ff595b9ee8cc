import type coverage from './locales/de/coverage.json';
import type kiosk from './locales/de/kiosk.json';
import type first from './locales/de/first.json';
import firstWords from './locales/de/first.json' with { type: 'json' };
import type list from './locales/de/list.json';
import type map from './locales/de/map.json';
import type mapLater from './locales/de/map-later.json';
import type numbers from './locales/de/numbers.json';
import type print from './locales/de/print.json';
import type { Language } from './languages.js';

/**
 * The parts of the surface's texts: what the first cards need and what the rest of the list needs, what the first pins
 * of a map need and what the rest of the map needs, the words of the indicators and the measures, those of the coverage,
 * of an unattended screen, and of the poster. Each is fetched only when an element needs it.
 */
export const BUNDLES = [
  'first',
  'list',
  'map',
  'map-later',
  'numbers',
  'coverage',
  'kiosk',
  'print',
] as const;
export type Bundle = (typeof BUNDLES)[number];

type Message = typeof first &
  typeof list &
  typeof map &
  typeof mapLater &
  typeof numbers &
  typeof coverage &
  typeof kiosk &
  typeof print;
/* A plural's forms are keys of their own in the files. */
type WithoutPlural<Key> = Key extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Key;

/** Every key that German has; a plural's forms count as one key. */
export type MessageKey = WithoutPlural<Extract<keyof Message, string>>;

export type Messages = Record<string, string>;
const files = import.meta.glob<Messages>('./locales/*/*.json', { import: 'default' });

/** What the first cards need in German comes with the code: one request less, and something to say where a file is lost. */
export const german: Messages = firstWords;

/** @throws the import's error when the file cannot be fetched */
export async function fetchMessages(language: Language, bundle: Bundle): Promise<Messages> {
  const load = files[`./locales/${language}/${bundle}.json`];
  return load ? load() : {};
}
