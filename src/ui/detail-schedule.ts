import { html, nothing, type TemplateResult } from 'lit';
import type { Dates, Offer } from '../catalog/model.js';
import { entryDate } from '../catalog/time/coming.js';
import type { Rule } from '../catalog/time/rule-check.js';
import type { Occurrence } from '../catalog/time/types.js';
import { toInstant } from '../catalog/time/zone.js';
import { longDate } from '../i18n/long-date.js';
import { occurrenceLine, timeRange } from './offer-when.js';
import { placeName } from './place-address.js';
import { rhythm, ruleEnd, ruleOf } from './rhythm.js';
import { unbroken } from './unbroken.js';
import type { View } from './view.js';

const DAY = 86_400_000;

/** How often dates come back, a line for each rule: "Jede Woche: Dienstag, 16:00–18:00 (bis 31. Dezember 2026)". */
export function ruleLines(view: View, offer: Offer): TemplateResult | typeof nothing {
  const rules = offer.schedule.filter(({ rrule }) => rrule !== undefined);
  const lines = rules.flatMap((dates) => {
    const words = ruleLine(view, offer, dates);
    if (!words) return [];
    const where = dates.place ? placeName(view, dates.place) : nothing;
    return html`<li>${unbroken(words)}${where === nothing ? nothing : html` – ${where}`}</li>`;
  });
  return lines.length > 0
    ? html`<ul class="plain-list">
        ${lines}
      </ul>`
    : nothing;
}

function ruleLine(view: View, offer: Offer, dates: Dates): string | undefined {
  const first = entryDate(view.calendar, offer, dates);
  if (!first) return undefined;
  const often = rhythm(view, [dates]);
  const time = timeWords(view, first, ruleOf(dates));
  const said = often && time ? view.t('when.date', { date: often, time }) : (often ?? time);
  const limits = limitWords(view, offer, dates, first.from > view.now || !often);
  return said && limits ? `${said} (${limits})` : said || limits;
}

/** From when, until when, or how many times. */
function limitWords(view: View, { feed }: Offer, dates: Dates, begins: boolean): string {
  const rule = ruleOf(dates);
  const from = begins ? view.t('filter.datesFrom', { from: longDate(view.lang, dates.start) }) : '';
  const end = rule && ruleEnd(view, rule, feed.timezone);
  return [from, end].filter(Boolean).join(' · ');
}

/** The hours of a day; what takes longer, or is several times a day, is told by its dates. */
function timeWords({ t, lang }: View, occurrence: Occurrence, rule: Rule | undefined): string {
  const { allDay, from, to } = occurrence;
  if ((to - from >= DAY && !allDay) || rule?.by.BYHOUR || rule?.by.BYMINUTE) return '';
  return allDay ? t('when.allDay') : timeRange(lang, occurrence);
}

/** What is over is told as on paper, never by "today" or "now", and with its year. */
const LONG_AGO = { paper: true, now: 0 };

/**
 * Single dates under a heading, be they years away; those that are over only where nothing else is left.
 * @param told starts of what was said before
 */
export function singleDates(
  view: View,
  offer: Offer,
  told: readonly string[],
): TemplateResult | typeof nothing {
  const { t, now } = view;
  const single = offer.schedule.filter(({ rrule }) => rrule === undefined);
  const all = single.flatMap((dates) => heldDate(view, offer, dates)).sort((a, b) => a.from - b.from);
  const coming = all.filter(({ to }) => to > now);
  const others = (offer.hours?.length ?? 0) + offer.schedule.length - single.length;
  if (coming.length + others === 0) return dateList({ ...view, ...LONG_AGO }, offer, t('when.past'), all);
  return dateList(
    view,
    offer,
    t('when.later'),
    coming.filter(({ start }) => !told.includes(start)),
  );
}

/** The date of an entry that stands for itself; none where it is left out or not valid. */
function heldDate({ calendar }: View, offer: Offer, dates: Dates): readonly Occurrence[] {
  const from = toInstant(dates.start, offer.feed.timezone);
  const alone: Offer = { ...offer, status: 'active', hours: undefined, schedule: [dates] };
  return calendar.occurrences(alone, { from, to: from + DAY }, 1);
}

/** Dates under a heading. */
export function dateList(
  view: View,
  offer: Offer,
  heading: string,
  dates: readonly Occurrence[],
): TemplateResult | typeof nothing {
  if (dates.length === 0) return nothing;
  return html`<p class="term">${heading}:</p>
    <ul class="plain-list">
      ${dates.map((one) => html`<li>${occurrenceLine(view, one, offer.feed.timezone)}</li>`)}
    </ul>`;
}
