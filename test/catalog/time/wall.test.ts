import { expect } from 'chai';
import {
  addDays,
  addMinutes,
  dateOf,
  dayOf,
  minuteOf,
  parseDuration,
  wallOf,
  weekdayOf,
} from '../../../src/catalog/time/wall.js';

describe('wall-clock arithmetic', () => {
  it('adds days across months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2027-02-28', 1)).to.equal('2027-03-01');
    expect(addDays('2027-12-31', 1)).to.equal('2028-01-01');
    expect(addDays('2027-01-01T18:30', -1)).to.equal('2026-12-31T18:30');
  });

  it('adds minutes across midnight', () => {
    expect(addMinutes('2027-12-31T23:30', 90)).to.equal('2028-01-01T01:00');
    expect(addMinutes('2027-03-28T01:30', 60)).to.equal('2027-03-28T02:30');
  });

  it('knows the weekday of a date', () => {
    expect(weekdayOf('2027-03-28')).to.equal('su');
    expect(weekdayOf('2027-03-29T00:00')).to.equal('mo');
    expect(weekdayOf('1969-12-31')).to.equal('we');
    expect(weekdayOf('1900-01-01')).to.equal('mo');
  });

  it('counts days and minutes there and back', () => {
    for (let day = -40_000; day < 40_000; day += 97) {
      expect(dayOf(dateOf(day))).to.equal(day);
      expect(minuteOf(wallOf(day * 1440 + 61))).to.equal(day * 1440 + 61);
    }
  });

  it('holds what lies outside of four-digit years', () => {
    expect(wallOf(Infinity)).to.equal('9999-12-31T23:59');
    expect(wallOf(-Infinity)).to.equal('0001-01-01T00:00');
    expect(dateOf(1e9)).to.equal('9999-12-31');
  });

  it('reads durations', () => {
    expect(parseDuration('PT90M')).to.deep.equal({ days: 0, minutes: 90 });
    expect(parseDuration('P1W2DT3H')).to.deep.equal({ days: 9, minutes: 180 });
    for (const wrong of ['', 'P', 'PT', 'P1Y', 'P1M', 'PT1.5H', '90M', 'P1DT', '-P1D']) {
      expect(parseDuration(wrong), wrong).to.equal(undefined);
    }
  });
});
