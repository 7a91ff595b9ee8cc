import { isDay, monthsOf } from '../catalog/time-steps.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { longDate } from '../i18n/long-date.js';

/** A time that a feed writes without naming it, in words: a day, a month, the months of a quarter; what is written otherwise as it stands. */
export function timeName(lang: string, id: string): string {
  const months = monthsOf(id);
  if (!months) return isDay(id) ? longDate(lang, id) : id;
  const [first, last] = months.map((month) => wallAsUtc(`${month}-01`)) as [Date, Date];
  return dateFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(first, last);
}
