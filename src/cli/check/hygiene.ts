import { dates } from './rules/dates.js';
import { duplicates } from './rules/duplicates.js';
import { languages } from './rules/languages.js';
import { mails } from './rules/mails.js';
import { places } from './rules/places.js';
import { plainLanguage } from './rules/plain-language.js';
import { smallNumbers } from './rules/small-numbers.js';
import { unused } from './rules/unused.js';
import type { Rule } from './subject.js';

/** Everything that is right by the schema and yet not good. */
export const hygiene: readonly Rule[] = [
  dates,
  languages,
  duplicates,
  places,
  smallNumbers,
  mails,
  plainLanguage,
  unused,
];
