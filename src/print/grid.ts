import type { Point } from '../map/mercator.js';

/** A column or a row of squares. */
export interface Band {
  readonly name: string;
  readonly start: number;
  readonly middle: number;
}

/** Squares by which a number is found, as in an atlas: letters across, numbers down. */
export interface Grid {
  readonly columns: readonly Band[];
  readonly rows: readonly Band[];
  /** Width of the rim with the names. */
  readonly frame: number;
  readonly nameOf: (point: Point) => string;
}

/** How wide a square shall be, in type sizes. */
const SQUARE = 11;
/** Letters; without I and O, which look like numbers. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export function gridOf({ width, height }: { width: number; height: number }, type: number): Grid {
  const frame = 1.3 * type;
  const count = (length: number, most: number) =>
    Math.max(2, Math.min(most, Math.round((length - frame) / (SQUARE * type))));
  const bands = (length: number, most: number, name: (index: number) => string): Band[] => {
    const all = count(length, most);
    const step = (length - frame) / all;
    return Array.from({ length: all }, (_, i) => ({
      name: name(i),
      start: frame + i * step,
      middle: frame + (i + 0.5) * step,
    }));
  };
  const columns = bands(width, LETTERS.length, (i) => LETTERS[i] ?? '');
  const rows = bands(height, 99, (i) => String(i + 1));
  const nameIn = (all: readonly Band[], at: number) => all.findLast(({ start }) => start <= at) ?? all[0];
  return {
    columns,
    rows,
    frame,
    nameOf: ({ x, y }) => `${nameIn(columns, x)?.name ?? ''}${nameIn(rows, y)?.name ?? ''}`,
  };
}
