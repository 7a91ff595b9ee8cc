import { expect } from 'chai';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { latestOf } from '../../src/catalog/trend.js';
import { crossed, dimension, indicatorOf, overTime } from './support.js';

function latest(parts: object, column = 0) {
  const indicator = indicatorOf(parts);
  const table = indicatorTable(indicator);
  return latestOf(indicator, table, table.columns[column]!);
}
const trend = (values: readonly (number | null | undefined)[], direction?: string) =>
  latest({ ...overTime(...values), ...(direction && { target: { value: 100, direction } }) })?.trend;

/** Three years, of which some have a flag. */
const flagged = (...flags: (string | undefined)[]) => ({
  ...overTime(1, 2, 3),
  observations: flags.map((flag, i) => ({ y: String(2015 + i), value: i, ...(flag && { flag }) })),
  target: { value: 100, direction: 'up' },
});

describe('the latest number of a series', () => {
  it('is the last that is known, compared with the one before', () => {
    const { at, observation, trend } = latest(overTime(9, 4, null, 6, undefined))!;
    expect([at.id, observation.value]).to.deep.equal(['2018', 6]);
    expect(trend).to.deep.equal({
      kind: 'up',
      before: { at: { id: '2016' }, value: 4 },
      difference: 2,
      good: undefined,
    });
  });

  it('is alone where no earlier one is known', () => {
    const only = latest(overTime(null, 4))!;
    expect(only.observation.value).to.equal(4);
    expect(only).to.have.property('trend', undefined);
  });

  it('is none where nothing is known, or where there is no time', () => {
    expect(latest(overTime(null, undefined))).to.equal(undefined);
    expect(latest({ observations: [{ value: 7 }] })).to.equal(undefined);
    expect(latest(crossed(dimension('g', 'group', 'a', 'b'), [1], [2]))).to.equal(undefined);
  });

  it('is that of the series which is asked for', () => {
    const parts = crossed(dimension('y', 'time', '2015', '2016'), [1, 20], [2, 10]);
    expect([0, 1].map((column) => latest(parts, column)?.trend?.kind)).to.deep.equal(['up', 'down']);
  });

  it('differs by a positive number, whichever way it went', () => {
    expect(trend([9, 4])).to.include({ kind: 'down', difference: 5 });
    expect(trend([4, 9])).to.include({ kind: 'up', difference: 5 });
    expect(trend([4, 4])).to.include({ kind: 'same', difference: 0 });
  });

  it('differs by what is seen of the numbers, with the decimals that are shown', () => {
    const whole = (...values: number[]) => latest({ ...overTime(...values), decimals: 0 })?.trend;
    expect(whole(100.4, 100.3)).to.include({ kind: 'same', difference: 0 });
    expect(whole(3.4, 4.6)).to.include({ kind: 'up', difference: 2 });
    expect(trend([12.004, 12])).to.include({ kind: 'same', difference: 0 });
    expect(trend([0.1, 0.3])).to.include({ kind: 'up', difference: 0.2 });
    expect(latest({ ...overTime(12.004, 12), decimals: 3 })?.trend).to.include({ kind: 'down' });
  });

  it('is good or not only where the target names a way and the number went one', () => {
    const good = (direction: string | undefined, ...values: number[]) => trend(values, direction)?.good;
    expect([good('up', 1, 2), good('up', 2, 1), good('down', 2, 1), good('down', 1, 2)]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect([good('up', 2, 2), good('hold', 1, 2), good(undefined, 1, 2)]).to.deep.equal(
      Array(3).fill(undefined),
    );
  });

  it('cannot be compared across a break, and says neither good nor bad', () => {
    expect(latest(flagged(undefined, undefined, 'break'))?.trend).to.include({
      kind: 'break',
      difference: 1,
    });
    expect(latest(flagged(undefined, undefined, 'break'))?.trend).to.have.property('good', undefined);
  });

  it('can be compared where the break lies before both, or where a flag is another', () => {
    expect(latest(flagged(undefined, 'break', undefined))?.trend?.kind).to.equal('up');
    expect(latest(flagged(undefined, undefined, 'estimated'))?.trend).to.include({ kind: 'up', good: true });
  });

  it('breaks also where the number of the break is hidden', () => {
    const { dimensions, observations } = overTime(90, 3, 20);
    const broken = observations.map((one, i) => (i === 1 ? { ...one, flag: 'break' } : one));
    expect(latest({ dimensions, observations: broken, suppressBelow: 5 })?.trend?.kind).to.equal('break');
  });

  it('breaks also where a year between has no number, and another is not there at all', () => {
    const parts = {
      ...overTime(1, undefined, null, 5),
      observations: [
        { y: '2015', value: 1 },
        { y: '2017', value: null, flag: 'break' },
        { y: '2018', value: 5 },
      ],
    };
    expect(latest(parts)?.trend?.kind).to.equal('break');
  });
});
