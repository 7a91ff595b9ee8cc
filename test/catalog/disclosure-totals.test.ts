import { expect } from 'chai';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { crossed, dimension, indicatorOf } from './support.js';
import { seeded } from './time/support.js';

type Value = number | null | undefined;

/** Lines of numbers as they are shown, small ones below 5 hidden; what is marked is left out by the feed itself. */
function shown(lines: readonly (readonly Value[])[], left: readonly (readonly [number, number])[] = []) {
  const places = dimension('d', 'district', ...lines.map((_, i) => `d${i}`));
  const { dimensions, observations } = crossed(places, ...lines);
  const marked = observations.map((one) =>
    left.some(([row, column]) => one.d === `d${row}` && one.s === `c${column}`)
      ? { ...one, value: null, flag: 'suppressed' }
      : one,
  );
  const table = indicatorTable(indicatorOf({ dimensions, observations: marked, suppressBelow: 5 }));
  return table.rows.map((row) => table.columns.map((column) => table.cell(row, column)?.value ?? null));
}
const alone = (...values: Value[]) => shown([values]).flat();

describe('a total', () => {
  it('is seen also where only one of its parts is more than nought', () => {
    // German, EU, others, foreign, all
    expect(alone(4, 7, 0, 7, 11)).to.deep.equal([null, null, 0, null, 11]);
    expect(alone(11, 7, 7, 0, 4)).to.deep.equal([11, null, null, 0, null]);
    expect(alone(40, 3, 0, 3, 43)).to.deep.equal([null, null, 0, null, 43]);
  });

  it('is seen also where others beside it are a sum by chance', () => {
    // 30 = 9 + 21, and 12 = 3 + 9 only happens to be so
    expect(alone(20, 12, 3, 9, 21, 30, 65)).to.deep.equal([20, null, null, null, null, 30, 65]);
  });

  it('is one of totals, whatever stands between', () => {
    // Under 3, under 6, under 18 (with those), older, all
    expect(alone(60, 3, 20, 23, 83, 17, 100)).to.deep.equal([60, null, null, 23, 83, 17, 100]);
  });

  it('may be put together in two ways', () => {
    // All, men, women, German, foreign
    expect(alone(43, 3, 40, 20, 23)).to.deep.equal([43, null, null, 20, 23]);
    expect(alone(43, 20, 23, 3, 40)).to.deep.equal([43, 20, 23, null, null]);
  });

  it('of many totals is one, too', () => {
    // In thirty schools boys, girls and both; in one of them three boys alone
    const schools = Array.from({ length: 30 }, (_, i) =>
      i === 7 ? [3, 0, 3] : [60 + i, 71 + i, 131 + 2 * i],
    );
    const all = schools.reduce((sum, [, , both = 0]) => sum + both, 0);
    const numbers = alone(...schools.flat(), all);
    const totals = numbers.filter((_, i) => i % 3 === 2);
    expect(numbers.at(-1)).to.equal(all);
    expect(totals.filter((value) => value === null)).to.have.lengthOf(2);
  });
});

describe('a total of several lines', () => {
  const years = [
    [30, 60, 90],
    [45, 52, 97],
  ];

  it('is none by chance in one of them', () => {
    const districts = [
      [12, 3, 9, 50],
      [14, 20, 9, 40],
      [17, 30, 8, 20],
    ];
    expect(shown(districts)).to.deep.equal([[12, null, 9, 50], ...districts.slice(1)]);
    expect(shown(districts.slice(0, 2))[0]).to.deep.equal([12, null, 9, 50]);
  });

  it('is one also where it is misprinted once', () => {
    expect(shown([[3, 20, 23], ...years, [50, 60, 112]])[0]).to.deep.equal([null, null, 23]);
    expect(shown([[3, 20, 24], ...years])[0]).to.deep.equal([null, null, 24]);
  });

  it('gives away what the feed itself has left out', () => {
    expect(shown([[3, 20, 23], ...years], [[0, 0]])[0]).to.deep.equal([null, null, 23]);
    expect(shown([[30, 20, 50], ...years], [[0, 2]])[0]).to.deep.equal([30, null, null]);
  });

  it('gives nothing away where a part has no number, and is itself none without one', () => {
    const parts = [
      [10, 20, 30, 60],
      [20, 30, 30, 80],
    ];
    expect(shown([...parts, [3, null, 40, 60]])[2]).to.deep.equal([null, null, 40, 60]);
    expect(shown([...parts, [3, undefined, 40, 60]])[2]).to.deep.equal([null, null, 40, 60]);
    expect(shown([...parts, [3, 20, 40, null]])[2]).to.deep.equal([null, 20, 40, null]);
    expect(shown([...parts, [3, 20, 40, null]], [[2, 0]])[2]).to.deep.equal([null, 20, 40, null]);
  });

  it('is of noughts in one, and of numbers in another', () => {
    const lines = [
      [4, 7, 0, 7, 11],
      [30, 20, 9, 29, 59],
      [0, 0, 0, 0, 0],
    ];
    expect(shown(lines)).to.deep.equal([[null, null, 0, null, 11], ...lines.slice(1)]);
  });

  it('is found in two thousand small numbers before anybody waits for it', () => {
    const random = seeded(1);
    const values = Array.from({ length: 2000 }, () => random(10));
    const hidden = alone(...values).filter((value) => value === null).length;
    expect(hidden).to.be.within(values.filter((value) => value > 0 && value < 5).length, 1999);
  });
});

describe('an indicator', () => {
  it('is laid out once', () => {
    const indicator = indicatorOf({ observations: [{ value: 7 }] });
    expect(indicatorTable(indicator)).to.equal(indicatorTable(indicator));
  });
});
