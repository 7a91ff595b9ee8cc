import { intlTags, kept } from './format.js';
import type { Language } from './languages.js';

/** Each language of the surface, named in itself. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  'de-simple': 'Einfaches Deutsch',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  tr: 'Türkçe',
  kmr: 'Kurdî (Kurmancî)',
  ckb: 'کوردیی ناوەندی',
  ru: 'Русский',
  uk: 'Українська',
  pl: 'Polski',
  ro: 'Română',
  bg: 'Български',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  vi: 'Tiếng Việt',
};

/** Kurdish, Kurmanji and Sorani: browsers know one name for two of them, or none. */
const KURDISH: Readonly<Record<Language, readonly [string, string, string]>> = {
  de: ['Kurdisch', 'Kurmandschi', 'Sorani'],
  'de-simple': ['Kurdisch', 'Kurmandschi', 'Sorani'],
  en: ['Kurdish', 'Kurmanji', 'Sorani'],
  ar: ['الكردية', 'الكرمانجية', 'السورانية'],
  fa: ['کردی', 'کرمانجی', 'سورانی'],
  tr: ['Kürtçe', 'Kurmanci', 'Sorani'],
  kmr: ['Kurdî', 'Kurmancî', 'Soranî'],
  ckb: ['کوردی', 'کورمانجی', 'سۆرانی'],
  ru: ['курдский', 'курманджи', 'сорани'],
  uk: ['курдська', 'курманджі', 'сорані'],
  pl: ['kurdyjski', 'kurmandżi', 'sorani'],
  ro: ['kurdă', 'kurmanji', 'sorani'],
  bg: ['кюрдски', 'курманджи', 'сорани'],
  fr: ['kurde', 'kurmandji', 'sorani'],
  es: ['kurdo', 'kurmanji', 'sorani'],
  it: ['curdo', 'kurmanji', 'sorani'],
  vi: ['Tiếng Kurd', 'Kurmanji', 'Sorani'],
};

/** The name of a language, in a language: `languageName('ar', 'de')` is "Arabisch". The tag where none is known. */
export function languageName(tag: string, lang: string): string {
  return kept('name', `${lang} ${tag}`, {}, () => nameOf(tag, lang));
}

function nameOf(tag: string, lang: string): string {
  try {
    const names = new Intl.DisplayNames(intlTags(lang), { type: 'language', fallback: 'code' });
    return names.of(tag.replace(/-simple$/, '')) ?? tag;
  } catch {
    return tag;
  }
}

/** As `languageName`, for a choice: what can be chosen apart has a name of its own. */
export function distinctName(tag: string, lang: Language): string {
  const [kurdish, kurmanji, sorani] = KURDISH[lang];
  if (tag === 'ku') return kurdish;
  if (tag === 'kmr') return `${kurdish} (${kurmanji})`;
  return tag === 'ckb' ? `${kurdish} (${sorani})` : languageName(tag, lang);
}
