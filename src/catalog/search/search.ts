/** What a text found. */
export interface Found {
  /** By the offer's index: more is better, 0 does not match. Numbers in a row: a map of 100,000 costs a frame. */
  readonly scores: Float32Array;
  /** Folded beginnings of words (or parts of words) that are to be marked in an offer. */
  readonly marks: (index: number) => readonly string[];
}

/** Finds offers by text. */
export interface TextSearch {
  /** Another number when the same text may find something else: an index stands, or synonyms have come. */
  readonly version: number;
  /** @param languages the visitor's, best first */
  readonly find: (text: string, languages: readonly string[]) => Found;
}
