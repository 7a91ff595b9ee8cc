import type * as later from '../map/later.js';

/** What a map shows after its first pins. */
export type MapLater = typeof later;
