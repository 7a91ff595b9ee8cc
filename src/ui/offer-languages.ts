import { Languages } from 'lucide';
import type { Offer } from '../catalog/model.js';
import { languageName } from '../i18n/language-names.js';
import { enumeration } from './enumeration.js';
import { type FactMark, FIRST_MARKS, languageTags } from './offer-facts.js';
import type { View } from './view.js';

/** Names of languages in a row: "Deutsch und Arabisch". */
export function languageList(lang: string, tags: readonly string[]): string {
  return enumeration(
    lang,
    tags.map((tag) => languageName(tag, lang)),
  );
}

function languageNames({ lang }: View, { languages }: Offer): FactMark | undefined {
  return languages?.length ? { icon: Languages, text: languageList(lang, languages) } : undefined;
}

/** All that a card says of the barriers, languages by their names. */
export const ALL_MARKS = FIRST_MARKS.map((mark) => (mark === languageTags ? languageNames : mark));
