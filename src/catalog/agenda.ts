import type { Offer } from './model.js';
import type { Calendar } from './time/calendar.js';
import type { Occurrence, Omission, Range } from './time/types.js';
import { addDays, addMinutes, dayOf, weekdayIndex } from './time/wall.js';
import { toInstant } from './time/zone.js';

/** How much an agenda shows at once. */
export const SPANS = ['day', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** One line of an agenda: a date that takes place (unless its offer is cancelled), or one that falls out. */
export interface AgendaLine {
  readonly offer: Offer;
  /** The day under which it stands, `YYYY-MM-DD`; a date over several days stands under each of them. */
  readonly day: string;
  /** Wall-clock start. */
  readonly start: string;
  readonly occurrence?: Occurrence;
  readonly omission?: Omission;
}

/** The first day of a span and the first one after it, `YYYY-MM-DD`; weeks begin on Monday. */
export function spanDays(span: Span, date: string): { readonly first: string; readonly after: string } {
  if (span === 'day') return { first: date, after: addDays(date, 1) };
  if (span === 'week') {
    const first = addDays(date, -weekdayIndex(dayOf(date)));
    return { first, after: addDays(first, 7) };
  }
  const first = `${date.slice(0, 8)}01`;
  return { first, after: `${addDays(first, 31).slice(0, 8)}01` };
}

/** A day in the span before or after. */
export function shifted(span: Span, date: string, by: 1 | -1): string {
  const { first, after } = spanDays(span, date);
  return by > 0 ? after : spanDays(span, addDays(first, -1)).first;
}

/** The days of a span, and when they begin and end. */
export interface SpanRange extends Range {
  readonly first: string;
  readonly after: string;
}

export function spanRange(span: Span, date: string, zone: string): SpanRange {
  const { first, after } = spanDays(span, date);
  return { first, after, from: toInstant(first, zone), to: toInstant(after, zone) };
}

/** Collects the dated offers of a range piece by piece; weekly opening hours are no dates. */
export interface Agenda {
  readonly lines: readonly AgendaLine[];
  /** Offers that have no line in any span: without dates of their own, paused or over. */
  readonly undated: number;
  /** @returns whether all offers have been looked at; then the lines stand in order */
  readonly grow: (goOn: () => boolean) => boolean;
}

/** One offer cannot fill a month by itself. */
const MOST_PER_OFFER = 62;
const DAY_MS = 86_400_000;

export function createAgenda(offers: readonly Offer[], calendar: Calendar, range: SpanRange): Agenda {
  const lines: AgendaLine[] = [];
  let [next, undated] = [0, 0];
  return {
    lines,
    get undated() {
      return undated;
    },
    grow(goOn) {
      while (next < offers.length && goOn()) {
        const offer = offers[next++];
        if (!offer) continue;
        if (!hasLines(offer)) undated += 1;
        else lines.push(...linesOf(offer, calendar, range));
      }
      if (next < offers.length) return false;
      lines.sort(inOrder);
      return true;
    },
  };
}

function hasLines({ schedule, status }: Offer): boolean {
  return schedule.length > 0 && status !== 'paused' && status !== 'ended';
}

function inOrder(a: AgendaLine, b: AgendaLine): number {
  const [first, second] = [place(a), place(b)];
  return first < second ? -1 : first > second ? 1 : a.offer.index - b.offer.index;
}

/** What goes on from the day before stands in front. */
function place({ day, start }: AgendaLine): string {
  return start.startsWith(day) ? start : day;
}

function linesOf(offer: Offer, calendar: Calendar, range: SpanRange): AgendaLine[] {
  // Whoever had such a date in mind must find it, to see that it is cancelled.
  const timed: Offer = offer.status === 'cancelled' ? { ...offer, status: 'active' } : offer;
  const dated = calendar.occurrences(timed, range).filter(({ kind }) => kind === 'schedule');
  // Where there are weekly hours as well, nobody can tell whose days fall out.
  const omitted = offer.hours ? [] : calendar.omissions(timed, range);
  return [
    ...dated.flatMap((occurrence) =>
      daysOf(occurrence, range).map((day) => ({ offer, day, start: occurrence.start, occurrence })),
    ),
    ...omitted.map((omission) => ({
      offer,
      day: held(omission.start.slice(0, 10), range),
      start: omission.start,
      omission,
    })),
  ].slice(0, MOST_PER_OFFER);
}

function takesDays({ from, to, allDay }: Occurrence): boolean {
  return allDay || to - from >= DAY_MS;
}

/**
 * Every day of a date that takes a day or longer; what ends past midnight stands on the day on which it begins alone,
 * be that before the span: its hours would be read as those of the coming night.
 */
function daysOf(occurrence: Occurrence, range: SpanRange): string[] {
  const { start, end } = occurrence;
  const first = held(start.slice(0, 10), range);
  if (!takesDays(occurrence)) return occurrence.from < range.from ? [] : [first];
  const last = held(addMinutes(end, -1).slice(0, 10), range);
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The lines from a day on; on it also stands what began the day before, for as long as it runs. */
export function linesFrom(lines: readonly AgendaLine[], day: string, now: number): readonly AgendaLine[] {
  const holds = ({ occurrence }: AgendaLine) => occurrence && !takesDays(occurrence) && occurrence.to > now;
  return lines.flatMap((line) => (line.day >= day ? line : holds(line) ? { ...line, day } : []));
}

/** A day within the span: the clock of a feed may be another than that of the calendar. */
function held(day: string, { first, after }: SpanRange): string {
  if (day < first) return first;
  return day < after ? day : addDays(after, -1);
}
