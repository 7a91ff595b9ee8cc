import type { Offer } from '../model.js';
import type { Calendar } from '../time/calendar.js';
import { type Column, type Columns, YES } from './columns.js';
import type { Query } from './engine.js';
import { nearestMetres } from './questions.js';

const MINUTE = 60_000;
/** Ranks are whole numbers below this; together with the index they fit into a number exactly. */
const LAST = 2 ** 31;
const PLACES = 2 ** 21;

/** What an order depends on. */
export interface Ordering {
  readonly offers: readonly Offer[];
  readonly columns: Columns;
  readonly calendar: Calendar;
  /** By the offer's index, where a text was asked for. */
  readonly scores: Float32Array | undefined;
}

/**
 * Puts offers, given by their indexes, into the order in which they are shown: by how well they fit a text, by distance
 * from a point, by the next date where a time was asked for; else as the feed has them. What is over or cancelled comes
 * last. Works on numbers: looking into 100,000 offers costs more than a frame.
 */
export function inOrder(indexes: Uint32Array, query: Query, ordering: Ordering): readonly Offer[] {
  const { offers, columns } = ordering;
  const rank = ranking(query, ordering);
  const over = columns.column(OVER);
  if (!rank) return asGiven(indexes, offers, over);
  const keys = new Float64Array(indexes.length);
  indexes.forEach((index, place) => {
    const own = Math.max(0, Math.min(LAST - 1, Math.round(rank(index))));
    keys[place] = ((over[index] === YES ? LAST : 0) + own) * PLACES + index;
  });
  const sorted: Offer[] = [];
  for (const key of keys.sort()) sorted.push(offers[key % PLACES] as Offer);
  return sorted;
}

/** As the feed has them: nothing has to be sorted. */
function asGiven(indexes: Uint32Array, offers: readonly Offer[], over: Column): readonly Offer[] {
  const [first, last]: [Offer[], Offer[]] = [[], []];
  for (const index of indexes) (over[index] === YES ? last : first).push(offers[index] as Offer);
  return last.length > 0 ? first.concat(last) : first;
}

/** Smaller comes first; undefined where they stay as the feed has them. */
function ranking(
  { filter, now }: Query,
  { offers, calendar, scores }: Ordering,
): ((index: number) => number) | undefined {
  if (scores) return (index) => LAST / 2 - 1000 * (scores[index] ?? 0);
  const { near } = filter;
  const asked = (rank: (offer: Offer) => number) => (index: number) => rank(offers[index] as Offer);
  if (near) return asked((offer) => nearestMetres(offer, near.coordinates) ?? LAST);
  if (filter.when || filter.weekdays || filter.daytimes)
    return asked((offer) => (calendar.next(offer, now)?.from ?? Infinity) / MINUTE);
  return undefined;
}

const OVER = {
  name: 'over',
  answer: ({ status }: Offer) => status === 'ended' || status === 'cancelled',
};
