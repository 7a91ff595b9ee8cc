import { type Cell, sumsOf, valueOf } from './sums.js';

/** Cells in a row or a column, or in one of those of a further dimension; undefined where the feed says nothing. */
export interface Line {
  readonly cells: readonly (Cell | undefined)[];
  /** One time after the other: nothing in it is a part of what follows. */
  readonly overTime: boolean;
}

/** What the parts of a line are together, where the feed does not say it: 100 percent. */
export interface Whole {
  readonly value: number;
  /** Every line is such a whole; else only those whose numbers add up to it. */
  readonly certain: boolean;
}

export interface Rules {
  /** Numbers from one on that are below it are small. */
  readonly limit: number;
  /** A total that stands nowhere, and gives a hidden part away all the same. */
  readonly whole: Whole | undefined;
}

/** Shares are rounded. */
const ROUNDED = 0.5;

/**
 * Hides a further value wherever a hidden one could be worked out from a total and its other parts (secondary suppression, as
 * statistical offices do it), be it a part or the total itself. Hides the smallest part that is left, and goes on until no line
 * tells.
 * @param lines gives the lines of the cells as they are
 * @param hide makes a cell hidden
 */
export function hideSecond(lines: () => readonly Line[], hide: (cell: Cell) => void, rules: Rules): void {
  for (;;) {
    const [next] = lines().flatMap((line) => secondOf(line, rules) ?? []);
    if (!next) return;
    hide(next);
  }
}

/** The cell that has to go as well; undefined where a line tells nothing, or has no other one to hide. */
function secondOf({ cells, overTime }: Line, { limit, whole }: Rules): Cell | undefined {
  const known = cells.filter((cell) => cell !== undefined);
  if (!known.some(({ hidden }) => hidden)) return undefined;
  for (const [total, ...parts] of sumsOf(known, overTime)) {
    const next = tells(total, parts, limit)
      ? (smallest(parts) ?? (total.hidden ? undefined : total))
      : undefined;
    if (next) return next;
  }
  return whole && secondOfWhole(known, whole);
}

/** Whether a hidden number can be worked out: it is the only one, or several can only be the least or the most that is small. */
function tells(total: Cell, parts: readonly Cell[], limit: number): boolean {
  const hidden = parts.filter((part) => part.hidden);
  if (total.hidden || hidden.length < 2) return hidden.length + Number(total.hidden) === 1;
  const values = hidden.map(valueOf);
  return values.every((value) => value === 1) || values.every((value) => value === Math.ceil(limit) - 1);
}

/** The same where the total is known without being among the cells. */
function secondOfWhole(cells: readonly Cell[], { value, certain }: Whole): Cell | undefined {
  const [hidden, ...more] = cells.filter((cell) => cell.hidden);
  if (!hidden || more.length > 0 || cells.length < 2) return undefined;
  const sum = cells.reduce((all, cell) => all + valueOf(cell), 0);
  const complete = hidden.observation.value === null ? certain : Math.abs(sum - value) <= ROUNDED;
  return complete ? smallest(cells) : undefined;
}

/** The smallest that is not hidden yet; a zero would tell all the same. */
function smallest(cells: readonly Cell[]): Cell | undefined {
  const left = cells.filter((cell) => !cell.hidden && valueOf(cell) > 0);
  return left.sort((a, b) => valueOf(a) - valueOf(b))[0];
}
