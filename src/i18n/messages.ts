import type common from './locales/de/common.json';
import type detail from './locales/de/detail.json';
import type facts from './locales/de/facts.json';
import type indicators from './locales/de/indicators.json';
import type map from './locales/de/map.json';
import type measures from './locales/de/measures.json';
import type { Language } from './languages.js';

/** The parts of the surface's texts. Each is fetched only when an element needs it. */
export const BUNDLES = ['common', 'facts', 'detail', 'map', 'indicators', 'measures'] as const;
export type Bundle = (typeof BUNDLES)[number];

type Message = typeof common &
  typeof facts &
  typeof detail &
  typeof map &
  typeof indicators &
  typeof measures;
/* A plural's forms are keys of their own in the files. */
type WithoutPlural<Key> = Key extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Key;

/** Every key that German has; a plural's forms count as one key. */
export type MessageKey = WithoutPlural<Extract<keyof Message, string>>;

type Messages = Record<string, string>;
const files = import.meta.glob<Messages>('./locales/*/*.json', { import: 'default' });

/** @throws the import's error when the file cannot be fetched */
export async function fetchMessages(language: Language, bundle: Bundle): Promise<Messages> {
  const load = files[`./locales/${language}/${bundle}.json`];
  return load ? load() : {};
}
