import type { Closure } from './types.js';
import { dateOf } from './wall.js';

type Kind = Closure['kind'];

const known = new WeakMap<readonly Closure[], Map<number, readonly Closure[]>>();

/**
 * The first closure of one of these kinds that a day (counted from 1970-01-01) falls into.
 * What was found of a day is kept for as long as the list of closures lives.
 */
export function closureOn(
  closures: readonly Closure[],
  day: number,
  kinds: readonly Kind[],
): Closure | undefined {
  return closures.length ? onDay(closures, day).find(({ kind }) => kinds.includes(kind)) : undefined;
}

function onDay(closures: readonly Closure[], day: number): readonly Closure[] {
  const days = known.get(closures) ?? new Map<number, readonly Closure[]>();
  const found = days.get(day) ?? closedOn(closures, dateOf(day));
  if (!days.has(day)) known.set(closures, days.set(day, found));
  return found;
}

function closedOn(closures: readonly Closure[], date: string): readonly Closure[] {
  return closures.filter(({ from, to }) => from <= date && date <= to);
}
