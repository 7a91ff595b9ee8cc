import type { Category } from '../catalog/model.js';

/**
 * Colours for categories that name none: Paul Tol's "muted" scheme, darkened until white pictograms on them
 * reach 4.5:1. Told apart by colour-blind people; pictogram and shape help as well.
 * Source: P. Tol, Colour Schemes, SRON/EPS/TN/09-002, issue 3.2.
 */
const COLORS = [
  '#332288',
  '#117733',
  '#882255',
  '#00617f',
  '#8a5a00',
  '#aa4499',
  '#5f5f00',
  '#a33a4b',
  '#4b5563',
];

/** Outlines on a canvas of 40 × 40 with its middle at 20, 20. */
const SHAPES = [
  'M20 2a18 18 0 1 1 0 36a18 18 0 1 1 0-36z',
  'M9 3h22a6 6 0 0 1 6 6v22a6 6 0 0 1-6 6H9a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6z',
  'M16.5 2.6a5 5 0 0 1 7 0l13.9 13.9a5 5 0 0 1 0 7L23.5 37.400a5 5 0 0 1-7 0L2.6 23.500a5 5 0 0 1 0-7z',
  'M13 3h14a4 4 0 0 1 3.5 2l7 13a4 4 0 0 1 0 4l-7 13a4 4 0 0 1-3.5 2H13a4 4 0 0 1-3.5-2l-7-13a4 4 0 0 1 0-4l7-13A4 4 0 0 1 13 3z',
  'M20 2l5 4.500l6.7-.6l1.4 6.600l5.7 3.500l-2.7 6.200l2.7 6.200l-5.7 3.500l-1.4 6.600l-6.7-.6L20 38l-5-4.500l-6.7.6l-1.4-6.600l-5.7-3.500l2.7-6.200L1.2 15.600l5.7-3.500l1.4-6.600l6.7.6z',
  'M20 2c9 0 17 2 17 5v13c0 9-8 15-17 18C11 35 3 29 3 20V7c0-3 8-5 17-5z',
] as const;

/** The colour of a category's pins: that of the feed, as dark as the white pictogram on it needs. */
export function colorOf(category: Category | undefined): string {
  if (category?.color) return darkEnough(category.color);
  return COLORS[(category?.index ?? 0) % COLORS.length] ?? '#4b5563';
}

/** Relative luminance on which white has 3:1 (WCAG 2.2, 1.4.11), a little less as it is reckoned with a gamma. */
const LIGHTEST = 0.29;
const GAMMA = 2.2;

/** @param color `#rgb` or `#rrggbb` */
function darkEnough(color: string): string {
  const digits = color.length > 4 ? 2 : 1;
  const channels = [0, 1, 2].map((at) =>
    parseInt(color.slice(1 + at * digits, 1 + (at + 1) * digits).repeat(3 - digits), 16),
  );
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => (channel / 255) ** GAMMA);
  const share = (LIGHTEST / (0.2126 * red + 0.7152 * green + 0.0722 * blue)) ** (1 / GAMMA);
  return share < 1 ? `rgb(${channels.map((channel) => Math.round(channel * share)).join()})` : color;
}

/** The outline of a category's pins, as SVG path data. Neighbours in the list never share one. */
export function shapeOf(category: Category | undefined): string {
  return SHAPES[(category?.index ?? 0) % SHAPES.length] ?? SHAPES[0];
}
