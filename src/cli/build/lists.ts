import type { WireFeed } from '../formats/types.js';

/** Lists that mean the same in every source: the first source's record stands. */
export const SHARED = ['topics', 'categories', 'districts'] as const;
/** Lists whose records are a source's own. */
export const OWN = ['providers', 'places', 'offers', 'indicators', 'measures'] as const;

export type SharedList = (typeof SHARED)[number];
export type OwnList = (typeof OWN)[number];

/** How many records of its own a feed has. */
export function sizeOf(feed: Partial<WireFeed>): number {
  return OWN.reduce((sum, list) => sum + (feed[list]?.length ?? 0), 0);
}
