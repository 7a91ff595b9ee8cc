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
