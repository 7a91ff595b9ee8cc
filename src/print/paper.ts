import type { Orientation, PaperSize } from '../catalog/poster-choices.js';

/** CSS pixels in a millimetre. */
export const MM = 96 / 25.4;
/** CSS pixels in a point. */
export const PT = 96 / 72;

/** A sheet and the type that is read on it; mm and pt. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** A hand holds A4, a wall holds A1: what is read from farther away is larger. */
  readonly smallest: number;
  readonly largest: number;
}

const UPRIGHT: Readonly<Record<PaperSize, Paper>> = {
  A4: { width: 210, height: 297, margin: 10, smallest: 7.5, largest: 12 },
  A3: { width: 297, height: 420, margin: 13, smallest: 8, largest: 14 },
  A2: { width: 420, height: 594, margin: 17, smallest: 8.5, largest: 18 },
  A1: { width: 594, height: 841, margin: 22, smallest: 9.5, largest: 24 },
};

export function paperOf(size: PaperSize, orientation: Orientation): Paper {
  const paper = UPRIGHT[size];
  return orientation === 'portrait' ? paper : { ...paper, width: paper.height, height: paper.width };
}

/**
 * A4 across, folded twice inwards (Wickelfalz): the panel that goes in is narrower, or it would buckle. From the left, mm;
 * the back of the sheet has them the other way round.
 */
export const PANELS = { inside: [100, 100, 97], outside: [97, 100, 100] } as const;
/** Held in a hand, as A4 is. */
export const LEAFLET: Paper = { width: 297, height: 210, margin: 7, smallest: 7.5, largest: 11 };
