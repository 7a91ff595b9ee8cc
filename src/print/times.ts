import { html, nothing, type TemplateResult } from 'lit';
import type { Dates, Offer } from '../catalog/model.js';
import type { Occurrence } from '../catalog/time/types.js';
import { todayIn } from '../catalog/time/civil.js';
import { toInstant, toWall } from '../catalog/time/zone.js';
import { dateFormat } from '../i18n/format.js';
import { listFormat, wallAsUtc } from '../i18n/later-formats.js';
import { ruleLines } from '../ui/detail-schedule.js';
import { hoursLines, namedDays } from '../ui/detail-times.js';
import { nextLine, occurrenceLine, timeRange } from '../ui/offer-when.js';
import { placeName } from '../ui/place-address.js';
import { rhythm, ruleOf } from '../ui/rhythm.js';
import { unbroken } from '../ui/unbroken.js';
import type { View } from '../ui/view.js';
import { type Printed, said } from './printed.js';

const DAY = 86_400_000;
/** Dates of a rule that words do not say in full, "every month" for instance: so many are named. */
const NAMED = 3;
/** Single dates may be years away. */
const TEN_YEARS = 3_650 * DAY;

/**
 * When an offer takes place, for paper that hangs for weeks: hours and rules, single dates beside them, what the feed adds
 * to them, and the days on which it falls out. Holidays are named once, in the key to the signs.
 */
export function timesOf(printed: Printed, view: View, offer: Offer): TemplateResult | typeof nothing {
  const hours = offer.hours ?? [];
  if (hours.length === 0 && offer.schedule.length === 0) return validity(view, offer);
  const rules = ruleLines(view, offer);
  const [some, single] = [datesOf(view, offer, isOpen, NAMED), datesOf(view, offer, isSingle)];
  const only = hours.length === 0 && rules === nothing;
  const lines = [
    hours.length > 0 ? hoursLines(view, hours, offer) : nothing,
    rules,
    dateLine(view, offer, some, only ? undefined : 'when.next'),
    dateLine(view, offer, single, only && some.length === 0 ? undefined : 'when.later'),
    only && some.length === 0 && single.length === 0 ? nextLine(view, offer) : nothing,
  ];
  return html`${lines.filter((line) => line !== nothing).map((line) => html`<div>${line}</div>`)}
  ${notesOf(printed, view, offer)}${omitted(view, offer)}${validity(view, offer)}`;
}

const isSingle = ({ rrule }: Dates) => rrule === undefined;

/** Whether words leave open on which days a rule falls: every week they do not. */
function isOpen(dates: Dates, view: View): boolean {
  const rule = ruleOf(dates);
  if (!rule) return false;
  const isSteady = rule.interval === 1 && (rule.freq === 'WEEKLY' || rule.freq === 'DAILY');
  return !isSteady || rhythm(view, [dates]) === undefined;
}

/** Coming dates of some entries of an offer's schedule. */
function datesOf(
  view: View,
  offer: Offer,
  which: (dates: Dates, view: View) => boolean,
  most?: number,
): readonly Occurrence[] {
  const { calendar, now } = view;
  const { hours: _, ...rest } = offer;
  const schedule = offer.schedule.filter((dates) => which(dates, view));
  if (schedule.length === 0) return [];
  return calendar.occurrences({ ...rest, schedule }, { from: now, to: now + TEN_YEARS }, most);
}

/** Dates in one line; the time once for all that have the same. */
function dateLine(
  view: View,
  offer: Offer,
  dates: readonly Occurrence[],
  heading: 'when.next' | 'when.later' | undefined,
): TemplateResult | typeof nothing {
  if (dates.length === 0) return nothing;
  const groups = new Map<string, Occurrence[]>();
  for (const one of dates) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  const lines = [...groups.values()].map((group) => groupLine(view, offer, group));
  return html`${heading ? html`${view.t(heading)}: ` : nothing}${lines.map((line, i) => html`${i > 0 ? '; ' : nothing}${line}`)}`;
}

/** What is the same for dates that share a line; those of several days stand alone. */
function keyOf({ start, end, from, to, allDay, openEnd, appointment, place }: Occurrence): string {
  if (to - from > DAY) return start;
  const times = allDay ? 'all' : `${start.slice(11)} ${openEnd ? '' : end.slice(11)}`;
  return [times, appointment, place?.id].join(' ');
}

function groupLine(view: View, { feed }: Offer, group: readonly Occurrence[]): TemplateResult {
  const [first, ...others] = group;
  if (!first) return html``;
  if (others.length === 0) return occurrenceLine(view, first, feed.timezone);
  const { t, lang } = view;
  const time = first.allDay ? t('when.allDay') : timeRange(lang, first);
  const days = daysList(
    view,
    group.map(({ start }) => start),
    feed.timezone,
  );
  const when = t('when.date', { date: days, time });
  const words = first.appointment ? t('when.appointmentAt', { when }) : when;
  const where = first.place ? placeName(view, first.place) : nothing;
  return where === nothing ? unbroken(words) : html`${unbroken(words)} (${where})`;
}

/** "Sa., 28. Nov., Sa., 5. Dez."; the year where it is another than this one. */
function daysList({ lang, now }: View, starts: readonly string[], zone: string): string {
  const year = toWall(now, zone).slice(0, 4);
  const words = starts.map((start) =>
    dateFormat(lang, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(start.slice(0, 4) === year ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(wallAsUtc(start)),
  );
  return listFormat(lang).format(words);
}

/** What the feed adds to dates, once where several say the same. */
function notesOf(printed: Printed, view: View, offer: Offer): readonly TemplateResult[] {
  const notes = new Set(offer.schedule.map(({ note }) => note));
  return [...notes]
    .filter((note) => note !== undefined)
    .map((note) => html`<div>${said(printed, view, note, offer)}</div>`);
}

/** Days that the feed itself leaves out, however far away, in one line. */
function omitted(view: View, offer: Offer): TemplateResult | typeof nothing {
  const { t, calendar, now } = view;
  const { timezone } = offer.feed;
  const last = Math.max(now, ...namedDays(offer).map((day) => toInstant(day, timezone) + DAY));
  const days = calendar
    .omissions(offer, { from: now, to: last })
    .flatMap(({ start, reason }) => (reason === 'date' ? [start] : []));
  if (days.length === 0) return nothing;
  const date = daysList(view, [...new Set(days)], timezone);
  return html`<div class="dropped">${t('when.omitted', { date, reason: t('when.noReason') })}</div>`;
}

/** From when or until when it is there at all. */
function validity(
  { t, lang, now }: View,
  { validFrom, validThrough, feed, hours, schedule }: Offer,
): TemplateResult | typeof nothing {
  const day = (date: string) =>
    dateFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(wallAsUtc(date));
  const today = todayIn(feed.timezone, now);
  // What the lines above say already is not said again.
  const isBare = (hours?.length ?? 0) > 0 || schedule.length === 0;
  const begins =
    isBare || schedule.some(({ start }) => validFrom !== undefined && start.slice(0, 10) < validFrom);
  const ends = isBare || schedule.some(({ rrule }) => rrule !== undefined && !/UNTIL|COUNT/.test(rrule));
  const parts = [
    ...(begins && validFrom !== undefined && validFrom > today
      ? [t('filter.datesFrom', { from: day(validFrom) })]
      : []),
    ...(ends && validThrough !== undefined ? [t('filter.datesTo', { to: day(validThrough) })] : []),
  ];
  return parts.length > 0 ? html`<div>${parts.join(' · ')}</div>` : nothing;
}
