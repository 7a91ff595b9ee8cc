import { expect } from 'chai';
import { targetState } from '../../src/catalog/target.js';
import { crossed, dimension, indicatorOf, overTime } from './support.js';

const of = (target: object, parts: object) => targetState(indicatorOf({ ...parts, target }));
const state = (target: object, ...values: (number | null | undefined)[]) =>
  of(target, overTime(...values))?.status;

describe('the state of a target', () => {
  it('is reached exactly at the wanted number', () => {
    expect(state({ value: 100, direction: 'up' }, 80, 100)).to.equal('reached');
    expect(state({ value: 10, direction: 'down' }, 30, 10)).to.equal('reached');
    expect(of({ value: 100, direction: 'up' }, overTime(80, 105))).to.deep.equal({
      status: 'reached',
      distance: 0,
    });
  });

  it('is held within two percent of the wanted number, also below nought', () => {
    expect(state({ value: 50, direction: 'hold' }, 40, 51)).to.equal('reached');
    expect(state({ value: 50, direction: 'hold' }, 40, 49)).to.equal('reached');
    expect(state({ value: -50, direction: 'hold' }, -40, -51)).to.equal('reached');
    expect(state({ value: 50, direction: 'hold' }, 40, 60)).to.equal('wrong-way');
    expect(state({ value: 50, direction: 'hold' }, 40, 48)).to.equal('right-way');
  });

  it('goes where no direction is named from the first number to the wanted one', () => {
    expect(state({ value: 100 }, 40, 105)).to.equal('reached');
    expect(state({ value: 10 }, 60, 5)).to.equal('reached');
    expect(state({ value: 50 }, 50, 60)).to.equal('reached');
    expect(state({ value: 10 }, 60, 40)).to.equal('right-way');
  });

  it('goes by what a year brings, not by what the whole time brought', () => {
    expect(state({ value: 100, by: 2020, direction: 'up' }, 40, undefined, 60)).to.equal('too-slow');
    expect(state({ value: 100, by: 2021, direction: 'up' }, 40, undefined, 60)).to.equal('on-track');
  });

  it('is on track where the pace is just enough, and too slow with no year left', () => {
    expect(state({ value: 100, by: 2018, direction: 'up' }, 40, 60)).to.equal('on-track');
    expect(state({ value: 100, by: 2017, direction: 'up' }, 40, 60)).to.equal('too-slow');
    expect(state({ value: 100, by: 2016, direction: 'up' }, 40, 60)).to.equal('too-slow');
  });

  it('is too slow where nothing moves', () => {
    expect(state({ value: 100, by: 2020, direction: 'up' }, 40, 40)).to.equal('too-slow');
    expect(state({ value: 100, direction: 'up' }, 40, 40)).to.equal('too-slow');
  });

  it('goes by the part of a year that lies between quarters and months', () => {
    const at = (by: number, ...points: [string, number][]) =>
      of(
        { value: 60, by, direction: 'up' },
        {
          dimensions: [dimension('y', 'time', ...points.map(([y]) => y))],
          observations: points.map(([y, value]) => ({ y, value })),
        },
      )?.status;
    // 4 in a year, so that 16 more take four years.
    expect(at(2029, ['2025-q2', 42], ['2025-q4', 44])).to.equal('on-track');
    expect(at(2028, ['2025-q2', 42], ['2025-q4', 44])).to.equal('too-slow');
    expect(at(2029, ['2025-12', 44], ['2025-06', 42])).to.equal('on-track');
  });

  it('is unknown of two numbers of one time', () => {
    expect(
      of(
        { value: 100, direction: 'up' },
        {
          dimensions: [dimension('y', 'time', 'a-2019', 'b-2019')],
          observations: [
            { y: 'a-2019', value: 40 },
            { y: 'b-2019', value: 50 },
          ],
        },
      ),
    ).to.deep.equal({ status: 'unknown', distance: 50 });
  });

  it('goes by what came since a break, and is unknown right after one', () => {
    const broken = (at: number) => {
      const { dimensions, observations } = overTime(90, 40, 60);
      return {
        dimensions,
        observations: observations.map((one, i) => (i === at ? { ...one, flag: 'break' } : one)),
      };
    };
    expect(of({ value: 100, direction: 'up' }, broken(1))?.status).to.equal('right-way');
    expect(of({ value: 100, direction: 'up' }, broken(2))?.status).to.equal('unknown');
    expect(state({ value: 100, direction: 'up' }, 90, 40, 60)).to.equal('wrong-way');
  });

  it('goes by what came since a break also where the number there is hidden', () => {
    const { dimensions, observations } = overTime(90, 3, 20, 30);
    const broken = observations.map((one, i) => (i === 1 ? { ...one, flag: 'break' } : one));
    const parts = { dimensions, observations: broken, suppressBelow: 5 };
    expect(of({ value: 100, direction: 'up' }, parts)?.status).to.equal('right-way');
  });

  it('takes times in their order, however the feed lists them', () => {
    const { dimensions, observations } = overTime(40, 60, 80);
    const [years] = dimensions;
    const listed = { dimensions: [{ ...years!, values: [...years!.values].reverse() }], observations };
    expect(of({ value: 100, direction: 'up' }, listed)).to.deep.equal({ status: 'right-way', distance: 20 });
  });

  it('passes over times without a number and values that are no year', () => {
    const { observations } = overTime(40, null, 70);
    const parts = {
      dimensions: [dimension('y', 'time', '2015', '2016', '2017', '2018', 'später')],
      observations: [...observations, { y: 'später', value: 500 }],
    };
    expect(of({ value: 100, direction: 'up' }, parts)).to.deep.equal({ status: 'right-way', distance: 30 });
  });

  it('is unknown of one point, which has a distance all the same', () => {
    expect(of({ value: 100, direction: 'up' }, overTime(60))).to.deep.equal({
      status: 'unknown',
      distance: 40,
    });
  });

  it('is as far as the numbers that are shown', () => {
    const whole = (value: number, ...values: number[]) =>
      of({ value, direction: 'up' }, { ...overTime(...values), decimals: 0 });
    expect(whole(6.4, 1, 3.5)).to.deep.equal({ status: 'right-way', distance: 2 });
    expect(whole(5, 3, 4.6)).to.deep.equal({ status: 'right-way', distance: 0 });
    expect(of({ value: 1, direction: 'up' }, overTime(0.6, 0.7))?.distance).to.equal(0.3);
  });

  it('is unknown where the numbers move, but not those that are shown', () => {
    const whole = (...values: number[]) =>
      of({ value: 5, direction: 'up' }, { ...overTime(...values), decimals: 0 })?.status;
    expect(whole(3.6, 4.4)).to.equal('unknown');
    expect(whole(4.4, 4.4)).to.equal('too-slow');
    expect(whole(3.4, 4.4)).to.equal('right-way');
    expect(whole(4.6, 5.1)).to.equal('reached');
  });

  it('is unknown of what does not run over time alone', () => {
    const unknown = { status: 'unknown', distance: undefined };
    const years = dimension('y', 'time', '2015', '2016');
    const target = { value: 100 };
    expect(of(target, { observations: [{ value: 40 }] })).to.deep.equal(unknown);
    expect(of(target, crossed(dimension('g', 'group', '2015', '2016'), [40], [60]))).to.deep.equal(unknown);
    expect(of(target, crossed(years, [40, 45], [60, 65]))).to.deep.equal(unknown);
    expect(of(target, { dimensions: [years, dimension('g', 'group')] })).to.deep.equal(unknown);
    expect(of(target, overTime(null, null))).to.deep.equal(unknown);
  });
});
