import { html, nothing, type TemplateResult } from 'lit';
import { NO_CALENDAR } from '../catalog/time/no-calendar.js';
import type { Dates, Offer, Place } from '../catalog/model.js';
import { comingDate } from '../catalog/time/coming.js';
import type { Occurrence, Omission } from '../catalog/time/types.js';
import { todayIn } from '../catalog/time/civil.js';
import { addDays } from '../catalog/time/wall.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { longDate } from '../i18n/long-date.js';
import { filled } from './filled.js';
import { placeAddress, placeName } from './place-address.js';
import { rhythm } from './rhythm.js';
import { unbroken } from './unbroken.js';
import { plain, show, type View } from './view.js';

/** When something is, and the place where that is its own. */
interface Said {
  readonly words: string;
  readonly place?: Place | undefined;
}

/** The next date of an offer in words: "Heute, 16:00–18:00", "Di., 24. November, 9:00–12:00"; a blank until dates are there. */
export function nextDate(view: View, offer: Offer): string {
  const { words, place } = nextSaid(view, offer);
  const where = place && (plain(view, place.name, place) || placeAddress(view, place));
  return where ? `${words} (${where})` : words;
}

/** The same to be shown, with the place in its own language. */
export function nextLine(view: View, offer: Offer): TemplateResult {
  return saidLine(view, nextSaid(view, offer));
}

function nextSaid(view: View, offer: Offer): Said {
  const { t, calendar, now } = view;
  if (!offer.hours && offer.schedule.length === 0) return { words: begins(view, offer) ?? t('when.unknown') };
  if (calendar === NO_CALENDAR) return { words: '\u00a0' };
  const next = comingDate(calendar, offer, now);
  // What cannot be read is not known, here as in the filter.
  if (!next) return { words: t(calendar.answer(offer, {}, now) === false ? 'when.none' : 'when.unknown') };
  if (next.appointment && offer.hours?.every(({ days }) => days.length > 5))
    return { words: t('when.onlyAppointment') };
  return said(view, next, offer.feed.timezone);
}

/** Of an offer that has neither hours nor dates, the day from which on it is there, while that is to come. */
function begins({ t, lang, now }: View, { validFrom = '', feed }: Offer): string | undefined {
  if (validFrom <= todayIn(feed.timezone, now)) return undefined;
  const words = t('filter.datesFrom', { from: longDate(lang, validFrom) });
  return `${words.charAt(0).toLocaleUpperCase(lang)}${words.slice(1)}`;
}

/** When an offer takes place, for a card: how often and the next date, then what falls out before long. */
export function whenLines(view: View, offer: Offer): TemplateResult {
  const next = nextLine(view, offer);
  const coming = offer.hours?.length ? undefined : comingDate(view.calendar, offer, view.now);
  const often = coming && rhythm(view, holding(view, offer, coming));
  const words = often ? html`${often} – ${filled((when) => view.t('when.nextTime', { when }), next)}` : next;
  return html`<span>${words}</span>${dropped(view, offer)}`;
}

/** The entries that hold now: what is over, or begins later, does not make an offer more often. */
function holding({ calendar, now }: View, offer: Offer, { start }: Occurrence): readonly Dates[] {
  const { schedule } = offer;
  if (schedule.length < 2) return schedule;
  const soon = addDays(start.slice(0, 10), 7);
  const alone = (dates: Dates): Offer => ({ ...offer, schedule: [dates] });
  return schedule.filter((dates) => dates.start < soon && comingDate(calendar, alone(dates), now));
}

const FORTNIGHT = 14 * 86_400_000;

/** What falls out within a fortnight; else whether holidays are left out at all. */
function dropped(view: View, offer: Offer): TemplateResult | typeof nothing {
  const [omission] = view.calendar.omissions(offer, { from: view.now, to: view.now + FORTNIGHT });
  if (omission) return html`<br /><span class="dropped">${omissionWords(view, offer, omission)}</span>`;
  const kinds = leftOut(view, offer);
  return kinds.length > 0 ? html`<br /><small>${kinds.join(' · ')}</small>` : nothing;
}

/** The kinds of holidays on which an offer does not take place. */
export function leftOut({ t }: View, { schedule }: Offer): readonly string[] {
  const kinds = schedule.flatMap(({ except }) => except ?? []);
  return [
    ...(kinds.includes('school-holiday') ? [t('when.notHolidays')] : []),
    ...(kinds.includes('public-holiday') ? [t('when.notPublic')] : []),
  ];
}

/** "Fällt aus am 24. Dezember 2026: Weihnachtsferien". */
export function omissionWords(view: View, offer: Offer, { start, reason }: Omission): TemplateResult {
  const { t, lang } = view;
  const date = longDate(lang, start);
  if (reason === 'date') return html`${t('when.omitted', { date, reason: t('when.noReason') })}`;
  return html`${t('when.omitted', { date, reason: '' })}${show(view, reason.name, offer)}`;
}

/** One occurrence in words, with today and tomorrow named, and with its place where that is its own. */
export function occurrenceLine(view: View, occurrence: Occurrence, zone: string): TemplateResult {
  return saidLine(view, said(view, occurrence, zone));
}

function said(view: View, occurrence: Occurrence, zone: string): Said {
  const { appointment, place } = occurrence;
  const when = whenWords(view, occurrence, zone);
  return { words: appointment ? view.t('when.appointmentAt', { when }) : when, place };
}

function saidLine(view: View, { words, place }: Said): TemplateResult {
  const where = place ? placeName(view, place) : nothing;
  return where === nothing ? unbroken(words) : html`${unbroken(words)} (${where})`;
}

function whenWords(view: View, occurrence: Occurrence, zone: string): string {
  const { t, lang, now, paper } = view;
  const { allDay, openEnd, appointment, start } = occurrence;
  if (occurrence.from <= now && !paper && !allDay && !openEnd && !appointment)
    return runningWords(view, occurrence);
  const today = todayIn(zone, now);
  if (isLong(occurrence)) return longRange(lang, occurrence, yearOf(start, today));
  const time = allDay ? t('when.allDay') : timeRange(lang, occurrence);
  // Several days are said with their last one.
  const date = paper || lastDay(occurrence) > start ? '' : start.slice(0, 10);
  if (date === today) return t('when.today', { time });
  if (date === addDays(today, 1)) return t('when.tomorrow', { time });
  return t('when.date', { date: dateWords(lang, occurrence, today), time });
}

/** "Jetzt geöffnet, bis 18:00". */
function runningWords({ t, lang }: View, occurrence: Occurrence): string {
  const format = isLong(occurrence) ? dateTimeFormat(lang) : timeFormat(lang);
  const end = format.format(wallAsUtc(occurrence.end));
  return t(occurrence.kind === 'hours' ? 'when.now' : 'when.running', { end });
}

/** Day and month, the weekday before it, the year only where it is another than this one. */
function dateWords(lang: string, occurrence: Occurrence, today: string): string {
  const { start } = occurrence;
  const last = lastDay(occurrence);
  const format = dateFormat(lang, { ...DAY_WORDS, ...yearOf(start, today), timeZone: 'UTC' });
  return last > start
    ? format.formatRange(wallAsUtc(start), wallAsUtc(last))
    : format.format(wallAsUtc(start));
}

const DAY_WORDS = { weekday: 'short', day: 'numeric', month: 'long' } as const;

function yearOf(start: string, today: string): Intl.DateTimeFormatOptions {
  return start.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}

/** The midnight at which the last of whole days begins; of times their start. */
function lastDay({ start, end, allDay }: Occurrence): string {
  return allDay ? addDays(end, -1) : start;
}

/** It ends on another day, not only past midnight: then times alone would mislead. */
function isLong({ from, to, allDay, openEnd }: Occurrence): boolean {
  return !allDay && !openEnd && to - from >= 86_400_000;
}

function timeFormat(lang: string): Intl.DateTimeFormat {
  return dateFormat(lang, { timeStyle: 'short', timeZone: 'UTC' });
}

function dateTimeFormat(lang: string, year: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  return dateFormat(lang, {
    ...DAY_WORDS,
    ...year,
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
}

function longRange(lang: string, { start, end }: Occurrence, year?: Intl.DateTimeFormatOptions): string {
  return dateTimeFormat(lang, year).formatRange(wallAsUtc(start), wallAsUtc(end));
}

/** Times of one occurrence; one that goes past midnight still reads as times, a longer one has its days too. */
export function timeRange(lang: string, occurrence: Occurrence): string {
  if (isLong(occurrence)) return longRange(lang, occurrence);
  const [start, end] = [wallAsUtc(occurrence.start), wallAsUtc(occurrence.end)];
  const times = timeFormat(lang);
  return occurrence.openEnd ? times.format(start) : `${times.format(start)}–${times.format(end)}`;
}
