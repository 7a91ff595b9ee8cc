import type { Observation } from '../feed/schema/index.js';

/** A cell of an indicator's table: what the feed says, and whether it has to stay hidden. */
export interface Cell {
  readonly observation: Observation;
  readonly hidden: boolean;
}

/** Cells in a row or a column; undefined where the feed says nothing. */
type Line = readonly (Cell | undefined)[];

/** What the parts of a line are together, where the feed does not say it: 100 percent. */
export interface Whole {
  readonly value: number;
  /** Every line is such a whole; else only those whose numbers add up to it. */
  readonly certain: boolean;
}

/** Shares are rounded. */
const ROUNDED = 0.5;

/**
 * Hides a second value wherever a single hidden one could be worked out from a total and its other parts (secondary
 * suppression, as statistical offices do it). A total is a value that is the sum of all others of its line. Hides the
 * smallest part that is left, and goes on until no line tells.
 * @param lines gives the rows and columns of the cells as they are
 * @param hide makes a cell hidden
 * @param whole a total that stands nowhere, and gives a hidden part away all the same
 */
export function hideSecond(lines: () => readonly Line[], hide: (cell: Cell) => void, whole?: Whole): void {
  for (;;) {
    const telling = lines().flatMap((line) => secondOf(line) ?? (whole && secondOfWhole(line, whole)) ?? []);
    const [next] = telling;
    if (!next) return;
    hide(next);
  }
}

/** The cell that has to go as well; undefined where a line tells nothing, or has no other part to hide. */
function secondOf(line: Line): Cell | undefined {
  const cells = line.filter((cell) => cell !== undefined);
  const hidden = cells.filter((cell) => cell.hidden);
  const total = totalOf(cells);
  if (hidden.length !== 1 || !total || hidden[0] === total) return undefined;
  const parts = cells.filter((cell) => cell !== total && !cell.hidden && valueOf(cell) > 0);
  return parts.sort((a, b) => valueOf(a) - valueOf(b))[0] ?? total;
}

/** The same where the total is known without being among the cells. */
function secondOfWhole(line: Line, { value, certain }: Whole): Cell | undefined {
  const cells = line.filter((cell) => cell !== undefined);
  const [hidden, ...more] = cells.filter((cell) => cell.hidden);
  if (!hidden || more.length > 0 || cells.length < 2) return undefined;
  const sum = cells.reduce((all, cell) => all + valueOf(cell), 0);
  const complete = hidden.observation.value === null ? certain : Math.abs(sum - value) <= ROUNDED;
  if (!complete) return undefined;
  const parts = cells.filter((cell) => !cell.hidden && valueOf(cell) > 0);
  return parts.sort((a, b) => valueOf(a) - valueOf(b))[0];
}

/** The value that is the sum of all others; two values alone are no sum. */
function totalOf(cells: readonly Cell[]): Cell | undefined {
  if (cells.length < 3 || cells.some(({ observation }) => observation.value === null)) return undefined;
  const sum = cells.reduce((all, cell) => all + valueOf(cell), 0);
  return cells.find((cell) => valueOf(cell) > 0 && Math.abs(sum - 2 * valueOf(cell)) < 1e-9 * sum);
}

function valueOf({ observation }: Cell): number {
  return observation.value ?? 0;
}
