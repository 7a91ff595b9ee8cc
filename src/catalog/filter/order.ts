import type { Offer } from '../model.js';
import type { Calendar } from '../time/calendar.js';
import type { Query } from './engine.js';
import { nearestMetres } from './questions.js';

/**
 * The order in which offers are shown: by how well they fit a text, by distance from a point, by the next
 * date where a time was asked for; else as the feed has them. What is over or cancelled comes last.
 */
export function inOrder(
  offers: readonly Offer[],
  query: Query,
  calendar: Calendar,
  scores: ReadonlyMap<number, number> | undefined,
): readonly Offer[] {
  const rank = ranking(query, calendar, scores);
  const keyed = offers.map((offer) => ({ offer, over: isOver(offer) ? 1 : 0, rank: rank(offer) }));
  keyed.sort((a, b) => a.over - b.over || a.rank - b.rank || a.offer.index - b.offer.index);
  return keyed.map(({ offer }) => offer);
}

/** Smaller comes first. */
function ranking(
  { filter, now }: Query,
  calendar: Calendar,
  scores: ReadonlyMap<number, number> | undefined,
): (offer: Offer) => number {
  if (scores) return (offer) => -(scores.get(offer.index) ?? 0);
  const { near } = filter;
  if (near) return (offer) => nearestMetres(offer, near.coordinates) ?? Infinity;
  if (filter.when || filter.weekdays || filter.daytimes)
    return (offer) => calendar.next(offer, now)?.from ?? Infinity;
  return () => 0;
}

function isOver({ status }: Offer): boolean {
  return status === 'ended' || status === 'cancelled';
}
