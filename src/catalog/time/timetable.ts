import { cellsAsked, firstMet } from './cells.js';
import { hoursSeries } from './hours.js';
import { scheduleSeries } from './schedule.js';
import { findSpan, occurrenceOf, omissionsOf, type Series, type Span, touches } from './series.js';
import type { ExpandRule, Fact, Occurrence, Omission, Range, Timed, TimeQuestion } from './types.js';
import { minuteAt } from './zone.js';

const DAY_MS = 86_400_000;
/** How far ahead a next date is looked for. */
const HORIZON = 400 * DAY_MS;
/** How far a question without a range reaches. */
const YEAR = 366 * DAY_MS;

/** Answers when offers take place. Keeps what it has worked out of each offer. */
export interface Timetable {
  /** What touches a range, in order; at most `limit`. */
  occurrences(offer: Timed, range: Range, limit?: number): readonly Occurrence[];
  /** The occurrence that runs now, or the next one within 400 days. */
  next(offer: Timed, now: number): Occurrence | undefined;
  /** Dates within a range that fall out, in order. */
  omissions(offer: Timed, range: Range): readonly Omission[];
  /**
   * Whether one occurrence meets all that is asked. Unknown where an offer says nothing of time, or where its
   * rules cannot be expanded yet. What is cancelled, paused or over meets nothing.
   */
  answer(offer: Timed, question: TimeQuestion, now: number): Fact;
}

/** What is known of one offer's times. */
interface Times {
  readonly series: readonly Series[];
  /** Rules are waiting for something to expand them. */
  readonly waiting: boolean;
  next?: { readonly asked: number; readonly until: number; readonly found: Occurrence | undefined };
}

const OVER = new Set(['cancelled', 'ended', 'paused']);

/** @param expand expands recurrence rules; without it, what they say is unknown */
export function createTimetable(expand?: ExpandRule): Timetable {
  const known = new WeakMap<Timed, Times>();

  function timesOf(offer: Timed): Times {
    let times = known.get(offer);
    if (!times) known.set(offer, (times = readTimes(offer, expand)));
    return times;
  }

  return {
    occurrences(offer, range, limit = Infinity) {
      if (OVER.has(offer.status)) return [];
      const { timezone } = offer.feed;
      const all = timesOf(offer).series.flatMap((series) => within(series, range, timezone));
      return all.sort(byStart).slice(0, limit);
    },
    next(offer, now) {
      const times = timesOf(offer);
      const kept = times.next;
      if (kept && kept.asked <= now && now < kept.until) return kept.found;
      const found = OVER.has(offer.status) ? undefined : nextOf(times.series, now, offer.feed.timezone);
      times.next = { asked: now, until: found?.to ?? now + DAY_MS, found };
      return found;
    },
    omissions(offer, range) {
      const all = timesOf(offer).series.flatMap((series) => omissionsOf(series, range, offer.feed.timezone));
      return all.sort((a, b) => (a.start < b.start ? -1 : 1));
    },
    answer(offer, question, now) {
      if (OVER.has(offer.status)) return false;
      const { series, waiting } = timesOf(offer);
      if (series.some((one) => meets(one, question, now, offer.feed.timezone))) return true;
      return series.length === 0 || waiting ? undefined : false;
    },
  };
}

function readTimes(
  { hours = [], schedule, feed, validFrom, validThrough }: Timed,
  expand?: ExpandRule,
): Times {
  const { closures, timezone } = feed;
  const valid = { validFrom, validThrough };
  const dated = schedule.map((dates) => scheduleSeries(dates, closures, timezone, valid, expand));
  const series = [
    ...hours.map((entry) => hoursSeries(entry, closures, valid)),
    ...dated.filter((one) => one !== undefined),
  ];
  return { series, waiting: dated.includes(undefined) };
}

function within(series: Series, range: Range, zone: string): Occurrence[] {
  const found: Occurrence[] = [];
  findSpan(series, range, zone, (span) => {
    found.push(occurrenceOf(series, span, zone));
    return false;
  });
  return found;
}

function nextOf(series: readonly Series[], now: number, zone: string): Occurrence | undefined {
  const range = { from: now, to: now + HORIZON };
  const spans = series.flatMap((one) => {
    const span = findSpan(one, range, zone, () => true);
    return span ? [occurrenceOf(one, span, zone)] : [];
  });
  return spans.sort(byStart)[0];
}

function byStart(a: Range, b: Range): number {
  return a.from - b.from || a.to - b.to;
}

function meets(series: Series, question: TimeQuestion, now: number, zone: string): boolean {
  const cells = cellsAsked(question);
  if ((series.cells & cells) === 0) return false;
  const range = question.range ?? { from: now, to: now + YEAR };
  const accepts = (span: Span) => meetsCells(span, range, cells, zone);
  return findSpan(series, range, zone, accepts) !== undefined;
}

/** Only the part of an occurrence that lies in the range counts: this morning is no help in the afternoon. */
function meetsCells(span: Span, range: Range, cells: number, zone: string): boolean {
  const from = minuteAt(Math.max(span.from, range.from), zone);
  const to = minuteAt(Math.min(span.to, range.to), zone);
  return touches(span, range) && !Number.isNaN(firstMet(from, Math.max(to, from + 1), cells, span.start));
}
