import { wrong } from './cell.js';
import { fold, partsOf } from './choices.js';
import type { Kind } from './kind.js';

/** Languages as people name them in a German table. */
const NAMES: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  en: 'Englisch',
  ar: 'Arabisch',
  bg: 'Bulgarisch',
  ckb: 'Sorani',
  es: 'Spanisch',
  fa: 'Persisch',
  fr: 'Französisch',
  it: 'Italienisch',
  kmr: 'Kurmandschi',
  ku: 'Kurdisch',
  pl: 'Polnisch',
  prs: 'Dari',
  ps: 'Paschtu',
  ro: 'Rumänisch',
  ru: 'Russisch',
  so: 'Somali',
  ti: 'Tigrinya',
  tr: 'Türkisch',
  uk: 'Ukrainisch',
  ur: 'Urdu',
  vi: 'Vietnamesisch',
};

const TAGS = new Map(
  Object.entries(NAMES).flatMap(([tag, name]) => [
    [fold(tag), tag],
    [fold(name), tag],
  ]),
);

/** No language has a tag of more than three letters before its first dash: such a word is a name. */
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** The tag of a language that is written as a tag or by its German name. */
export function languageTag(words: string): string | undefined {
  return TAGS.get(fold(words)) ?? (TAG.test(words) ? words : undefined);
}

/** Languages by name, as people write them. */
export const languages: Kind = {
  read: (cell) => partsOf(cell).map((part) => languageTag(part) ?? wrong(part, 'cell-languages')),
  write: (value) => (Array.isArray(value) ? value.map((tag: string) => NAMES[tag] ?? tag).join(', ') : null),
  dropDown: undefined,
  format: 'text',
};

/** Languages in their order, written as tags: the first is the one in which the feed is written. */
export const languageTags: Kind = {
  ...languages,
  write: (value) => (Array.isArray(value) ? value.join(', ') : null),
};
