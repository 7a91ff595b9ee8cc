import type { Offer } from '../model.js';
import { type Said, saidUnder, type ValueKey, widened } from './lists.js';
import { onward } from './onward.js';

/** What an offer says under a key: nothing, some options, or that it meets all of them. */
export const SAYS_NOTHING = 0;
export const SAYS_SOME = 1;
export const SAYS_ANY = 2;

/**
 * The options of all offers under one key, laid out as numbers: counting 100,000 offers over objects would take
 * longer than a frame.
 */
export interface Options {
  /** In the order in which they were first seen. */
  readonly names: readonly string[];
  /** By the offer's index; see {@link SAYS_NOTHING}. */
  readonly says: Uint8Array;
  /** Offer `i` has the options `of[start[i]]` to `of[start[i + 1] - 1]`, as indexes into `names`. */
  readonly start: Uint32Array;
  readonly of: Uint32Array;
}

/** Goes on for as long as there is time. @returns the options, once all offers are read */
export type ReadOptions = (goOn: () => boolean) => Options | undefined;

export function optionsReader(key: ValueKey, offers: readonly Offer[]): ReadOptions {
  const numbers = new Map<string, number>();
  const says = new Uint8Array(offers.length);
  const start = new Uint32Array(offers.length + 1);
  const of: number[] = [];
  let next = 0;
  let whole: Options | undefined;
  const read = (offer: Offer, index: number) => {
    const said = saidUnder[key](offer);
    says[index] = kindOf(said);
    for (const name of valuesOf(key, said)) of.push(numbered(numbers, name));
    start[index + 1] = of.length;
  };
  return (goOn) => {
    next = onward(offers, next, goOn, read);
    if (next < offers.length) return undefined;
    return (whole ??= { names: [...numbers.keys()], says, start, of: Uint32Array.from(of) });
  };
}

/** Whether an offer has one of the options that are marked; undefined where it says nothing. */
export function hasOption({ says, start, of }: Options, marked: readonly boolean[], index: number) {
  if (says[index] === SAYS_NOTHING) return undefined;
  if (says[index] === SAYS_ANY) return true;
  const end = start[index + 1] ?? 0;
  for (let at = start[index] ?? 0; at < end; at++) if (marked[of[at] ?? -1]) return true;
  return false;
}

function kindOf(said: Said | undefined): number {
  if (!said) return SAYS_NOTHING;
  return said.any ? SAYS_ANY : SAYS_SOME;
}

function valuesOf(key: ValueKey, said: Said | undefined): ReadonlySet<string> {
  const values = said?.values ?? [];
  return new Set(key === 'languages' ? values.flatMap(widened) : values);
}

function numbered(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}
