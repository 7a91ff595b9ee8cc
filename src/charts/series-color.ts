import { legible, MARK_CONTRAST } from './contrast.js';
import type { Look } from './look.js';

/**
 * Colours of series, told apart by colour-blind people and at least 3:1 against the surface; one set for light
 * ground and one for dark. Source of the hues: Okabe and Ito, Color Universal Design (2008), darkened or lightened.
 */
const LIGHT = ['#0b62a8', '#b35900', '#00795c', '#a8437f', '#5b5bd6', '#7a6a00', '#c2362b', '#4b5563'];
const DARK = ['#6db6f2', '#f0a04b', '#4fc9a4', '#e792c4', '#a9a9ff', '#d9c64a', '#ff8f85', '#b6c0cb'];

/** What of the page decides the colours of series. */
export type Palette = Pick<Look, 'dark' | 'surface' | 'series'>;

/** The colour of the series at a place in the list: the feed's, the host's or ours, strong enough to be told from the ground. */
export function seriesColor(index: number, { dark, surface, series }: Palette, own?: string): string {
  const palette = dark ? DARK : LIGHT;
  const at = index % palette.length;
  return legible(own ?? (series[at] || palette[at] || ''), surface, MARK_CONTRAST);
}

/** Dashes of a line; the first is drawn through. */
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 5], [14, 4]];

export function seriesDash(index: number): number[] {
  return [...(DASHES[index % DASHES.length] ?? [])];
}

/** Marks of a line's points, as Chart.js names them. */
const POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot'] as const;

export function seriesPoint(index: number): (typeof POINTS)[number] {
  return POINTS[index % POINTS.length] ?? 'circle';
}
