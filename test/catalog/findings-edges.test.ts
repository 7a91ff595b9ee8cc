import { expect } from 'chai';
import { findingsOf } from '../../src/catalog/findings.js';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { crossed, dimension, indicatorOf, overTime } from './support.js';

type Rows = readonly (readonly (number | null | undefined)[])[];

/** What is found, with ids instead of values of dimensions. */
const said = (parts: object) =>
  findingsOf(indicatorTable(indicatorOf(parts))).map((finding) =>
    Object.fromEntries(
      Object.entries(finding).map(([key, value]: [string, unknown]) => [
        key,
        value !== null && typeof value === 'object' && 'id' in value ? value.id : value,
      ]),
    ),
  );
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

describe('the largest and the smallest of groups', () => {
  it('leave a total out that is five percent off, and no other', () => {
    const extremes = (...values: number[]) => byGroup(...values.map((value) => [value]));
    expect(extremes(100, 60, 30, 5)).to.deep.equal([
      { kind: 'most', at: 'g1', value: 60 },
      { kind: 'least', at: 'g3', value: 5 },
    ]);
    expect(extremes(100, 60, 30, 4)[0]).to.deep.equal({ kind: 'most', at: 'g0', value: 100 });
  });

  it('are nothing of one number that stands by itself', () => {
    expect(said({ observations: [{ value: 7 }] })).to.deep.equal([]);
  });
});

describe('two series', () => {
  it('are told by the one above, be it the second', () => {
    const told = { kind: 'above', from: '2015', to: '2016', at: '2016', high: 90, low: 60 };
    expect(byYear([40, 50], [60, 90])).to.deep.equal([{ ...told, upper: 'c1', lower: 'c0' }]);
    expect(byYear([50, 40], [90, 60])).to.deep.equal([{ ...told, upper: 'c0', lower: 'c1' }]);
  });

  it('are told where they are farthest apart, of several such times at the first', () => {
    expect(byYear([50, 40], [60, 50])[0]).to.include({ at: '2015', high: 50, low: 40 });
    expect(byYear([50, 30], [60, 50])[0]).to.include({ at: '2015', high: 50, low: 30 });
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
      { kind: 'above', upper: 'c0', lower: 'c1', from: '2015', to: '2016', at: '2016', high: 90, low: 60 },
    ]);
    expect(kinds(byYear([0.3, 0.1, 0.2], [0.9, 0.2, 0.7]))).to.deep.equal(['above']);
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
