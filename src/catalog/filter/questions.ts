import { distanceMetres, walkingMinutes } from '../geo.js';
import type { Bounds, Catalog, Fact, Offer, Position, Recorded } from '../model.js';
import type { Calendar } from '../time/calendar.js';
import type { Daytime, TimeQuestion } from '../time/types.js';
import { offerFacts } from './facts.js';
import { FACT_KEYS, type Filter, type FilterKey, type Near } from './filter.js';
import { meetsAny, VALUE_KEYS, type ValueKey } from './lists.js';

/** A question to every offer, under the filter keys that ask it. */
export interface Question {
  readonly keys: readonly FilterKey[];
  /** Tells questions apart that are worth keeping the answers of; undefined where time passes or typing goes on. */
  readonly name?: string;
  readonly answer: (offer: Offer) => Fact;
}

/** The questions that a filter asks, except that for a text. */
export function questionsOf(filter: Filter, catalog: Catalog, calendar: Calendar, now: number): Question[] {
  return [
    ...VALUE_KEYS.flatMap((key) => valueQuestion(key, filter, catalog)),
    ...FACT_KEYS.filter((key) => filter[key]).map((key) => ({
      keys: [key],
      name: key,
      answer: offerFacts[key],
    })),
    ...ageQuestion(filter.age),
    ...timeQuestion(filter, calendar, now),
    ...nearQuestion(filter.near),
    ...boundsQuestion(filter.bounds),
  ];
}

function valueQuestion(key: ValueKey, filter: Filter, catalog: Catalog): Question[] {
  const chosen = filter[key];
  if (!chosen) return [];
  const ids = new Set(chosen.flatMap((id) => known(key, id, catalog)));
  const name = `${key} ${[...ids].sort().join(' ')}`;
  return [{ keys: [key], name, answer: (offer) => meetsAny(key, offer, ids) }];
}

/** The catalogue's ids for an id as a host or a link writes it: `innenstadt` also means `minden:innenstadt`. */
export function known(key: string, id: string, catalog: Catalog): readonly string[] {
  const list = catalog[key as keyof Catalog] as { find?: (id: string) => readonly Recorded[] } | undefined;
  const found = list?.find?.(id).map((record) => record.id) ?? [];
  return found.length > 0 ? found : [id];
}

function ageQuestion(years: number | undefined): Question[] {
  if (years === undefined) return [];
  const answer = ({ age }: Offer) => age && (age.min ?? 0) <= years && years <= (age.max ?? Infinity);
  return [{ keys: ['age'], name: `age ${years}`, answer }];
}

/** When, weekday and time of day must be met by one and the same date, so they are one question. */
function timeQuestion(filter: Filter, calendar: Calendar, now: number): Question[] {
  const keys = (['when', 'weekdays', 'daytimes'] as const).filter((key) => filter[key]);
  if (keys.length === 0) return [];
  const { when, weekdays } = filter;
  const daytimes = filter.daytimes as readonly Daytime[] | undefined;
  const answer = (offer: Offer) => {
    const question: TimeQuestion = {
      ...(when ? { range: calendar.range(when, now, offer.feed.timezone) } : {}),
      ...(weekdays ? { weekdays } : {}),
      ...(daytimes ? { daytimes } : {}),
    };
    return calendar.answer(offer, question, now);
  };
  return [{ keys, answer }];
}

function nearQuestion(near: Near | undefined): Question[] {
  if (!near) return [];
  const answer = (offer: Offer) => {
    const metres = nearestMetres(offer, near.coordinates);
    return metres === undefined ? undefined : walkingMinutes(metres) <= near.minutes;
  };
  return [{ keys: ['near'], name: `near ${JSON.stringify(near)}`, answer }];
}

/** Metres from a point to an offer's nearest place; undefined where no place is known. */
export function nearestMetres(offer: Offer, from: Position): number | undefined {
  const distances = offer.places.flatMap(({ coordinates }) =>
    coordinates ? distanceMetres(from, coordinates) : [],
  );
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

function boundsQuestion(bounds: Bounds | undefined): Question[] {
  if (!bounds) return [];
  const [west, south, east, north] = bounds;
  const inside = ([lng, lat]: Position) => lng >= west && lng <= east && lat >= south && lat <= north;
  const answer = (offer: Offer) => {
    const points = offer.places.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []));
    return points.length > 0 ? points.some(inside) : undefined;
  };
  return [{ keys: ['bounds'], name: `bounds ${bounds.join(' ')}`, answer }];
}
