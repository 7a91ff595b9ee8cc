import { expect } from 'chai';
import { findingsOf } from '../../src/catalog/findings.js';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { targetState } from '../../src/catalog/target.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const years = (...ids: string[]) => ({
  id: 'y',
  kind: 'time',
  name: 'Jahr',
  values: ids.map((id) => ({ id })),
});
const groups = (...ids: string[]) => ({
  id: 'g',
  kind: 'group',
  name: 'Gruppe',
  values: ids.map((id) => ({ id })),
});

function indicator(parts: object) {
  const base = { id: 'i', title: 'I', kind: 'quantitative', source: { name: 'Amt' } };
  return catalogOf(feedDocument({ indicators: [{ ...base, ...parts }] })).catalog.indicators.all[0]!;
}

const idsOf = (value: object | string | number): readonly unknown[] => {
  if (typeof value !== 'object') return [value];
  return 'id' in value ? [value.id] : Object.values(value).flatMap((one: object | number) => idsOf(one));
};
const said = (parts: object) =>
  findingsOf(indicatorTable(indicator(parts))).map((finding) =>
    Object.values(finding).flatMap((value: object | string | number) => idsOf(value)),
  );

const series = (...values: (number | null)[]) => ({
  dimensions: [years(...values.map((_, i) => String(2015 + i)))],
  observations: values.map((value, i) => ({ y: String(2015 + i), value })),
});

describe('what numbers say', () => {
  it('of a time: from the first to the last, and the top between them', () => {
    expect(said(series(10, 30, 20))).to.deep.equal([
      ['rise', '2015', '2017', 10, 20],
      ['most', '2016', 30],
    ]);
    expect(said(series(5, 4))).to.deep.equal([['fall', '2015', '2016', 5, 4]]);
    expect(said(series(5, 5))).to.deep.equal([['same', '2015', '2016', 5, 5]]);
  });

  it('of groups: the largest and the smallest, where they stand alone', () => {
    const of = (...values: number[]) => ({
      dimensions: [groups(...values.map((_, i) => `g${i}`))],
      observations: values.map((value, i) => ({ g: `g${i}`, value })),
    });
    expect(said(of(3, 9, 5))).to.deep.equal([
      ['most', 'g1', 9],
      ['least', 'g0', 3],
    ]);
    expect(said(of(9, 9, 5))).to.deep.equal([['least', 'g2', 5]]);
    expect(said(of(3, 9))).to.deep.equal([]);
    expect(said(of(40, 25, 16, 81))).to.deep.equal([
      ['most', 'g0', 40],
      ['least', 'g2', 16],
    ]);
    expect(said(of(90, 10, 101))).to.deep.equal([]);
  });

  it('of two series: which is above the other, and where most', () => {
    const two = (pairs: readonly (readonly [number, number])[]) => ({
      dimensions: [years('2014', '2015'), groups('zu', 'weg')],
      observations: pairs.flatMap(([zu, weg], i) => [
        { y: String(2014 + i), g: 'zu', value: zu },
        { y: String(2014 + i), g: 'weg', value: weg },
      ]),
    });
    expect(
      said(
        two([
          [50, 40],
          [90, 60],
        ]),
      ),
    ).to.deep.equal([['above', 'zu', 'weg', '2014', '2015', '2015', 90, 60]]);
    expect(
      said(
        two([
          [50, 40],
          [60, 90],
        ]),
      ),
    ).to.deep.equal([]);
  });

  it('of two groups of which now one, now the other is above: where they are farthest apart', () => {
    const pairs = (...values: (readonly [number, number])[]) => ({
      dimensions: [groups(...values.map((_, i) => `g${i}`)), { ...groups('a', 'b'), id: 's' }],
      observations: values.flatMap(([a, b], i) => [
        { g: `g${i}`, s: 'a', value: a },
        { g: `g${i}`, s: 'b', value: b },
      ]),
    });
    expect(said(pairs([42, 26], [3, 8], [5, 24])).map((one) => one.slice(0, 4))).to.deep.equal([
      ['apart', 'g2', 'a', 'b'],
    ]);
    expect(said(pairs([42, 26], [8, 24]))).to.deep.equal([]);
  });

  it('does not hold up a number without the note that it has, nor the next one instead', () => {
    const of = (note: object) => ({
      dimensions: [groups('g0', 'g1', 'g2', 'g3')],
      observations: [3, 5, 4, 30].map((value, i) => ({ g: `g${i}`, value, ...(i === 3 ? note : {}) })),
    });
    const least = ['least', 'g0', 3];
    expect(said(of({ note: 'wie gedruckt' }))).to.deep.equal([least]);
    expect(said(of({ flag: 'estimated' }))).to.deep.equal([least]);
    expect(
      said({
        dimensions: [groups('g0', 'g1', 'g2')],
        observations: [
          { g: 'g0', value: 66, note: 'Gesamt, wie gedruckt' },
          { g: 'g1', value: 34 },
          { g: 'g2', value: 25 },
        ],
      }),
    ).to.deep.equal([]);
    expect(said(of({}))).to.deep.equal([['most', 'g3', 30], least]);
  });

  it('is nothing where there is one number, none, or a gap at one side', () => {
    expect(said(series(7))).to.deep.equal([]);
    expect(said(series(null, null))).to.deep.equal([]);
    expect(said(series(null, 4, 6))).to.deep.equal([['rise', '2016', '2017', 4, 6]]);
  });
});

describe('a target', () => {
  const state = (target: object, ...values: (number | null)[]) =>
    targetState(indicator({ ...series(...values), target }))?.status;

  it('is reached, on the way, too slow or missed, by the pace of the years', () => {
    const target = { value: 100, by: 2020, direction: 'up' };
    expect(state(target, 80, 105)).to.equal('reached');
    expect(state(target, 40, 60)).to.equal('on-track');
    expect(state(target, 40, 45)).to.equal('too-slow');
    expect(state(target, 60, 50)).to.equal('wrong-way');
  });

  it('may be below, or to be held', () => {
    expect(state({ value: 10, by: 2020, direction: 'down' }, 30, 22)).to.equal('on-track');
    expect(state({ value: 10, by: 2020, direction: 'down' }, 30, 8)).to.equal('reached');
    expect(state({ value: 50, by: 2020, direction: 'hold' }, 40, 50.5)).to.equal('reached');
  });

  it('cannot be judged by one point, and does without a year that has passed', () => {
    const target = { value: 100, by: 2020, direction: 'up' };
    expect(state(target, 60)).to.equal('unknown');
    expect(state(target, null)).to.equal('unknown');
    expect(state({ ...target, by: 2010 }, 60, 90)).to.equal('too-slow');
    expect(targetState(indicator(series(1, 2)))).to.equal(undefined);
  });

  it('says only the way where it names no year, and takes the way to itself where it names no direction', () => {
    expect(state({ value: 100, direction: 'up' }, 40, 60)).to.equal('right-way');
    expect(state({ value: 100 }, 40, 60)).to.equal('right-way');
    expect(state({ value: 10 }, 40, 60)).to.equal('wrong-way');
  });

  it('says what is missing', () => {
    expect(
      targetState(indicator({ ...series(40, 60), target: { value: 100, by: 2020, direction: 'up' } }))
        ?.distance,
    ).to.equal(40);
  });
});
