import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Hours, Offer } from '../catalog/model.js';
import { comingDate } from '../catalog/time/coming.js';
import type { Omission } from '../catalog/time/types.js';
import { toInstant } from '../catalog/time/zone.js';
import { dateFormat } from '../i18n/format.js';
import { listFormat, wallAsUtc } from '../i18n/later-formats.js';
import { longDate } from '../i18n/long-date.js';
import { dateList, ruleLines, singleDates } from './detail-schedule.js';
import { leftOut, nextLine, omissionWords } from './offer-when.js';
import { unbroken } from './unbroken.js';
import { show, type View } from './view.js';
import { weekdayName } from './weekday.js';

/** Dates that are named one by one in the detail. */
const NAMED = 5;
const DAY = 86_400_000;

/**
 * When an offer takes place: the next date, weekly hours, rules, the dates that follow, and what drops out.
 * @param named dates that are named one by one, though a rule says them
 */
export function timesBlock(view: View, offer: Offer, named = NAMED): TemplateResult {
  const { t, calendar, now } = view;
  if (!offer.hours?.length && offer.schedule.length === 0) return nextLine(view, offer);
  const next = comingDate(calendar, offer, now);
  const upcoming = calendar
    .occurrences(offer, { from: now, to: now + 200 * DAY }, named && named + 1)
    .filter(({ kind, start }) => kind === 'schedule' && start !== next?.start);
  const told = [...(next ? [next] : []), ...upcoming].map(({ start }) => start);
  return html`<p class="next">${nextLine(view, offer)}</p>
    ${offer.hours?.length ? hoursLines(view, offer.hours, offer) : nothing} ${ruleLines(view, offer)}
    ${dateList(view, offer, t('when.next'), upcoming)} ${singleDates(view, offer, told)} ${notes(view, offer)}
    ${leftOut(view, offer).map((words) => html`<p class="dropped">${words}</p>`)} ${omissions(view, offer)}`;
}

/** What the feed adds to dates, once where several say the same. */
function notes(view: View, offer: Offer): TemplateResult[] {
  const all = [...new Set(offer.schedule.map(({ note }) => note))].filter((note) => note !== undefined);
  return all.map((note) => html`<p>${show(view, note, offer)}</p>`);
}

function omissions(view: View, offer: Offer): TemplateResult | typeof nothing {
  const { calendar, now } = view;
  const soon = now + 60 * DAY;
  const near = calendar.omissions(offer, { from: now, to: soon });
  // A date that the feed itself leaves out is told, however far away.
  const last = Math.max(soon, ...namedDays(offer).map((day) => toInstant(day, offer.feed.timezone) + DAY));
  const far = calendar.omissions(offer, { from: soon, to: last }).filter(({ reason }) => reason === 'date');
  const groups = [...byReason([...near, ...far]).values()];
  if (groups.length === 0) return nothing;
  return html`<ul class="plain-list dropped">
    ${groups.map((group) => html`<li>${groupWords(view, offer, group)}</li>`)}
  </ul>`;
}

/** Days that fall out, each once however many times of it do; those of one closure together. */
function byReason(all: readonly Omission[]): ReadonlyMap<unknown, readonly Omission[]> {
  const groups = new Map<unknown, Omission[]>();
  for (const one of all) {
    const day = one.start.slice(0, 10);
    const key = one.reason === 'date' ? day : one.reason;
    const group = groups.get(key) ?? [];
    if (group.at(-1)?.start.slice(0, 10) !== day) group.push(one);
    groups.set(key, group);
  }
  return groups;
}

/** One day, or a closure that several days fall into, from its first to its last. */
function groupWords(view: View, offer: Offer, group: readonly Omission[]): TemplateResult {
  const [first, second] = group;
  if (!first) return html``;
  if (!second || first.reason === 'date') return omissionWords(view, offer, first);
  const { name, from, to } = first.reason;
  const format = dateFormat(view.lang, { dateStyle: 'long', timeZone: 'UTC' });
  const days = format.formatRange(wallAsUtc(from), wallAsUtc(to));
  return html`${view.t('calendar.dropped', { reason: '' })}${show(view, name, offer)} (${days})`;
}

/** Days that the feed leaves out by their dates. */
export function namedDays({ schedule }: Offer): readonly string[] {
  return schedule.flatMap(({ except }) => except ?? []).filter((day) => /^\d/.test(day));
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
  const span = [validFrom, validThrough].map((date) => (date ? longDate(lang, date) : '…'));
  return validFrom || validThrough ? `${said} (${span.join(' – ')})` : said;
}

/** A time of day; `24:00` and later are the next day's. */
function clock(lang: string, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return dateFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1, hour % 24, minute),
  );
}
