import { answerOf, type Verdicts } from './answer.js';
import { bounded, validity } from './horizon.js';
import { hoursSeries } from './hours.js';
import { scheduleSeries } from './schedule.js';
import { findSpan, occurrenceOf, omissionsOf, type Series } from './series.js';
import type { ExpandRule, Fact, Occurrence, Omission, Range, Timed, TimeQuestion } from './types.js';

/** How far ahead a next date is looked for: 400 days. */
const HORIZON = 400 * 86_400_000;

/** Answers when offers take place. Keeps what it has worked out of each offer, for as long as the offer lives. */
export interface Timetable {
  /** What touches a range, in order; at most `limit` (default: all). Of a range over ten years the first ten. */
  occurrences(offer: Timed, range: Range, limit?: number): readonly Occurrence[];
  /** The occurrence that runs at `now` (ms), or the next one within 400 days. */
  next(offer: Timed, now: number): Occurrence | undefined;
  /** Dates within a range that fall out, in order. None of an offer that does not take place at all. */
  omissions(offer: Timed, range: Range): readonly Omission[];
  /**
   * Whether one occurrence meets all that is asked; without a range in the coming year, from `now` (ms) on. Unknown
   * where an offer says nothing of time, or where a rule of it cannot be expanded (yet). What is cancelled, paused,
   * over or not valid at the time meets nothing, and hours by appointment meet no single instant.
   */
  answer(offer: Timed, question: TimeQuestion, now: number): Fact;
}

/** What is known of one offer's times. */
export interface Times {
  readonly zone: string;
  readonly series: readonly Series[];
  /** It says nothing of time, or has rules that cannot be expanded: what is not found may be all the same. */
  readonly incomplete: boolean;
  readonly valid: Range;
  readonly verdicts: Verdicts;
  next?: { readonly asked: number; readonly found: Occurrence };
}

const OVER = new Set<string>(['cancelled', 'ended', 'paused']);

/** @param expand expands recurrence rules; without it, what they say is unknown */
export function createTimetable(expand?: ExpandRule): Timetable {
  const known = new WeakMap<Timed, Times>();

  /** Of an offer that takes place; undefined of any other. */
  function timesOf(offer: Timed): Times | undefined {
    if (OVER.has(offer.status)) return undefined;
    let times = known.get(offer);
    if (!times) known.set(offer, (times = readTimes(offer, expand)));
    return times;
  }

  return {
    occurrences(offer, range, limit = Infinity) {
      const times = timesOf(offer);
      return times ? within(times, range, limit) : [];
    },
    next(offer, now) {
      const times = timesOf(offer);
      return times && nextOf(times, now);
    },
    omissions(offer, range) {
      const times = timesOf(offer);
      return times ? fallingOut(times, range) : [];
    },
    answer(offer, question, now) {
      const times = timesOf(offer);
      return times ? answerOf(times, question, now) : false;
    },
  };
}

function readTimes(offer: Timed, expand?: ExpandRule): Times {
  const { hours = [], schedule, feed } = offer;
  const { closures, timezone: zone } = feed;
  const dated = schedule.map((dates) => scheduleSeries(dates, closures, zone, offer, expand));
  const series = [
    ...hours.map((entry) => hoursSeries(entry, closures, offer)),
    ...dated.filter((one) => one !== undefined),
  ];
  const incomplete = series.length === 0 || dated.includes(undefined);
  return { zone, series, incomplete, valid: validity(offer), verdicts: new Map() };
}

function within({ series, zone }: Times, asked: Range, limit: number): Occurrence[] {
  const range = bounded(asked);
  if (!range || !(limit > 0)) return [];
  return series
    .flatMap((one) => firstOf(one, range, zone, limit))
    .sort(byStart)
    .slice(0, limit);
}

function firstOf(series: Series, range: Range, zone: string, limit: number): Occurrence[] {
  const found: Occurrence[] = [];
  findSpan(series, range, zone, (span) => found.push(occurrenceOf(series, span, zone)) >= limit);
  return found;
}

/** What was next stays so until it is over: nothing can come to stand before it. */
function nextOf(times: Times, now: number): Occurrence | undefined {
  const { next } = times;
  if (next && next.asked <= now && now < next.found.to) return next.found;
  const [found] = within(times, { from: now, to: now + HORIZON }, 1);
  if (found) times.next = { asked: now, found };
  return found;
}

function fallingOut({ series, zone }: Times, asked: Range): Omission[] {
  const range = bounded(asked);
  if (!range) return [];
  const all = series.flatMap((one) => omissionsOf(one, range, zone));
  return all.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function byStart(a: Range, b: Range): number {
  return a.from - b.from || a.to - b.to;
}
