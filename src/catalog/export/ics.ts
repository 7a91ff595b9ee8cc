import type { Calendar } from '../time/calendar.js';
import type { Hours, Offer } from '../model.js';
import type { Dates } from '../time/types.js';
import { addDays, clockMinutes, parseDuration, WEEKDAYS, weekdayOf } from '../time/wall.js';
import { toInstant, toWall } from '../time/zone.js';
import { property, stamp, textProperty } from './ics-lines.js';
import { zoneLines } from './ics-zone.js';

/** An offer for a calendar file, with its words in the visitor's language. */
export interface CalendarEntry {
  readonly offer: Offer;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly url?: string;
}

const DAY = 86_400_000;
/** Closures are written out as exceptions for so long. */
const EXCEPTIONS = 2 * 366 * DAY;
const MOST_SINGLE = 200;

/**
 * An iCalendar file (RFC 5545) of all dates and weekly hours of some offers. Rules stay rules; days that fall out
 * are exceptions; times stand in the zone of their feed.
 * @param now ms since 1970; when the file is made
 * @param calendar tells first dates and what falls out
 * @returns undefined where none of the offers has a date
 */
export function icsOf(
  entries: readonly CalendarEntry[],
  calendar: Calendar,
  now: number,
): string | undefined {
  const events = entries.flatMap((entry) => eventsOf(entry, calendar, now));
  if (events.length === 0) return undefined;
  const zones = [...new Set(entries.map(({ offer }) => offer.feed.timezone))];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ikon-widgets//Angebote//DE',
    'CALSCALE:GREGORIAN',
    ...zones.flatMap((zone) => zoneLines(zone, now)),
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** One event of an offer; its times on the wall clock. */
interface Event {
  readonly start: string;
  readonly end: string | undefined;
  readonly duration?: string | undefined;
  readonly rule?: string | undefined;
  readonly except?: readonly string[];
}

function eventsOf(entry: CalendarEntry, calendar: Calendar, now: number): string[] {
  const { offer } = entry;
  const today = toWall(now, offer.feed.timezone).slice(0, 10);
  const omitted = calendar.omissions(offer, { from: now, to: now + EXCEPTIONS }).map(({ start }) => start);
  const events = [
    ...(offer.hours ?? []).flatMap((hours) => weekly(hours, offer, today, omitted)),
    ...offer.schedule.flatMap((dates) => dated(dates, offer, calendar, omitted)),
  ];
  return events.flatMap((event, index) => eventLines(entry, event, index, now));
}

/** Weekly hours as a weekly rule from the next day on which they hold. */
function weekly(hours: Hours, offer: Offer, today: string, omitted: readonly string[]): Event[] {
  const first = latest(today, hours.validFrom, offer.validFrom);
  const last = earliest(hours.validThrough, offer.validThrough);
  const day = nextOf(first, hours.days);
  if (!day || (last !== undefined && day > last)) return [];
  const overnight = clockMinutes(hours.closes) <= clockMinutes(hours.opens);
  const closes = clockMinutes(hours.closes) + (overnight ? 24 * 60 : 0);
  const end = `${addDays(day, Math.floor(closes / 1440))}T${clock(closes % 1440)}`;
  const until = last ? `;UNTIL=${utc(`${last}T23:59`, offer)}` : '';
  const rule = `FREQ=WEEKLY;BYDAY=${hours.days.join(',').toUpperCase()}${until}`;
  const except = omitted.filter((start) => start.slice(11) === hours.opens);
  return [{ start: `${day}T${hours.opens}`, end, rule, except }];
}

function nextOf(date: string, days: readonly string[]): string | undefined {
  return WEEKDAYS.map((_, ahead) => addDays(date, ahead)).find((day) => days.includes(weekdayOf(day)));
}

function dated(dates: Dates, offer: Offer, calendar: Calendar, omitted: readonly string[]): Event[] {
  const { rrule, start, end, duration, except = [] } = dates;
  const alone = { ...offer, hours: undefined, schedule: [dates] } as Offer;
  if (rrule === undefined) return isOmitted(alone, start, calendar) ? [] : [{ start, end, duration }];
  const range = {
    from: toInstant(start, offer.feed.timezone),
    to: toInstant(addDays(start, 800), offer.feed.timezone),
  };
  const counted =
    /COUNT=/i.test(rrule) && (offer.validFrom !== undefined || offer.validThrough !== undefined);
  if (counted) return calendar.occurrences(alone, range, MOST_SINGLE).map((one) => single(one, dates));
  const [next] = calendar.occurrences(alone, range, 1);
  const [dropped] = calendar.omissions(alone, range);
  const first = [next?.start, dropped?.start].filter((one) => one !== undefined).sort()[0];
  if (!first) return [];
  const day = first.slice(0, start.length);
  const days = except.filter((date) => /^\d/.test(date)).map((date) => `${date}${start.slice(10)}`);
  const clockOf = start.slice(11);
  const out = omitted.map((one) => one.slice(0, start.length)).filter((one) => one.slice(11) === clockOf);
  return [
    { ...moved(dates, day), rule: limited(rrule, offer, start), except: [...new Set([...days, ...out])] },
  ];
}

function isOmitted(offer: Offer, start: string, calendar: Calendar): boolean {
  const from = toInstant(start, offer.feed.timezone);
  return calendar.omissions(offer, { from, to: from + DAY }).length > 0;
}

function single({ start, end }: { start: string; end: string }, dates: Dates): Event {
  const length = dates.start.length;
  return dates.end || dates.duration || length === 10
    ? { start: start.slice(0, length), end: length === 10 ? addDays(end.slice(0, 10), -1) : end }
    : { start, end: undefined };
}

/** The first date that the rule really has, with the same length. */
function moved({ start, end, duration }: Dates, day: string): Event {
  if (!end) return { start: day, end: undefined, duration };
  const minutes = (Date.parse(`${wide(end)}Z`) - Date.parse(`${wide(start)}Z`)) / 60_000;
  const shifted = new Date(Date.parse(`${wide(day)}Z`) + minutes * 60_000).toISOString();
  return { start: day, end: shifted.slice(0, end.length) };
}

const wide = (wall: string) => (wall.length === 10 ? `${wall}T00:00` : wall);

/** A rule whose end is written as RFC 5545 wants it: in UTC beside a start with a zone, as a date beside a date. */
function limited(rrule: string, offer: Offer, start: string): string {
  const match = /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?/i.exec(rrule);
  const bare = rrule.replace(/^RRULE:/i, '').replace(/;?UNTIL=[^;]*/i, '');
  const until = [untilOf(match, offer), offer.validThrough && `${offer.validThrough}T23:59`]
    .filter(Boolean)
    .sort()[0];
  if (!until || /COUNT=/i.test(bare)) return bare;
  return `${bare};UNTIL=${start.length === 10 ? stamp(until.slice(0, 10)) : utc(until, offer)}`;
}

function untilOf(match: RegExpExecArray | null, offer: Offer): string | undefined {
  if (!match) return undefined;
  const [, year, month, day, hour, minute, zulu] = match;
  const wall = `${year}-${month}-${day}T${hour ?? '23'}:${minute ?? '59'}`;
  return zulu ? toWall(Date.parse(`${wall}Z`), offer.feed.timezone) : wall;
}

function utc(wall: string, { feed }: Offer): string {
  return `${stamp(new Date(toInstant(wall, feed.timezone)).toISOString().slice(0, 16))}Z`;
}

function eventLines(entry: CalendarEntry, event: Event, index: number, now: number): string[] {
  const { offer, title, description, location, url } = entry;
  const zone = offer.feed.timezone;
  const when = (name: string, wall: string) =>
    property(name, stamp(wall), wall.length === 10 ? 'VALUE=DATE' : `TZID=${zone}`);
  const exceptions = (event.except ?? []).map((wall) => when('EXDATE', wall));
  return [
    'BEGIN:VEVENT',
    property('UID', `${offer.feed.id}.${offer.localId}.${index}@ikon-widgets`),
    property('DTSTAMP', `${stamp(new Date(now).toISOString().slice(0, 16))}Z`),
    when('DTSTART', event.start),
    ...endLines(event, when),
    ...(event.rule ? [property('RRULE', event.rule)] : []),
    ...exceptions,
    textProperty('SUMMARY', title),
    ...(description ? [textProperty('DESCRIPTION', description)] : []),
    ...(location ? [textProperty('LOCATION', location)] : []),
    ...(url ? [property('URL', url)] : []),
    ...(offer.status === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

/** Of whole days the last one counts, which iCalendar writes as the day after. */
function endLines({ start, end, duration }: Event, when: (name: string, wall: string) => string): string[] {
  if (end) return [when('DTEND', end.length === 10 ? addDays(end, 1) : end)];
  return duration && parseDuration(duration) && start.length > 10 ? [property('DURATION', duration)] : [];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function latest(first: string, ...others: (string | undefined)[]): string {
  return others.reduce<string>((a, b) => (b !== undefined && b > a ? b : a), first);
}

function earliest(...dates: (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).sort()[0];
}
