import { expect } from 'chai';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { dimension, indicatorOf } from './support.js';
import { seeded } from './time/support.js';

/** The values of a dimension, each with the parts of a table that it is put together from. */
type Axis = readonly { readonly id: string; readonly parts: readonly number[] }[];

/** A cell with the numbers that it is the sum of, as a row of noughts and ones. */
interface Known {
  readonly ids: readonly string[];
  readonly row: readonly number[];
  readonly value: number;
}

const LIMIT = 5;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** So many parts, a subtotal of the first or the last two, and a total, before or after them. */
function axis(name: string, size: number, way: number): Axis {
  const parts = range(0, size).map((part) => ({ id: `${name}${part}`, parts: [part] }));
  const all = { id: `${name}-all`, parts: range(0, size) };
  const [first, last] = [range(0, 2), range(size - 2, size)].map((two) => ({
    id: `${name}-sub`,
    parts: two,
  }));
  if (size < 3 || way === 3) return way % 2 ? [...parts, all] : [all, ...parts];
  if (way === 0) return [...parts, last!, all];
  return way === 1 ? [all, first!, ...parts] : [...parts.slice(0, 2), first!, ...parts.slice(2), all];
}

function tableOf(axes: readonly Axis[], numbers: readonly number[]): readonly Known[] {
  const sizes = axes.map((values) => Math.max(...values.flatMap(({ parts }) => parts)) + 1);
  const cells = axes.reduce<readonly { ids: readonly string[]; at: readonly number[] }[]>(
    (before, values, i) =>
      before.flatMap(({ ids, at }) =>
        values.map(({ id, parts }) => ({
          ids: [...ids, id],
          at: at.flatMap((place) => parts.map((part) => place * sizes[i]! + part)),
        })),
      ),
    [{ ids: [], at: [0] }],
  );
  return cells.map(({ ids, at }) => ({
    ids,
    row: numbers.map((_, place) => Number(at.includes(place))),
    value: at.reduce((sum, place) => sum + numbers[place]!, 0),
  }));
}

/** The cells whose number is shown. */
function shownOf(axes: readonly Axis[], cells: readonly Known[]): ReadonlySet<Known> {
  const names = axes.map((_, i) => `x${i}`);
  const dimensions = axes.map((values, i) => dimension(names[i]!, 'group', ...values.map(({ id }) => id)));
  const observations = cells.map(({ ids, value }) => ({
    ...Object.fromEntries(ids.map((id, i) => [names[i]!, id] as const)),
    value,
  }));
  const { rows, columns, cell } = indicatorTable(
    indicatorOf({ dimensions, observations, suppressBelow: LIMIT }),
  );
  const told = rows.flatMap((row) => columns.flatMap((column) => cell(row, column) ?? []));
  const open = new Set(
    told.filter(({ value }) => value !== null).map((one) => names.map((name) => one[name]).join()),
  );
  return new Set(cells.filter(({ ids }) => open.has(ids.join())));
}

const PRIME = 1_000_003;

/** Of rows of whole numbers, reckoned with remainders, where nothing is rounded. */
function rank(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0);
    if (!pivot) continue;
    found++;
    // Each times the other's number, so that nothing has to be divided.
    left = left
      .filter((row) => row !== pivot)
      .map((row) =>
        row.map((value, i) => (value * pivot[column]! - pivot[i]! * row[column]! + PRIME ** 2) % PRIME),
      );
  }
  return found;
}

/** Small numbers that follow from those that are shown. */
function leaks(axes: readonly Axis[], numbers: readonly number[]): readonly string[] {
  const cells = tableOf(axes, numbers);
  const shown = shownOf(axes, cells);
  const open = [...shown].map(({ row }) => row);
  const known = rank(open);
  return cells
    .filter((cell) => !shown.has(cell) && cell.value < LIMIT)
    .filter(({ row }) => rank([...open, row]) === known)
    .map(({ ids }) => ids.join());
}

describe('no small number follows from those that are shown', () => {
  function told(dimensions: number, tables: number) {
    const random = seeded(dimensions);
    return range(0, tables).flatMap((table) => {
      const sizes = range(0, dimensions).map(() => 2 + random(dimensions > 2 ? 2 : 3));
      const axes = sizes.map((size, i) => axis('abc'[i]!, size, random(4)));
      const most = [12, 25, 60][random(3)]!;
      const numbers = range(
        0,
        sizes.reduce((all, size) => all * size),
      ).map(() => random(most));
      return leaks(axes, numbers).map((cell) => `${table}: ${cell}`);
    });
  }

  it('of several lines together either', () => {
    const numbers = [
      [9, 6, 3, 5, 0],
      [3, 11, 9, 9, 4],
      [0, 5, 9, 6, 5],
      [0, 6, 9, 7, 2],
    ];
    // What is hidden in the first two rows, less what is hidden in two columns, would be one number.
    expect(leaks([axis('a', 4, 3), axis('b', 5, 3)], numbers.flat())).to.deep.equal([]);
  });

  it('in lists with a subtotal and a total', () => {
    expect(told(1, 200)).to.deep.equal([]);
  });

  it('in tables with subtotals and totals both ways', () => {
    expect(told(2, 120)).to.deep.equal([]);
  });

  it('in tables of three dimensions', () => {
    expect(told(3, 25)).to.deep.equal([]);
  });
});
