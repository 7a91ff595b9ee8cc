import { distanceMetres, isWithin, walkingMinutes } from '../geo.js';
import type { Bounds, Catalog, Offer, Position, Recorded } from '../model.js';
import type { Calendar } from '../time/calendar.js';
import { overBy } from '../time/civil.js';
import { NO_CALENDAR } from '../time/no-calendar.js';
import type { Daytime, TimeQuestion } from '../time/types.js';
import { offerFacts } from './facts.js';
import { FACT_KEYS, type FactKey, type Filter, type FilterKey, type Near } from './filter.js';
import type { ColumnQuestion, Columns } from './columns.js';
import { VALUE_KEYS, type ValueKey } from './lists.js';
import { hasOption } from './options.js';

/** A question to every offer, under the filter keys that ask it. */
export interface Question extends ColumnQuestion {
  readonly keys: readonly FilterKey[];
}

/** What questions are made from. */
export interface Asking {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly columns: Columns;
  /** ms since 1970 */
  readonly now: number;
}

/** The questions that a filter asks, except that for a text. */
export function questionsOf(filter: Filter, asking: Asking): Question[] {
  return [
    ...VALUE_KEYS.flatMap((key) => valueQuestion(key, filter, asking)),
    ...FACT_KEYS.filter((key) => filter[key]).map((key) => ({ keys: [key], ...factQuestion(key) })),
    ...ageQuestion(filter.age),
    ...timeQuestion(filter, asking),
    ...nearQuestion(filter.near),
    ...boundsQuestion(filter.bounds),
  ];
}

export function factQuestion(key: FactKey): ColumnQuestion {
  return { name: key, answer: offerFacts[key] };
}

/** In which no zone's day begins: all are whole quarters of an hour from UTC. */
const QUARTER = 15 * 60_000;

/** Whether an offer is not over by the clock of its feed; one that is to begin is announced. Holds for a quarter of an hour. */
export function notOverQuestion(now: number): ColumnQuestion {
  const isOver = overBy(now);
  return {
    name: `valid ${Math.floor(now / QUARTER)}`,
    answer: ({ feed, validThrough = '~' }) => !isOver(validThrough, feed.timezone),
  };
}

function valueQuestion(key: ValueKey, filter: Filter, { catalog, columns }: Asking): Question[] {
  const chosen = filter[key];
  if (!chosen) return [];
  const ids = new Set(chosen.flatMap((id) => known(key, id, catalog)));
  const options = columns.options(key);
  const marked = options.names.map((option) => ids.has(option));
  const name = `${key} ${JSON.stringify([...ids].sort())}`;
  return [{ keys: [key], name, answer: (_, index) => hasOption(options, marked, index) }];
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

export const TIME_KEYS = ['when', 'weekdays', 'daytimes'] as const;
export type TimePart = Pick<Filter, (typeof TIME_KEYS)[number]>;

const MINUTE = 60_000;

/** When, weekday and time of day must be met by one and the same date, so they are one question. */
function timeQuestion({ when, weekdays, daytimes }: Filter, asking: Asking): Question[] {
  const part = { ...(when && { when }), ...(weekdays && { weekdays }), ...(daytimes && { daytimes }) };
  const keys = TIME_KEYS.filter((key) => part[key]);
  return keys.length > 0 ? [{ keys, ...timeColumn(part, asking.calendar, asking.now) }] : [];
}

/** Answers about time hold for the minute in which they were asked for. */
export function timeColumn(
  { when, weekdays, daytimes }: TimePart,
  calendar: Calendar,
  now: number,
): ColumnQuestion {
  const name = `time ${Math.floor(now / MINUTE)} ${JSON.stringify([when, weekdays, daytimes])}`;
  const answer = (offer: Offer) => {
    const question: TimeQuestion = {
      ...(when ? { range: calendar.range(when, now, offer.feed.timezone) } : {}),
      ...(weekdays ? { weekdays } : {}),
      ...(daytimes ? { daytimes: daytimes as readonly Daytime[] } : {}),
    };
    return calendar.answer(offer, question, now);
  };
  // Without dates all is unknown for a moment, which is not worth keeping.
  return calendar === NO_CALENDAR ? { answer } : { name, answer };
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
  const answer = (offer: Offer) => {
    const points = offer.places.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []));
    return points.length > 0 ? points.some((at) => isWithin(at, bounds)) : undefined;
  };
  return [{ keys: ['bounds'], name: `bounds ${bounds.join(' ')}`, answer }];
}
