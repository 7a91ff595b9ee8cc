import { NO_CALENDAR } from '../catalog/time/no-calendar.js';
import type { Offer } from '../catalog/model.js';
import type { Occurrence } from '../catalog/time/types.js';
import { toWall } from '../catalog/time/zone.js';
import { addDays } from '../catalog/time/wall.js';
import { dateFormat, wallAsUtc } from '../i18n/format.js';
import type { View } from './view.js';

/** The next date of an offer in words: "Heute, 16:00–18:00", "Di., 24. November, 9:00–12:00"; a blank until dates are there. */
export function nextDate(view: View, offer: Offer): string {
  const { t, calendar, now } = view;
  if (!offer.hours && offer.schedule.length === 0) return t('when.unknown');
  if (calendar === NO_CALENDAR) return '\u00a0';
  const next = calendar.next(offer, now);
  if (!next) return t('when.none');
  return occurrenceWords(view, next, offer.feed.timezone);
}

/** One occurrence in words, with today and tomorrow named. */
export function occurrenceWords(view: View, occurrence: Occurrence, zone: string): string {
  const words = whenWords(view, occurrence, zone);
  return occurrence.appointment ? view.t('when.appointmentAt', { when: words }) : words;
}

function whenWords(view: View, occurrence: Occurrence, zone: string): string {
  const { t, lang, now } = view;
  const today = toWall(now, zone).slice(0, 10);
  const date = occurrence.start.slice(0, 10);
  if (occurrence.from <= now && !occurrence.allDay) {
    const end = timeWords(lang, occurrence.end);
    return t(occurrence.kind === 'hours' ? 'when.now' : 'when.running', { end });
  }
  const time = occurrence.allDay ? t('when.allDay') : timeRange(lang, occurrence);
  if (date === today) return t('when.today', { time });
  if (date === addDays(today, 1)) return t('when.tomorrow', { time });
  return t('when.date', { date: dateWords(lang, occurrence, today), time });
}

/** Day and month, the weekday before it, the year only where it is another than this one. */
function dateWords(lang: string, { start, end, allDay }: Occurrence, today: string): string {
  const year = start.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = dateFormat(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...year,
    timeZone: 'UTC',
  });
  const last = allDay ? addDays(end.slice(0, 10), -1) : start;
  return last > start.slice(0, 10) && allDay
    ? format.formatRange(wallAsUtc(start), wallAsUtc(last))
    : format.format(wallAsUtc(start));
}

function timeWords(lang: string, wall: string): string {
  return dateFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(wallAsUtc(wall));
}

/** Times of one occurrence; one that goes past midnight still reads as times. */
function timeRange(lang: string, { start, end, openEnd }: Occurrence): string {
  if (openEnd) return timeWords(lang, start);
  return `${timeWords(lang, start)}–${timeWords(lang, end)}`;
}
