import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Hours, Offer } from '../catalog/model.js';
import type { Occurrence, Omission } from '../catalog/time/types.js';
import { dateFormat, listFormat, wallAsUtc } from '../i18n/format.js';
import { nextDate, occurrenceWords } from './offer-when.js';
import { show, type View } from './view.js';

/** Dates that are named one by one in the detail. */
const NAMED = 5;
const DAY = 86_400_000;

/** When an offer takes place: the next date, weekly hours, the dates that follow, and what drops out. */
export function timesBlock(view: View, offer: Offer): TemplateResult | string {
  if (!offer.hours && offer.schedule.length === 0) return nextDate(view, offer);
  const upcoming = view.calendar
    .occurrences(offer, { from: view.now, to: view.now + 200 * DAY }, NAMED)
    .filter((occurrence) => occurrence.kind === 'schedule');
  return html`<p><strong>${nextDate(view, offer)}</strong></p>
    ${offer.hours?.length ? hoursLines(view, offer.hours, offer) : nothing}
    ${upcoming.length > 0 ? dates(view, offer, upcoming) : nothing} ${omissions(view, offer)}`;
}

function dates(view: View, offer: Offer, upcoming: readonly Occurrence[]): TemplateResult {
  const notes = [...new Set(offer.schedule.map(({ note }) => note))].filter((note) => note !== undefined);
  return html`<p class="term">${view.t('when.next')}:</p>
    <ul class="plain-list">
      ${upcoming.map((occurrence) => html`<li>${occurrenceWords(view, occurrence, offer.feed.timezone)}</li>`)}
    </ul>
    ${notes.map((note) => html`<p>${show(view, note, offer)}</p>`)}`;
}

function omissions(view: View, offer: Offer): TemplateResult | typeof nothing {
  const dropped = view.calendar.omissions(offer, { from: view.now, to: view.now + 60 * DAY }).slice(0, NAMED);
  if (dropped.length === 0) return nothing;
  return html`<ul class="plain-list dropped">
    ${dropped.map((omission) => html`<li>${omissionWords(view, offer, omission)}</li>`)}
  </ul>`;
}

function omissionWords(view: View, offer: Offer, { start, reason }: Omission): TemplateResult {
  const { t, lang } = view;
  const date = dateFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(wallAsUtc(start));
  if (reason === 'date') return html`${t('when.omitted', { date, reason: t('when.noReason') })}`;
  const name = show(view, reason.name, offer);
  return html`${t('when.omitted', { date, reason: '' })}${name}`;
}

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Weekly hours, a line for each entry: "Mo, Mi: 9:00–12:00". */
export function hoursLines(
  view: View,
  hours: readonly Hours[],
  owner: { readonly feed: Feed },
): TemplateResult {
  return html`<ul class="plain-list">
    ${hours.map((entry) => html`<li>${hoursLine(view, entry)} ${entry.note ? show(view, entry.note, owner) : nothing}</li>`)}
  </ul>`;
}

function hoursLine(
  { t, lang }: View,
  { days, opens, closes, appointment, validFrom, validThrough }: Hours,
): string {
  const names = listFormat(lang, { type: 'unit', style: 'short' }).format(
    days.map((day) => weekdayName(lang, day)),
  );
  const times = `${names}: ${clock(lang, opens)}–${clock(lang, closes)}`;
  const said = appointment ? t('when.appointmentAt', { when: times }) : times;
  const span = [validFrom, validThrough].map((date) => (date ? shortDate(lang, date) : '…'));
  return validFrom || validThrough ? `${said} (${span.join(' – ')})` : said;
}

/** 2024-01-01 was a Monday. */
function weekdayName(lang: string, day: string): string {
  const date = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)));
  return dateFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(date);
}

/** A time of day; `24:00` and later are the next day's. */
function clock(lang: string, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return dateFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1, hour % 24, minute),
  );
}

function shortDate(lang: string, date: string): string {
  return dateFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(wallAsUtc(date));
}
