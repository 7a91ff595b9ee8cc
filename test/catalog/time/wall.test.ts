import { expect } from 'chai';
import {
  addDays,
  addMinutes,
  clockMinutes,
  dateOf,
  dayOf,
  minuteOf,
  parseDuration,
  wallOf,
  weekdayIndex,
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

  it('writes dates anew after more of them than are kept', () => {
    for (let day = 0; day < 8_001; day += 1) dateOf(100_000 + day);
    expect([-719_162, -1, 0, 20_820].map(dateOf)).to.deep.equal([
      '0001-01-01',
      '1969-12-31',
      '1970-01-01',
      '2027-01-02',
    ]);
    const [first, last] = [dayOf('0001-01-01'), dayOf('9999-12-31')];
    expect([dateOf(first - 1), dateOf(last), dateOf(last + 1)]).to.deep.equal([
      '0001-01-01',
      '9999-12-31',
      '9999-12-31',
    ]);
  });

  it('writes hours and minutes with two digits, and cuts off parts of a minute', () => {
    expect([0, 9, 10, 599, 600, 1439, -1, -0.5].map(wallOf)).to.deep.equal([
      '1970-01-01T00:00',
      '1970-01-01T00:09',
      '1970-01-01T00:10',
      '1970-01-01T09:59',
      '1970-01-01T10:00',
      '1970-01-01T23:59',
      '1969-12-31T23:59',
      '1969-12-31T23:59',
    ]);
  });

  it('takes a date for its midnight, and what is neither date nor time for no number', () => {
    expect(minuteOf('1970-01-02')).to.equal(1440);
    expect(minuteOf('1970-01-02T00:30')).to.equal(1470);
    expect([minuteOf('soon'), minuteOf('1970-01-02T'), dayOf('soon')]).to.deep.equal([NaN, NaN, NaN]);
  });

  it('counts the days of a week from Monday, also before 1970', () => {
    expect([3, 4, 10, 11, -3, -4].map(weekdayIndex)).to.deep.equal([6, 0, 6, 0, 0, 6]);
    expect(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']).to.deep.equal(
      ['01', '02', '03', '04', '05', '06', '07'].map((day) => weekdayOf(`2027-03-${day}`)),
    );
  });

  it('reads a time of day, also beyond midnight', () => {
    expect(['00:00', '07:45', '23:59', '24:00', '26:30'].map(clockMinutes)).to.deep.equal([
      0, 465, 1439, 1440, 1590,
    ]);
  });

  it('reads each part of a duration, of several digits, in their order only', () => {
    expect(parseDuration('P12W')).to.deep.equal({ days: 84, minutes: 0 });
    expect(parseDuration('P10D')).to.deep.equal({ days: 10, minutes: 0 });
    expect(parseDuration('PT12H')).to.deep.equal({ days: 0, minutes: 720 });
    expect(parseDuration('P1WT1H30M')).to.deep.equal({ days: 7, minutes: 90 });
    for (const wrong of [
      'xP1D',
      'P1Dx',
      'PT5',
      'P1D2W',
      'PT1M2H',
      'PD',
      'PTH',
      'P5',
      'P1DT5',
      'P1H',
      'PWT1H',
    ])
      expect(parseDuration(wrong), wrong).to.equal(undefined);
  });

  it('reads durations', () => {
    expect(parseDuration('PT90M')).to.deep.equal({ days: 0, minutes: 90 });
    expect(parseDuration('P1W2DT3H')).to.deep.equal({ days: 9, minutes: 180 });
    for (const wrong of ['', 'P', 'PT', 'P1Y', 'P1M', 'PT1.5H', '90M', 'P1DT', '-P1D']) {
      expect(parseDuration(wrong), wrong).to.equal(undefined);
    }
  });
});
