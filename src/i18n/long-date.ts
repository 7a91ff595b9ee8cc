import { dateFormat } from './format.js';
import { wallAsUtc } from './later-formats.js';

/** A day in long words: "24. November 2026". @param date `YYYY-MM-DD` */
export function longDate(lang: string, date: string): string {
  return dateFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(wallAsUtc(date));
}
