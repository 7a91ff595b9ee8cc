import { WEEKDAYS } from '../catalog/time/wall.js';
import { dateFormat } from '../i18n/format.js';

/** The name of a weekday `mo` to `su`. 2024-01-01 was a Monday. */
export function weekdayName(lang: string, day: string, width: 'short' | 'long'): string {
  const index = WEEKDAYS.findIndex((known) => known === day);
  return dateFormat(lang, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + index)));
}
