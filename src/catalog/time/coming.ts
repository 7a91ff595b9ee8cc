import type { Offer } from '../model.js';
import type { Timetable } from './timetable.js';
import type { Dates, Occurrence } from './types.js';
import { toInstant } from './zone.js';

const DAY_MS = 86_400_000;
const TEN_YEARS = 3_660 * DAY_MS;

/** The occurrence that runs or the next one, be it years away, as `Timetable.next` does not look. */
export function comingDate(timetable: Timetable, offer: Offer, now: number): Occurrence | undefined {
  const next = timetable.next(offer, now);
  if (next) return next;
  const begins = offer.schedule.map(({ start }) => toInstant(start, offer.feed.timezone));
  const far = [now, ...begins.filter((begin) => begin > now)];
  const found = far.flatMap((from) => timetable.occurrences(offer, { from, to: from + TEN_YEARS }, 1));
  return found.sort((a, b) => a.from - b.from)[0];
}

/** What an entry of a schedule says by itself: its first date, as if nothing were repeated, left out or over. */
export function entryDate(timetable: Timetable, { feed }: Offer, entry: Dates): Occurrence | undefined {
  const { rrule: _rule, except: _except, ...once } = entry;
  const from = toInstant(entry.start, feed.timezone);
  const alone = { status: 'active', schedule: [once], feed } as const;
  return timetable.occurrences(alone, { from, to: from + DAY_MS }, 1)[0];
}
