import { distanceMetres, walkingMinutes } from '../geo.js';
import type { Offer, Place, Position } from '../model.js';
import type { Near } from './filter.js';
import { leftUnder } from './left-under.js';
import type { Tally } from './tally.js';

/** Choices of a walk by any names; undefined is the choice of none. */
export type NearChoices = ReadonlyMap<string, Near | undefined>;
/** How many offers each of them would leave, with all other filters as they are. */
export type NearCounts = ReadonlyMap<string, number>;

/**
 * Counts choice by choice. For each it looks once at every place, not at every offer's places: thousands of offers
 * share some hundred.
 * @returns goes on for as long as there is time; gives the counts once all are there
 */
export function createNearCount(
  tally: Tally,
  choices: NearChoices,
): (goOn: () => boolean) => NearCounts | undefined {
  const left = leftUnder(tally, ['near']);
  const waiting = [...choices];
  const counts = new Map<string, number>();
  return (goOn) => {
    while (waiting.length > 0) {
      if (!goOn()) return undefined;
      const [name, near] = waiting.shift() as [string, Near | undefined];
      counts.set(name, near ? countWithin(sitesOf(tally.offers), left, near, tally.unknownToo) : left.length);
    }
    return counts;
  };
}

/** Where all offers are, as numbers. */
interface Sites {
  readonly points: readonly Position[];
  /** Offer `i` is at the points `of[start[i]]` to `of[start[i + 1] - 1]`; at none where no point is known. */
  readonly start: Uint32Array;
  readonly of: Uint32Array;
}

const kept = new WeakMap<readonly Offer[], Sites>();

function sitesOf(offers: readonly Offer[]): Sites {
  const known = kept.get(offers) ?? readSites(offers);
  kept.set(offers, known);
  return known;
}

function readSites(offers: readonly Offer[]): Sites {
  const numbers = new Map<Place, number>();
  const points: Position[] = [];
  const of: number[] = [];
  const start = new Uint32Array(offers.length + 1);
  offers.forEach(({ places }, i) => {
    for (const place of places) {
      if (!place.coordinates) continue;
      const number = numbers.get(place) ?? points.push(place.coordinates) - 1;
      numbers.set(place, number);
      of.push(number);
    }
    start[i + 1] = of.length;
  });
  return { points, start, of: Uint32Array.from(of) };
}

function countWithin(
  { points, start, of }: Sites,
  left: Uint32Array,
  { coordinates, minutes }: Near,
  unknownToo: boolean,
): number {
  const within = points.map((point) => walkingMinutes(distanceMetres(coordinates, point)) <= minutes);
  let count = 0;
  for (let i = 0; i < left.length; i++) {
    const index = left[i] ?? 0;
    const [first, end] = [start[index] ?? 0, start[index + 1] ?? 0];
    if (first === end ? unknownToo : someOf(within, of, first, end)) count++;
  }
  return count;
}

function someOf(within: readonly boolean[], of: Uint32Array, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (within[of[at] ?? 0]) return true;
  return false;
}
