import { expect } from 'chai';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { crossed, dimension, indicatorOf } from './support.js';

type Value = number | null | undefined;

/** The numbers of groups as they are shown, small ones below 5 hidden; null where one is hidden or not there. */
function shown(values: readonly Value[], parts: object = {}, suppressed: readonly number[] = []) {
  const g = dimension('g', 'group', ...values.map((_, i) => `g${i}`));
  const observations = values.flatMap((value, i) => {
    const flag = suppressed.includes(i) ? { flag: 'suppressed' } : {};
    return value === undefined ? [] : [{ g: `g${i}`, value, ...flag }];
  });
  const indicator = indicatorOf({ dimensions: [g], observations, suppressBelow: 5, ...parts });
  const { rows, columns, cell } = indicatorTable(indicator);
  return rows.map((row) => cell(row, columns[0]!)?.value ?? null);
}
const percent = (...values: Value[]) => shown(values, { unit: 'percent' });
const ring = { unit: 'percent', chart: { type: 'doughnut' } };

describe('a small number beside a total', () => {
  it('takes the smallest other part with it, wherever that stands', () => {
    expect(shown([3, 40, 20, 63])).to.deep.equal([null, 40, null, 63]);
    expect(shown([63, 20, 40, 3])).to.deep.equal([63, null, 40, null]);
  });

  it('does not take a zero, which would tell all the same', () => {
    expect(shown([3, 0, 40, 43])).to.deep.equal([null, 0, null, 43]);
  });

  it('takes a second one with it also where the feed states no number for a third, and the sum is right without it', () => {
    expect(shown([3, 20, null, 23])).to.deep.equal([null, null, null, 23]);
    expect(shown([20, null, 3, 23])).to.deep.equal([null, null, null, 23]);
    expect(shown([3, 40, null, 43])).to.deep.equal([null, null, null, 43]);
  });

  it('stays alone where a number is missing in the sum', () => {
    expect(shown([3, 20, null, 40])).to.deep.equal([null, 20, null, 40]);
  });

  it('takes a second one with it also where the total is one of a part of the line', () => {
    // German, EU, others, foreign, all
    expect(shown([40, 3, 20, 23, 63])).to.deep.equal([40, null, null, 23, 63]);
    expect(shown([23, 3, 20, 40, 63])).to.deep.equal([23, null, null, 40, 63]);
    // Boys, girls, children; men, women, adults; all
    expect(shown([10, 3, 13, 30, 20, 50, 63])).to.deep.equal([null, null, 13, 30, 20, 50, 63]);
  });

  it('that takes a subtotal with it takes one of what that is put together from as well', () => {
    expect(shown([3, 20, 6, 26, 29])).to.deep.equal([null, 20, null, null, 29]);
  });

  it('takes more with it where several can only be one, or only the most that is small', () => {
    expect(shown([1, 1, 40, 42])).to.deep.equal([null, null, null, 42]);
    expect(shown([4, 4, 40, 48])).to.deep.equal([null, null, null, 48]);
    expect(shown([1, 4, 40, 45])).to.deep.equal([null, null, 40, 45]);
  });

  it('is no sum of years, which are no parts of each other', () => {
    const years = dimension('y', 'time', '2015', '2016', '2017', '2018');
    const observations = [3, 20, 23, 70].map((value, i) => ({ y: String(2015 + i), value }));
    const { rows, columns, cell } = indicatorTable(
      indicatorOf({ dimensions: [years], observations, suppressBelow: 5 }),
    );
    expect(rows.map((row) => cell(row, columns[0]!)?.value)).to.deep.equal([null, 20, 23, 70]);
  });

  it('is found also where the sum is off by what computing leaves', () => {
    expect(shown([3.1, 200_000.2, 300_000.4, 500_003.7])).to.deep.equal([null, null, 300_000.4, 500_003.7]);
  });
});

describe('a hidden number', () => {
  it('is hidden by its number being exactly below the limit', () => {
    expect(shown([4, 40])).to.deep.equal([null, 40]);
    expect(shown([5, 40])).to.deep.equal([5, 40]);
    expect(shown([-3, 40])).to.deep.equal([-3, 40]);
  });

  it('that is the total itself takes a part with it', () => {
    expect(shown([20, 40, 60], {}, [2])).to.deep.equal([null, 40, null]);
  });

  it('that is what a balance is made of takes the other with it', () => {
    expect(shown([3, 8, -5])).to.deep.equal([null, null, -5]);
  });

  it('is no part of a sum of two', () => {
    expect(shown([7, 7], {}, [1])).to.deep.equal([7, null]);
  });
});

describe('a small share', () => {
  it('takes the smallest other with it where all add up to 100 percent', () => {
    expect(percent(3, 60, 37)).to.deep.equal([null, 60, null]);
    expect(percent(3, 97)).to.deep.equal([null, null]);
    expect(percent(3, undefined, 60, 37)).to.deep.equal([null, null, 60, null]);
  });

  it('does not take a zero', () => {
    expect(percent(3, 0, 60, 37)).to.deep.equal([null, 0, 60, null]);
  });

  it('stays alone where they add up to something else, or are no shares', () => {
    expect(percent(3, 41, 37)).to.deep.equal([null, 41, 37]);
    expect(shown([3, 60, 37], { unit: 'persons' })).to.deep.equal([null, 60, 37]);
  });

  it('counts what rounding leaves for the whole, half a percent and no more', () => {
    expect(percent(3, 60, 37.5)).to.deep.equal([null, 60, null]);
    expect(percent(3, 60, 37.625)).to.deep.equal([null, 60, 37.625]);
    expect(percent(3, 60, 36.5)).to.deep.equal([null, 60, null]);
  });

  it('that stands alone in its line hides nothing', () => {
    expect(shown([null, undefined], ring, [0])).to.deep.equal([null, null]);
  });

  it('that the feed does not state is 100 percent less the others in a ring, and in bars nothing is known of it', () => {
    expect(shown([null, 60, 30], ring, [0])).to.deep.equal([null, 60, null]);
    expect(shown([null, 60, 30], { unit: 'percent' }, [0])).to.deep.equal([null, 60, 30]);
  });

  it('does not give itself away in a stacked bar', () => {
    const parts = {
      ...crossed(dimension('g', 'group', 'a'), [3, 60, 30]),
      unit: 'percent',
      chart: { type: 'stacked', x: 'g' },
    };
    const observations = parts.observations.map((one, i) =>
      i === 0 ? { ...one, value: null, flag: 'suppressed' } : one,
    );
    const values = (chart: object) => {
      const table = indicatorTable(indicatorOf({ ...parts, observations, chart }));
      return table.columns.map((column) => table.cell(table.rows[0]!, column)?.value);
    };
    expect(values(parts.chart)).to.deep.equal([null, 60, null]);
    expect(values({ type: 'bar', x: 'g' })).to.deep.equal([null, 60, 30]);
  });
});
