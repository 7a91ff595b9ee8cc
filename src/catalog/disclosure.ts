import { solved } from './equations.js';
import { type Cell, type Line, type Sum, sumsAlong, valueOf } from './sums.js';

/** The lines along one dimension. */
export interface Along {
  readonly lines: readonly Line[];
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
 * Hides further values wherever a hidden one could be worked out from totals and their other parts (secondary suppression, as
 * statistical offices do it), be it a part or the total itself. Hides the smallest part that is left, and goes on until no sum
 * tells, and not all of them together.
 * @param along gives the lines, which is not asked where nothing is hidden
 * @returns all cells that are hidden then
 */
export function hiddenCells(
  cells: readonly Cell[],
  along: () => readonly Along[],
  { limit, whole }: Rules,
): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter((cell) => cell.hidden));
  if (hidden.size === 0) return hidden;
  const sums = along().flatMap(({ lines, overTime }) => [
    ...sumsAlong(lines, overTime),
    ...lines.flatMap((line) => (whole ? wholeIn(line, whole) : [])),
  ]);
  const ofCell = byCell(sums);
  for (let waiting = sums; waiting.length > 0;) {
    hideBySum(waiting, ofCell, hidden, limit);
    waiting = hideByAll(sums, hidden).flatMap((cell) => ofCell.get(cell) ?? []);
  }
  return hidden;
}

/** A line whose total is known without being among its cells. */
function wholeIn(line: Line, { value, certain }: Whole): readonly Sum[] {
  const parts = line.filter((cell) => cell !== undefined);
  const unknown = parts.some((cell) => cell.hidden && cell.observation.value === null);
  const sum = parts.reduce((all, cell) => all + valueOf(cell), 0);
  const complete = unknown ? certain : Math.abs(sum - value) <= ROUNDED;
  return complete && parts.length > 1 ? [{ total: undefined, parts }] : [];
}

function byCell(sums: readonly Sum[]): ReadonlyMap<Cell, readonly Sum[]> {
  const found = new Map<Cell, Sum[]>();
  for (const sum of sums)
    for (const cell of cellsOf(sum)) {
      const own = found.get(cell);
      if (own) own.push(sum);
      else found.set(cell, [sum]);
    }
  return found;
}

/** Looks at each sum by itself, and again at those of a cell that was hidden. */
function hideBySum(
  sums: readonly Sum[],
  ofCell: ReadonlyMap<Cell, readonly Sum[]>,
  hidden: Set<Cell>,
  limit: number,
): void {
  const waiting = new Set(sums);
  for (const sum of waiting) {
    waiting.delete(sum);
    const next = tells(sum, hidden, limit) ? secondOf(sum, hidden) : undefined;
    if (!next) continue;
    hidden.add(next);
    for (const other of ofCell.get(next) ?? []) waiting.add(other);
  }
}

function cellsOf({ total, parts }: Sum): readonly Cell[] {
  return total ? [total, ...parts] : parts;
}

/** Whether a hidden number can be worked out: it is the only one, or several can only be the least or the most that is small. */
function tells(sum: Sum, hidden: ReadonlySet<Cell>, limit: number): boolean {
  const unknown = cellsOf(sum).filter((cell) => hidden.has(cell));
  if (!sum.total || hidden.has(sum.total) || unknown.length < 2) return unknown.length === 1;
  const values = unknown.map(valueOf);
  return values.every((value) => value === 1) || values.every((value) => value === Math.ceil(limit) - 1);
}

/** The smallest part that is left, else the total; a zero would tell all the same. */
function secondOf({ total, parts }: Sum, hidden: ReadonlySet<Cell>): Cell | undefined {
  return smallest(parts, hidden) ?? (total && smallest([total], hidden));
}

function smallest(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell | undefined {
  const left = cells.filter((cell) => !hidden.has(cell) && valueOf(cell) > 0);
  return left.sort((a, b) => valueOf(a) - valueOf(b))[0];
}

/**
 * Hides what several sums tell together, though none does by itself.
 * @returns the cells that were hidden
 */
function hideByAll(sums: readonly Sum[], hidden: Set<Cell>): readonly Cell[] {
  const equations = sums
    .filter((sum) => cellsOf(sum).some((cell) => hidden.has(cell)))
    .map(({ total, parts }) => {
      const equation = new Map(parts.map((part) => [part, 1]));
      return total ? equation.set(total, -1) : equation;
    });
  return solved(equations, hidden).flatMap((equation) => {
    const cells = [...equation.keys()];
    const [unknown, ...more] = cells.filter((cell) => hidden.has(cell));
    const next = unknown && more.length === 0 ? smallest(cells, hidden) : undefined;
    if (next) hidden.add(next);
    return next ?? [];
  });
}
