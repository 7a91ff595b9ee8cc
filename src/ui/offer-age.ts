import { relativeFormat } from '../i18n/later-formats.js';
import type { Offer } from '../catalog/model.js';
import type { View } from './view.js';

const DAY = 86_400_000;
/** Days after which what was checked may well be wrong: a year. */
const OLD = 365;

/** How long ago an offer was checked, and whether that is long; undefined where nobody says. */
export function checkedAgo(
  { t, lang, now }: View,
  { checked }: Pick<Offer, 'checked'>,
): { readonly words: string; readonly old: boolean } | undefined {
  if (!checked) return undefined;
  const days = Math.max(0, Math.floor((now - Date.parse(checked)) / DAY));
  const ago = agoWords(lang, days);
  const old = days > OLD;
  return { words: t(old ? 'offer.checkedLongAgo' : 'offer.checkedAgo', { ago }), old };
}

/** Of months and years in numbers: "last year" would mean the one that ended in December, however long ago that is. */
function agoWords(lang: string, days: number): string {
  const format = relativeFormat(lang, { numeric: days < 31 ? 'auto' : 'always' });
  if (days < 31) return format.format(-days, 'day');
  return days < 365
    ? format.format(-Math.floor(days / 30.4), 'month')
    : format.format(-Math.floor(days / 365), 'year');
}
