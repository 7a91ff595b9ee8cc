import type { Mark } from './reach.js';

/** What a text found. */
export interface Found {
  /** By the offer's index: more is better, 0 does not match. Numbers in a row: a map of 100,000 costs a frame. */
  readonly scores: Float32Array;
  /** What is to be marked in an offer. */
  readonly marks: (index: number) => readonly Mark[];
}

/** Finds offers by text. */
export interface TextSearch {
  /** Another number when the same text may find something else: an index stands, or synonyms have come. */
  readonly version: number;
  /**
   * @param languages the visitor's, best first
   * @returns undefined until it can say: then a text leaves nothing out, and there is another version once it can
   */
  readonly find: (text: string, languages: readonly string[]) => Found | undefined;
}
