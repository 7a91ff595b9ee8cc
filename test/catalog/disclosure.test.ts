import { expect } from 'chai';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const group = (id: string, ...values: string[]) => ({
  id,
  kind: 'group',
  name: id,
  values: values.map((one) => ({ id: one })),
});

function shown(observations: object[], ...dimensions: object[]) {
  const { catalog } = catalogOf(
    feedDocument({
      indicators: [
        {
          id: 'i',
          title: 'I',
          kind: 'quantitative',
          source: { name: 'Amt' },
          suppressBelow: 5,
          dimensions,
          observations,
        },
      ],
    }),
  );
  const { rows, columns, cell } = indicatorTable(catalog.indicators.all[0]!);
  return rows.map((row) => columns.map((column) => cell(row, column)?.value ?? null));
}

describe('small numbers', () => {
  it('take a second one with them where a total would give them away', () => {
    const values = [
      { g: 'a', value: 3 },
      { g: 'b', value: 20 },
      { g: 'c', value: 40 },
      { g: 'all', value: 63 },
    ];
    expect(shown(values, group('g', 'a', 'b', 'c', 'all')).flat()).to.deep.equal([null, null, 40, 63]);
  });

  it('stay alone where there is no total, or where two are hidden already', () => {
    const alone = [
      { g: 'a', value: 3 },
      { g: 'b', value: 20 },
      { g: 'c', value: 40 },
    ];
    expect(shown(alone, group('g', 'a', 'b', 'c')).flat()).to.deep.equal([null, 20, 40]);
    const two = [
      { g: 'a', value: 3 },
      { g: 'b', value: 2 },
      { g: 'c', value: 40 },
      { g: 'all', value: 45 },
    ];
    expect(shown(two, group('g', 'a', 'b', 'c', 'all')).flat()).to.deep.equal([null, null, 40, 45]);
  });

  it('take the total where there is no other part', () => {
    const values = [
      { g: 'a', value: 3 },
      { g: 'b', value: 0 },
      { g: 'all', value: 3 },
      { g: 'c', value: 0 },
    ];
    // A total as small as its part is hidden by itself.
    expect(shown(values, group('g', 'a', 'b', 'all', 'c')).flat()).to.deep.equal([null, 0, null, 0]);
  });

  it('cannot be worked out by a total that is hidden only because of them', () => {
    const numbers = {
      a: [10, 100, 110],
      b: [4, 0, 4],
      c: [20, 30, 50],
      d: [60, 20, 80],
      all: [94, 150, 244],
    };
    const table = shown(
      Object.entries(numbers).flatMap(([h, row]) =>
        row.map((value, i) => ({ h, g: ['m', 'w', 'all'][i], value })),
      ),
      group('h', ...Object.keys(numbers)),
      group('g', 'm', 'w', 'all'),
    );
    const lines = [...table, ...[0, 1, 2].map((column) => table.map((row) => row[column]!))];
    const gaps = (line: readonly (number | null)[]) => line.filter((value) => value === null).length;
    expect(table[1]).to.deep.equal([null, 0, null]);
    expect(lines.map(gaps).filter((count) => count === 1)).to.deep.equal([]);
  });

  it('cannot be worked out along any of three dimensions', () => {
    const parts = { m: { eu: 3, other: 20, all: 23 }, w: { eu: 30, other: 40, all: 70 } };
    const observations = Object.entries(parts).flatMap(([s, row]) =>
      Object.entries(row).map(([n, value]) => ({ y: '2019', s, n, value })),
    );
    const time = { ...group('y', '2019', '2020'), kind: 'time' };
    const [row] = shown(observations, time, group('s', 'm', 'w'), group('n', 'eu', 'other', 'all'));
    expect(row).to.deep.equal([null, null, 23, 30, 40, 70]);
  });

  it('cannot be worked out along the other direction either', () => {
    const rows = ['x', 'y', 'all'].flatMap((h) =>
      (['a', 'b', 'all'] as const).map((g) => {
        const part = {
          x: { a: 3, b: 30, all: 33 },
          y: { a: 50, b: 60, all: 110 },
          all: { a: 53, b: 90, all: 143 },
        };
        return { h, g, value: part[h as 'x'][g] };
      }),
    );
    const table = shown(rows, group('h', 'x', 'y', 'all'), group('g', 'a', 'b', 'all'));
    const inner = table.slice(0, 2).map((row) => row.slice(0, 2));
    expect(inner).to.deep.equal([
      [null, null],
      [null, null],
    ]);
    expect(table[2]).to.deep.equal([53, 90, 143]);
  });
});
