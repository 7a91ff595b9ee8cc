import type { Observation } from '../feed/schema/index.js';

/** A cell of an indicator's table: what the feed says, and whether it has to stay hidden. */
export interface Cell {
  readonly observation: Observation;
  readonly hidden: boolean;
}

/** Numbers that belong together: the first is the sum of the others. */
export type Sum = readonly [total: Cell, ...parts: Cell[]];

export function valueOf({ observation }: Cell): number {
  return observation.value ?? 0;
}

/**
 * The totals of a line and what they are the sum of: of all others ("men, women, all"), or of those that stand beside them
 * ("EU, others, foreign" before "German, all").
 * @param overTime only a total of all others: that two years are as much as the next says nothing
 */
export function sumsOf(line: readonly Cell[], overTime: boolean): readonly Sum[] {
  const beside = overTime ? [] : subtotalsOf(line);
  const found = [...beside];
  // What has a subtotal is a part of the line by that alone.
  for (let rest = line; ;) {
    const whole = totalOf(rest);
    if (whole) found.push(whole);
    const [subtotal] = overTime ? [] : subtotalsOf(rest);
    if (whole || !subtotal) return found;
    found.push(subtotal);
    const [, ...parts] = subtotal;
    rest = rest.filter((cell) => !parts.includes(cell));
  }
}

/** The value that is the sum of all others; two values alone are no sum. */
function totalOf(cells: readonly Cell[]): Sum | undefined {
  if (cells.length < 3 || cells.some(isUnknown)) return undefined;
  const sum = cells.reduce((all, cell) => all + valueOf(cell), 0);
  const total = cells.find((cell) => isAbout(valueOf(cell), sum - valueOf(cell)));
  return total && [total, ...cells.filter((cell) => cell !== total)];
}

/** Values that are the sum of some that stand right before or after them, two of them more than nothing. */
function subtotalsOf(cells: readonly Cell[]): readonly Sum[] {
  return cells.flatMap((total, at) => [
    ...runsOf(total, cells.slice(0, at).reverse()),
    ...runsOf(total, cells.slice(at + 1)),
  ]);
}

function runsOf(total: Cell, beside: readonly Cell[]): readonly Sum[] {
  let [sum, counted] = [0, 0];
  for (const [at, part] of beside.entries()) {
    const value = valueOf(part);
    if (isUnknown(part) || value < 0) return [];
    sum += value;
    counted += Number(value > 0);
    if (counted > 1 && isAbout(valueOf(total), sum)) return [[total, ...beside.slice(0, at + 1)]];
    if (sum > valueOf(total)) return [];
  }
  return [];
}

const isUnknown = ({ observation }: Cell) => observation.value === null;

/** Apart from what computing leaves; nothing is no total. */
function isAbout(total: number, sum: number): boolean {
  return total > 0 && Math.abs(total - sum) < 1e-9 * (total + Math.abs(sum));
}
