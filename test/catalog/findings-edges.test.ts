import { expect } from 'chai';
import { findingsOf } from '../../src/catalog/findings.js';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { crossed, dimension, indicatorOf, overTime } from './support.js';

type Rows = readonly (readonly (number | null | undefined)[])[];

/** What is found, with ids instead of values of dimensions. */
const said = (parts: object) => {
  const indicator = indicatorOf(parts);
  const found = findingsOf(indicatorTable(indicator), indicator.decimals);
  return found.map((finding) => withIds(finding) as Record<string, unknown>);
};
const withIds = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  if ('id' in value) return value.id;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, withIds(one)]),
  );
};
const ids = (rows: Rows, first: string, from: number) => rows.map((_, i) => `${first}${from + i}`);
const byYear = (...rows: Rows) => said(crossed(dimension('y', 'time', ...ids(rows, '', 2015)), ...rows));
const byGroup = (...rows: Rows) => said(crossed(dimension('g', 'group', ...ids(rows, 'g', 0)), ...rows));
const kinds = (found: readonly object[]) => found.map((one) => (one as { kind: string }).kind);

describe('the top of a series over time', () => {
  it('is not told where it is the first or the last number, or stands twice', () => {
    expect(kinds(said(overTime(30, 10, 20)))).to.deep.equal(['fall']);
    expect(kinds(said(overTime(10, 20, 30)))).to.deep.equal(['rise']);
    expect(kinds(said(overTime(10, 30, 30, 20)))).to.deep.equal(['rise']);
  });

  it('is not told where a hidden number may be larger, or without a note that it has', () => {
    const { dimensions, observations } = overTime(10, 30, 20, 15);
    const kindsWith = (at: number, more: object) =>
      kinds(
        said({ dimensions, observations: observations.map((o, i) => (i === at ? { ...o, ...more } : o)) }),
      );
    expect(kindsWith(2, {})).to.deep.equal(['rise', 'most']);
    expect(kindsWith(2, { flag: 'suppressed' })).to.deep.equal(['rise']);
    expect(kindsWith(1, { flag: 'estimated' })).to.deep.equal(['rise']);
    expect(kindsWith(2, { flag: 'estimated' })).to.deep.equal(['rise', 'most']);
  });

  it('is none where several are the same as shown', () => {
    expect(kinds(said({ ...overTime(100.4, 100.1, 100.2), decimals: 0 }))).to.deep.equal(['same']);
    expect(kinds(said({ ...overTime(90, 100.1, 100.2, 95), decimals: 0 }))).to.deep.equal(['rise']);
  });

  it('is looked for only among years of which the feed says something', () => {
    expect(said(overTime(undefined, 10, undefined, 30, 20, undefined))).to.deep.equal([
      { kind: 'rise', from: '2016', to: '2019', first: 10, last: 20 },
      { kind: 'most', at: '2018', value: 30 },
    ]);
  });
});

describe('the course of a series over time', () => {
  it('is told from the first to the last time, however the feed lists them', () => {
    const { dimensions, observations } = overTime(10, 20, 30);
    const [years] = dimensions;
    const listed = { dimensions: [{ ...years!, values: [...years!.values].reverse() }], observations };
    expect(said(listed)).to.deep.equal([{ kind: 'rise', from: '2015', to: '2017', first: 10, last: 30 }]);
  });

  it('goes by the numbers as they are shown', () => {
    const course = (decimals: number | undefined, ...values: number[]) =>
      said({ ...overTime(...values), ...(decimals !== undefined && { decimals }) })[0];
    expect(course(0, 3.6, 4.4)).to.include({ kind: 'same', first: 4, last: 4 });
    expect(course(1, 3.6, 4.44)).to.include({ kind: 'rise', first: 3.6, last: 4.4 });
    expect(course(undefined, 12.004, 12)).to.include({ kind: 'same' });
    expect(course(0, -0.3, 2)).to.deep.include({ first: 0 });
    expect(Object.is(course(0, -0.3, 2)?.first, 0)).to.equal(true);
  });

  it('is told from the last break on, and not at all of the one number after it', () => {
    const broken = (...at: number[]) => {
      const { dimensions, observations } = overTime(90, 10, 20, 30);
      return {
        dimensions,
        observations: observations.map((one, i) => (at.includes(i) ? { ...one, flag: 'break' } : one)),
      };
    };
    expect(said(broken(1))).to.deep.equal([{ kind: 'rise', from: '2016', to: '2018', first: 10, last: 30 }]);
    expect(said(broken(1, 2))).to.deep.equal([
      { kind: 'rise', from: '2017', to: '2018', first: 20, last: 30 },
    ]);
    expect(said(broken(3))).to.deep.equal([]);
  });
});

describe('the course of a series whose break has a hidden number', () => {
  it('is told from the next number on', () => {
    const { dimensions, observations } = overTime(90, 3, 20, 30);
    const broken = observations.map((one, i) => (i === 1 ? { ...one, flag: 'break' } : one));
    expect(said({ dimensions, observations: broken, suppressBelow: 5 })).to.deep.equal([
      { kind: 'rise', from: '2017', to: '2018', first: 20, last: 30 },
    ]);
  });
});

describe('the largest and the smallest of groups', () => {
  it('leave a total out, also one that is rounded, and no other', () => {
    const extremes = (...values: number[]) => byGroup(...values.map((value) => [value]));
    const parts = [
      { kind: 'most', at: 'g1', value: 600 },
      { kind: 'least', at: 'g3', value: 100 },
    ];
    expect(extremes(1000, 600, 300, 100)).to.deep.equal(parts);
    expect(extremes(1005, 600, 300, 100)).to.deep.equal(parts);
    expect(extremes(100, 60, 30, 4)[0]).to.deep.equal({ kind: 'most', at: 'g0', value: 100 });
  });

  it('tell no largest where the largest may be a total, misprinted by up to five percent', () => {
    const extremes = (...values: number[]) => byGroup(...values.map((value) => [value]));
    expect(extremes(100, 60, 30, 5)).to.deep.equal([{ kind: 'least', at: 'g3', value: 5 }]);
    expect(extremes(100, 60, 30, 12)).to.deep.equal([{ kind: 'least', at: 'g3', value: 12 }]);
    expect(extremes(100, 60, 43)).to.deep.equal([]);
  });

  it('are not told where one is hidden, which may be smaller or larger', () => {
    const hidden = (flag?: string) => ({
      dimensions: [dimension('g', 'group', 'a', 'b', 'c', 'd')],
      observations: [9, 3, 6, 5].map((value, i) => ({
        g: 'abcd'[i],
        value,
        ...(i === 3 && flag && { flag }),
      })),
    });
    expect(kinds(said(hidden()))).to.deep.equal(['most', 'least']);
    expect(kinds(said(hidden('suppressed')))).to.deep.equal([]);
    expect(kinds(said({ ...hidden(), suppressBelow: 4 }))).to.deep.equal([]);
  });

  it('are nothing of one number that stands by itself', () => {
    expect(said({ observations: [{ value: 7 }] })).to.deep.equal([]);
  });
});

describe('two series', () => {
  it('are told by the one above, be it the second', () => {
    const told = { kind: 'above', from: '2015', to: '2016', widest: { at: '2016', high: 90, low: 60 } };
    expect(byYear([40, 50], [60, 90])).to.deep.equal([{ ...told, upper: 'c1', lower: 'c0' }]);
    expect(byYear([50, 40], [90, 60])).to.deep.equal([{ ...told, upper: 'c0', lower: 'c1' }]);
  });

  it('are told where they are farthest apart, unless that is so of several times', () => {
    expect(byYear([50, 30], [60, 50])[0]?.widest).to.deep.equal({ at: '2015', high: 50, low: 30 });
    expect(byYear([50, 40], [60, 50])[0]).to.deep.include({ kind: 'above', widest: undefined });
    expect(byYear([50, 40], [60, 50], [60, 59])[0]).to.deep.include({ kind: 'above', widest: undefined });
    expect(byYear([0.3, 0.1], [0.5, 0.3])[0]).to.deep.include({ kind: 'above', widest: undefined });
  });

  it('are told without the place where they are farthest apart, if something is said of a number there', () => {
    const { dimensions, observations } = crossed(dimension('g', 'group', 'a', 'b'), [50, 40], [90, 60]);
    const noted = (at: number) => ({
      dimensions,
      observations: observations.map((one, i) => (i === at ? { ...one, note: 'ungefähr' } : one)),
    });
    expect(said(noted(1))[0]?.widest).to.deep.equal({ at: 'b', high: 90, low: 60 });
    expect(said(noted(2))[0]).to.deep.include({ kind: 'above', widest: undefined });
    expect(said(noted(3))[0]).to.deep.include({ kind: 'above', widest: undefined });
  });

  it('of groups are farthest apart in one of these, not in all of them together', () => {
    expect(byGroup([30, 20], [40, 25], [70, 45])[0]?.widest).to.deep.equal({ at: 'g1', high: 40, low: 25 });
    expect(byGroup([30, 20], [30, 35], [60, 55])).to.deep.equal([
      { kind: 'apart', at: 'g0', first: 'c0', second: 'c1', values: [30, 20] },
    ]);
    expect(byGroup([300, 200], [40, 25], [345, 226])[0]).to.deep.include({
      kind: 'above',
      widest: undefined,
    });
    expect(byGroup([30, 20], [31, 21.5])[0]?.widest).to.deep.equal({ at: 'g0', high: 30, low: 20 });
    expect(byYear([30, 20], [40, 25], [70, 45])[0]?.widest).to.deep.equal({ at: '2017', high: 70, low: 45 });
  });

  it('are compared as they are shown', () => {
    const parts = crossed(dimension('y', 'time', '2015', '2016'), [10.4, 9.6], [20, 10]);
    expect(kinds(said(parts))).to.deep.equal(['above']);
    expect(said({ ...parts, decimals: 0 })).to.deep.equal([]);
  });

  it('say nothing where a row between has no number in both', () => {
    expect(byGroup([2, 1], [null, null], [4, 3])).to.deep.equal([]);
    expect(byGroup([2, 1], [undefined, undefined], [4, 3])).to.deep.equal([]);
    expect(byYear([2, 1], [null, null], [4, 2])).to.deep.equal([]);
    expect(kinds(byYear([null, null], [2, 1], [4, 2], [null, null]))).to.deep.equal(['above']);
  });

  it('say nothing where they touch or cross over time', () => {
    expect(byYear([50, 50], [60, 50])).to.deep.equal([]);
    expect(byYear([50, 50], [60, 60])).to.deep.equal([]);
    expect(byYear([50, 40], [60, 90])).to.deep.equal([]);
  });

  it('of groups are told with both numbers where they are farthest apart', () => {
    expect(byGroup([42, 26], [3, 8], [5, 24])).to.deep.equal([
      { kind: 'apart', at: 'g2', first: 'c0', second: 'c1', values: [5, 24] },
    ]);
    expect(byGroup([42, 26], [30, 60], [5, 5])).to.deep.equal([
      { kind: 'apart', at: 'g1', first: 'c0', second: 'c1', values: [30, 60] },
    ]);
  });

  it('of groups say nothing where no place is the farthest', () => {
    expect(byGroup([50, 50], [60, 60])).to.deep.equal([]);
    expect(byGroup([10, 20], [20, 10])).to.deep.equal([]);
  });

  it('say nothing of a single row', () => {
    expect(byGroup([42, 26])).to.deep.equal([]);
    expect(byYear([42, 26])).to.deep.equal([]);
  });

  it('say nothing where one has a number that the other lacks', () => {
    expect(byYear([2, 1], [4, 3], [null, 9])).to.deep.equal([]);
    expect(byYear([2, 1], [4, 3], [9, null])).to.deep.equal([]);
    expect(byYear([1, null], [4, 3], [6, 5], [null, 4])).to.deep.equal([]);
    expect(byYear([null, 1], [4, null])).to.deep.equal([]);
  });
});

describe('three series', () => {
  it('are told as two where the third is their balance', () => {
    expect(byYear([50, 40, 10], [90, 60, 30])).to.deep.equal([
      {
        kind: 'above',
        upper: 'c0',
        lower: 'c1',
        from: '2015',
        to: '2016',
        widest: { at: '2016', high: 90, low: 60 },
      },
    ]);
    expect(kinds(byYear([0.3, 0.1, 0.2], [0.9, 0.2, 0.7]))).to.deep.equal(['above']);
    const parts = crossed(dimension('y', 'time', '2015', '2016'), [10.4, 5.6, 4.8], [20, 10, 10]);
    expect(kinds(said({ ...parts, decimals: 0 }))).to.deep.equal(['above']);
  });

  it('say nothing where the third is no balance, in one row or in all', () => {
    expect(byYear([50, 40, 10], [90, 60, 31])).to.deep.equal([]);
    expect(byYear([50, 40, 90], [90, 60, 150])).to.deep.equal([]);
    expect(byYear([50, 40, 10], [90, 60, null])).to.deep.equal([]);
  });

  it('say nothing with a fourth, balance or not', () => {
    expect(byYear([50, 40, 10, 1], [90, 60, 30, 1])).to.deep.equal([]);
  });
});
