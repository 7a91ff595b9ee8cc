import type { Calendar } from '../time/calendar.js';
import type { Hours, Offer, Place, Text } from '../model.js';
import { comingDate } from '../time/coming.js';
import type { Dates, Occurrence } from '../time/types.js';
import { addDays, clockMinutes, parseDuration, WEEKDAYS, weekdayOf } from '../time/wall.js';
import { todayIn } from '../time/civil.js';
import { toInstant, toWall } from '../time/zone.js';
import { property, stamp, textProperty } from './ics-lines.js';
import { zoneLines } from './ics-zone.js';

/** An offer for a calendar file, with its words in the visitor's language. */
export interface CalendarEntry {
  readonly offer: Offer;
  readonly title: string;
  readonly description: string;
  /** In words, of a date that has a place of its own, or of the offer. */
  readonly location: (place: Place | undefined) => string;
  readonly url?: string;
  /** Words for what takes place only after an appointment was made. */
  readonly appointment?: string;
  /** What the feed adds to an entry, in words. */
  readonly note?: (text: Text) => string;
}

/** Closures are written out as exceptions for so long: two years in ms. */
const EXCEPTIONS = 2 * 366 * 86_400_000;
const MOST_SINGLE = 200;
/** Years to come for which changes of the clock are written out at least. */
const YEARS = 7;

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
    ...zones.flatMap((zone) => zoneLines(zone, yearsOf(events, now))),
    ...events.flatMap(({ lines }) => lines),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Years of whose clock changes the events may need to know: also of a course that began long ago. */
function yearsOf(events: readonly Written[], now: number): readonly [number, number] {
  const year = new Date(now).getUTCFullYear();
  const starts = events.map(({ start }) => Number(start.slice(0, 4)));
  return [Math.min(year, ...starts), Math.max(year + YEARS, ...starts)];
}

/** An event as it stands in the file, and its start on the wall clock. */
interface Written {
  readonly start: string;
  readonly lines: readonly string[];
}

/** One event of an offer; its times on the wall clock. */
interface Event {
  readonly start: string;
  readonly end?: string | undefined;
  readonly rule?: string | undefined;
  readonly except?: readonly string[];
  readonly place?: Place | undefined;
  readonly note?: Text | undefined;
  readonly appointment?: boolean | undefined;
}

/** What an event is made from: an offer with one of its entries alone, and when it is made. */
interface Alone {
  readonly offer: Offer;
  readonly calendar: Calendar;
  /** `YYYY-MM-DD` in the zone of the feed. */
  readonly today: string;
}

/** Events keep the number of their entry, so that a file of next month means the same ones. */
function eventsOf(entry: CalendarEntry, calendar: Calendar, now: number): Written[] {
  const { offer } = entry;
  if (offer.status === 'paused' || offer.status === 'ended') return [];
  const today = todayIn(offer.feed.timezone, now);
  const alone = (parts: Partial<Offer>): Alone => ({
    offer: { ...offer, status: 'active', ...parts },
    calendar,
    today,
  });
  const all = [
    ...(offer.hours ?? []).map((hours) => weekly(hours, alone({ hours: [hours], schedule: [] }))),
    ...offer.schedule.map((dates) => dated(dates, alone({ hours: undefined, schedule: [dates] }))),
  ];
  return all.flatMap((events, entryNumber) =>
    events.map((event, i) => ({
      start: event.start,
      lines: eventLines(entry, event, i ? `${entryNumber}-${i}` : `${entryNumber}`, now),
    })),
  );
}

/** Weekly hours as a weekly rule from the next day on which they hold. */
function weekly(hours: Hours, alone: Alone): Event[] {
  const { offer, today } = alone;
  const first = latest(today, hours.validFrom, offer.validFrom);
  const last = earliest(hours.validThrough, offer.validThrough);
  const day = nextOf(first, hours.days);
  if (!day || (last !== undefined && day > last)) return [];
  const overnight = clockMinutes(hours.closes) <= clockMinutes(hours.opens);
  const closes = clockMinutes(hours.closes) + (overnight ? 24 * 60 : 0);
  const end = `${addDays(day, Math.floor(closes / 1440))}T${clock(closes % 1440)}`;
  const until = last ? `;UNTIL=${utc(`${last}T23:59`, offer)}` : '';
  const rule = `FREQ=WEEKLY;BYDAY=${hours.days.join(',').toUpperCase()}${until}`;
  const { note, appointment } = hours;
  return [{ start: `${day}T${hours.opens}`, end, rule, except: omitted(alone), note, appointment }];
}

function nextOf(date: string, days: readonly string[]): string | undefined {
  return WEEKDAYS.map((_, ahead) => addDays(date, ahead)).find((day) => days.includes(weekdayOf(day)));
}

/** What falls out of one entry, from today on. */
function omitted({ offer, calendar, today }: Alone): string[] {
  const from = toInstant(today, offer.feed.timezone);
  return calendar.omissions(offer, { from, to: from + EXCEPTIONS }).map(({ start }) => start);
}

function dated(dates: Dates, alone: Alone): Event[] {
  const { offer, calendar, today } = alone;
  const { rrule, start, except = [] } = dates;
  const zone = offer.feed.timezone;
  if (rrule === undefined) {
    const range = { from: toInstant(start, zone), to: toInstant(addDays(start, 1), zone) };
    // What began on an earlier day may go on.
    const left = calendar.occurrences(offer, range, 1).filter(({ to }) => to > toInstant(today, zone));
    return left.map((one) => single(one, dates));
  }
  const begin = latest(start, offer.validFrom);
  const from = toInstant(begin, zone);
  const counted = /COUNT=/i.test(rrule) && (offer.validFrom ?? offer.validThrough) !== undefined;
  if (counted) {
    const all = calendar.occurrences(offer, { from, to: Infinity }, MOST_SINGLE);
    return all.map((one) => single(one, dates));
  }
  const next = comingDate(calendar, offer, from);
  const [dropped] = calendar.omissions(offer, { from, to: toInstant(addDays(begin, 800), zone) });
  const first = earliest(next?.start, dropped?.start);
  if (!first) return [];
  const day = first.slice(0, start.length);
  const past = except.filter((date) => /^\d/.test(date) && date < today);
  const out = [
    ...past.map((date) => `${date}${start.slice(10)}`),
    ...omitted(alone).map((one) => one.slice(0, start.length)),
  ];
  const { place, note } = dates;
  return [
    { ...moved(dates, day), rule: limited(rrule, offer, start), except: [...new Set(out)], place, note },
  ];
}

function single({ start, end }: Occurrence, dates: Dates): Event {
  const { start: said, end: to, duration, place, note } = dates;
  const allDay = said.length === 10;
  if (!allDay && (to === said || (!to && !duration))) return { start, place, note };
  const last = allDay ? addDays(end.slice(0, 10), -1) : end;
  return { start: start.slice(0, said.length), end: last, place, note };
}

/** The first date that the rule really has, with the same length. */
function moved({ start, end, duration }: Dates, day: string): Event {
  const length = duration ? parseDuration(duration) : undefined;
  const allDay = start.length === 10;
  // Of whole days an event's end is the last one that counts.
  const long = length && length.days * 1440 + length.minutes - (allDay ? 1440 : 0);
  const minutes = end ? (Date.parse(`${wide(end)}Z`) - Date.parse(`${wide(start)}Z`)) / 60_000 : long;
  if (minutes === undefined) return { start: day };
  const shifted = new Date(Date.parse(`${wide(day)}Z`) + minutes * 60_000).toISOString();
  return { start: day, end: shifted.slice(0, start.length) };
}

const wide = (wall: string) => (wall.length === 10 ? `${wall}T00:00` : wall);

/** A rule whose end is written as RFC 5545 wants it: in UTC beside a start with a zone, as a date beside a date. */
function limited(rrule: string, offer: Offer, start: string): string {
  const match = /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?/i.exec(rrule);
  const parts = rrule
    .replace(/^RRULE:/i, '')
    .split(';')
    .filter((part) => part && !/^UNTIL=/i.test(part));
  const until = earliest(untilOf(match, offer), offer.validThrough && `${offer.validThrough}T23:59`);
  if (!until || parts.some((part) => /^COUNT=/i.test(part))) return parts.join(';');
  return [...parts, `UNTIL=${start.length === 10 ? stamp(until.slice(0, 10)) : utc(until, offer)}`].join(';');
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

function eventLines(entry: CalendarEntry, event: Event, number: string, now: number): string[] {
  const { offer, url } = entry;
  const { title, description } = wordsOf(entry, event);
  const location = entry.location(event.place);
  const zone = offer.feed.timezone;
  const when = (name: string, wall: string) =>
    property(name, stamp(wall), wall.length === 10 ? 'VALUE=DATE' : `TZID=${zone}`);
  const exceptions = (event.except ?? []).map((wall) => when('EXDATE', wall));
  return [
    'BEGIN:VEVENT',
    property('UID', `${offer.feed.id}.${offer.localId}.${number}@ikon-widgets`),
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

/** The words of an event: an appointment stands in the title, since a calendar shows little else. */
function wordsOf(entry: CalendarEntry, { note, appointment }: Event): { title: string; description: string } {
  const said = appointment ? entry.appointment : undefined;
  const added = note === undefined ? undefined : entry.note?.(note);
  return {
    title: said ? `${entry.title} (${said})` : entry.title,
    description: [said, added, entry.description].filter(Boolean).join('\n'),
  };
}

/** Of whole days the last one counts, which iCalendar writes as the day after. What ends as it begins has no end. */
function endLines({ start, end }: Event, when: (name: string, wall: string) => string): string[] {
  if (!end || (end <= start && end.length > 10)) return [];
  return [when('DTEND', end.length === 10 ? addDays(end, 1) : end)];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function latest(first: string, ...others: (string | undefined)[]): string {
  return others.reduce<string>((a, b) => (b !== undefined && b > a ? b : a), first);
}

function earliest(...dates: (string | undefined)[]): string | undefined {
  return dates.sort()[0]; // What is undefined goes last.
}
