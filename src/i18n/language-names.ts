import type { Language } from './languages.js';

/** Each language of the surface, named in itself. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  tr: 'Türkçe',
  ckb: 'کوردیی ناوەندی',
  ru: 'Русский',
  uk: 'Українська',
  pl: 'Polski',
  bg: 'Български',
};
