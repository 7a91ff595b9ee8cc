import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Hours, Offer } from '../catalog/model.js';
import type { Occurrence } from '../catalog/time/types.js';
import { dateFormat, listFormat, wallAsUtc } from '../i18n/format.js';
import { nextDate, occurrenceWords, omissionWords, whenLines } from './offer-when.js';
import { unbroken } from './unbroken.js';
import { show, type View } from './view.js';
import { weekdayName } from './weekday.js';

/** Dates that are named one by one in the detail. */
const NAMED = 5;
const DAY = 86_400_000;

/** When an offer takes place: the next date, weekly hours, the dates that follow, and what drops out. */
export function timesBlock(view: View, offer: Offer): TemplateResult | string {
  if (!offer.hours && offer.schedule.length === 0) return nextDate(view, offer);
  const next = view.calendar.next(offer, view.now);
  const upcoming = view.calendar
    .occurrences(offer, { from: view.now, to: view.now + 200 * DAY }, NAMED + 1)
    .filter(({ kind, start }) => kind === 'schedule' && start !== next?.start);
  return html`<p class="next">${whenLines(view, offer)}</p>
    ${offer.hours?.length ? hoursLines(view, offer.hours, offer) : nothing}
    ${upcoming.length > 0 ? dates(view, offer, upcoming) : nothing} ${notes(view, offer)}
    ${omissions(view, offer)}`;
}

function dates(view: View, offer: Offer, upcoming: readonly Occurrence[]): TemplateResult {
  return html`<p class="term">${view.t('when.next')}:</p>
    <ul class="plain-list">
      ${upcoming.map((occurrence) => html`<li>${unbroken(occurrenceWords(view, occurrence, offer.feed.timezone))}</li>`)}
    </ul>`;
}

/** What the feed adds to dates, once where several say the same. */
function notes(view: View, offer: Offer): TemplateResult[] {
  const all = [...new Set(offer.schedule.map(({ note }) => note))].filter((note) => note !== undefined);
  return all.map((note) => html`<p>${show(view, note, offer)}</p>`);
}

function omissions(view: View, offer: Offer): TemplateResult | typeof nothing {
  const dropped = view.calendar.omissions(offer, { from: view.now, to: view.now + 60 * DAY }).slice(0, NAMED);
  if (dropped.length === 0) return nothing;
  return html`<ul class="plain-list dropped">
    ${dropped.map((omission) => html`<li>${omissionWords(view, offer, omission)}</li>`)}
  </ul>`;
}

/** Weekly hours, a line for each entry: "Mo, Mi: 9:00–12:00". */
export function hoursLines(
  view: View,
  hours: readonly Hours[],
  owner: { readonly feed: Feed },
): TemplateResult {
  return html`<ul class="plain-list">
    ${hours.map((entry) => html`<li>${unbroken(hoursLine(view, entry))} ${entry.note ? show(view, entry.note, owner) : nothing}</li>`)}
  </ul>`;
}

function hoursLine(
  { t, lang }: View,
  { days, opens, closes, appointment, validFrom, validThrough }: Hours,
): string {
  const names = listFormat(lang, { type: 'unit', style: 'short' }).format(
    days.map((day) => weekdayName(lang, day, 'short')),
  );
  const times = `${names}: ${clock(lang, opens)}–${clock(lang, closes)}`;
  const said = appointment ? t('when.appointmentAt', { when: times }) : times;
  const span = [validFrom, validThrough].map((date) => (date ? shortDate(lang, date) : '…'));
  return validFrom || validThrough ? `${said} (${span.join(' – ')})` : said;
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
