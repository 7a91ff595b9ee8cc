import { expect } from 'chai';
import { type Ground, groundOf, placeAfter, placeIn } from '../../src/charts/steps.js';

const line: Ground = { type: 'line', rows: [0, 1, 2], series: [0, 2], rtl: false };
const at = (row: number, series = 0) => ({ row, series });

describe('the way from value to value', () => {
  it('goes along the axis with left and right, and across it with up and down', () => {
    expect(placeAfter('ArrowRight', at(0), line)).to.deep.equal(at(1));
    expect(placeAfter('ArrowLeft', at(1), line)).to.deep.equal(at(0));
    expect(placeAfter('ArrowDown', at(1), line)).to.deep.equal(at(1, 2));
    expect(placeAfter('ArrowUp', at(1, 2), line)).to.deep.equal(at(1, 0));
  });

  it('goes along lying bars with up and down', () => {
    const lying: Ground = { ...line, type: 'bar-horizontal' };
    expect(placeAfter('ArrowDown', at(0), lying)).to.deep.equal(at(1));
    expect(placeAfter('ArrowRight', at(0), lying)).to.deep.equal(at(0, 2));
    const lain: Ground = { ...line, type: 'bar', lying: true };
    expect(placeAfter('ArrowDown', at(0), lain)).to.deep.equal(at(1));
    expect(placeAfter('ArrowRight', at(0), lain)).to.deep.equal(at(0, 2));
  });

  it('goes onward to the left where reading does', () => {
    expect(placeAfter('ArrowLeft', at(0), { ...line, rtl: true })).to.deep.equal(at(1));
    expect(placeAfter('ArrowRight', at(1), { ...line, rtl: true })).to.deep.equal(at(0));
  });

  it('takes every arrow along the axis where there is one series', () => {
    const single: Ground = { ...line, series: [0] };
    expect(placeAfter('ArrowDown', at(0), single)).to.deep.equal(at(1));
    expect(placeAfter('ArrowRight', at(0), single)).to.deep.equal(at(1));
  });

  it('stops at the ends, and goes to them with Home and End', () => {
    expect(placeAfter('ArrowLeft', at(0), line)).to.deep.equal(at(0));
    expect(placeAfter('End', at(0, 2), line)).to.deep.equal(at(2, 2));
    expect(placeAfter('Home', at(2, 2), line)).to.deep.equal(at(0, 2));
  });

  it('leaves other keys alone', () => {
    expect(placeAfter('a', at(0), line)).to.equal(undefined);
    expect(placeAfter('Tab', at(0), line)).to.equal(undefined);
  });

  it('passes by what is hidden: series of a chart, parts of a ring', () => {
    const series = { label: '', color: undefined, values: [1, 2, 3], flags: [], breaks: [], marks: [] };
    const model = {
      id: '',
      labels: ['a', 'b', 'c'],
      series: [series, series],
      format: String,
      formatTick: String,
      rows: [],
      overTime: false,
      fromZero: true,
      total: undefined,
      words: { suppressed: '', missing: '' },
    };
    expect(groundOf({ ...model, type: 'bar', lying: true }, new Set(), false).lying).to.equal(true);
    expect(groundOf({ ...model, type: 'bar' }, new Set([0]), false)).to.deep.include({
      rows: [0, 1, 2],
      series: [1],
    });
    expect(groundOf({ ...model, type: 'doughnut' }, new Set([1]), false)).to.deep.include({
      rows: [0, 2],
      series: [0],
    });
  });

  it('begins where somebody was, or at the first value that is shown', () => {
    expect(placeIn(line, at(2, 2))).to.deep.equal(at(2, 2));
    expect(placeIn({ ...line, series: [2] }, undefined)).to.deep.equal(at(0, 2));
    expect(placeIn({ ...line, rows: [] }, undefined)).to.equal(undefined);
  });
});
