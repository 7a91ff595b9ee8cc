import type { Fact, Offer } from '../model.js';
import type { ValueKey } from './lists.js';
import { onward } from './onward.js';
import { type Options, optionsReader, type ReadOptions } from './options.js';

/** One answer per offer, by the offer's index. */
export type Column = Uint8Array;

export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

/** What is asked of every offer. */
export interface ColumnQuestion {
  /** Tells questions apart that are worth keeping the answers of; undefined where they are asked but once. */
  readonly name?: string;
  /** @param index the offer's: whoever needs no more than that need not look into the offer */
  readonly answer: (offer: Offer, index: number) => Fact;
}

/** Questions whose answers are kept; the oldest goes first. */
const MAX_KEPT = 96;

interface Growing {
  readonly column: Column;
  next: number;
}

/** Asks questions of all offers, and keeps the answers of those that have a name. */
export class Columns {
  readonly #kept = new Map<string, Growing>();
  readonly #options = new Map<ValueKey, ReadOptions>();

  constructor(private readonly offers: readonly Offer[]) {}

  column(question: ColumnQuestion): Column {
    const growing = this.#growing(question);
    this.#fill(growing, question, () => true);
    return growing.column;
  }

  /** Asks on for as long as there is time, so that no task takes long. @returns the answers, once all are there */
  grow(question: ColumnQuestion, goOn: () => boolean): Column | undefined {
    const growing = this.#growing(question);
    this.#fill(growing, question, goOn);
    return growing.next === this.offers.length ? growing.column : undefined;
  }

  options(key: ValueKey): Options {
    return this.growOptions(key, () => true) as Options;
  }

  /** Reads on for as long as there is time. @returns the options, once all are there */
  growOptions(key: ValueKey, goOn: () => boolean): Options | undefined {
    const read = this.#options.get(key) ?? optionsReader(key, this.offers);
    this.#options.set(key, read);
    return read(goOn);
  }

  #growing({ name }: ColumnQuestion): Growing {
    const known = name === undefined ? undefined : this.#kept.get(name);
    const growing = known ?? { column: new Uint8Array(this.offers.length), next: 0 };
    if (name !== undefined) this.#keep(name, growing);
    return growing;
  }

  #fill(growing: Growing, { answer }: ColumnQuestion, goOn: () => boolean): void {
    const { column } = growing;
    growing.next = onward(this.offers, growing.next, goOn, (offer, index) => {
      column[index] = codeOf(answer(offer, index));
    });
  }

  #keep(name: string, growing: Growing): void {
    this.#kept.delete(name);
    this.#kept.set(name, growing);
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
  }
}

function codeOf(fact: Fact): number {
  return fact === undefined ? UNKNOWN : fact ? YES : NO;
}
