import type { Offer } from './model.js';
import type { Calendar } from './time/calendar.js';
import type { Occurrence, Omission, Range } from './time/types.js';
import { addDays, dayOf, weekdayIndex } from './time/wall.js';
import { toInstant } from './time/zone.js';

/** How much an agenda shows at once. */
export const SPANS = ['day', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** One line of an agenda: a date that takes place, or one that falls out. */
export interface AgendaLine {
  readonly offer: Offer;
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

export function spanRange(span: Span, date: string, zone: string): Range {
  const { first, after } = spanDays(span, date);
  return { from: toInstant(first, zone), to: toInstant(after, zone) };
}

/** Collects the dated offers of a range piece by piece; weekly opening hours are no dates. */
export interface Agenda {
  readonly lines: readonly AgendaLine[];
  /** Offers without dates of their own. */
  readonly undated: number;
  /** @returns whether all offers have been looked at; then the lines stand in order */
  readonly grow: (goOn: () => boolean) => boolean;
}

/** One offer cannot fill a month by itself. */
const MOST_PER_OFFER = 62;

export function createAgenda(offers: readonly Offer[], calendar: Calendar, range: Range): Agenda {
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
        if (offer.schedule.length === 0) undated += 1;
        else lines.push(...linesOf(offer, calendar, range));
      }
      if (next < offers.length) return false;
      lines.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.offer.index - b.offer.index));
      return true;
    },
  };
}

function linesOf(offer: Offer, calendar: Calendar, range: Range): AgendaLine[] {
  const dated = calendar.occurrences(offer, range).filter(({ kind }) => kind === 'schedule');
  // Where there are weekly hours as well, nobody can tell whose days fall out.
  const omitted = offer.hours ? [] : calendar.omissions(offer, range);
  return [
    ...dated.map((occurrence) => ({ offer, start: occurrence.start, occurrence })),
    ...omitted.map((omission) => ({ offer, start: omission.start, omission })),
  ].slice(0, MOST_PER_OFFER);
}
