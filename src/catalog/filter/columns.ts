import type { Fact, Offer } from '../model.js';
import type { Question } from './questions.js';

/** One answer per offer, by the offer's index. */
export type Column = Uint8Array;

export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

/** Questions whose answers are kept; the oldest goes first. */
const MAX_KEPT = 64;

/** Asks questions of all offers, and keeps the answers of those that have a name. */
export class Columns {
  readonly #kept = new Map<string, Column>();

  constructor(private readonly offers: readonly Offer[]) {}

  column({ name, answer }: Pick<Question, 'name' | 'answer'>): Column {
    const known = name === undefined ? undefined : this.#kept.get(name);
    const column = known ?? Uint8Array.from(this.offers, (offer) => codeOf(answer(offer)));
    if (name !== undefined) this.#keep(name, column);
    return column;
  }

  #keep(name: string, column: Column): void {
    this.#kept.delete(name);
    this.#kept.set(name, column);
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
  }
}

function codeOf(fact: Fact): number {
  return fact === undefined ? UNKNOWN : fact ? YES : NO;
}
