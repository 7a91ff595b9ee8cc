import { expect } from 'chai';
import { isCalendarDate, overBy, todayIn } from '../../../src/catalog/time/civil.js';

const known = (...dates: string[]) => dates.map(isCalendarDate);

describe('a calendar date', () => {
  it('is a day that its month has', () => {
    expect(known('2027-01-31', '2027-04-30', '2027-12-31', '2027-02-28')).to.deep.equal(Array(4).fill(true));
    expect(known('2027-01-32', '2027-04-31', '2027-12-32', '2027-02-29')).to.deep.equal(Array(4).fill(false));
  });

  it('is the 29th of February in every fourth year, but of centuries only in every fourth', () => {
    expect(known('2028-02-29', '2000-02-29', '2400-02-29')).to.deep.equal(Array(3).fill(true));
    expect(known('2026-02-29', '1900-02-29', '2100-02-29')).to.deep.equal(Array(3).fill(false));
  });

  it('is in no leap year a day more of another month', () => {
    expect(known('2028-02-30', '2028-01-32', '2028-04-31')).to.deep.equal(Array(3).fill(false));
  });

  it('begins with the first day, month and year', () => {
    expect(known('0001-01-01')).to.deep.equal([true]);
    expect(known('2027-01-00', '2027-00-01', '2027-13-01', '0000-01-01')).to.deep.equal(Array(4).fill(false));
  });

  it('is nothing that is no number', () => {
    expect(known('2027-xx-01', '2027-01-xx', 'xxxx-01-01', '')).to.deep.equal(Array(4).fill(false));
  });
});

describe('a day', () => {
  const HOUR = 3_600_000;
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];
  // The first clocks of the world, the last, and odd ones.
  const zones = [
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'UTC',
  ];

  it('is over in a zone when another has begun there, at every hour', () => {
    for (let now = Date.UTC(2026, 10, 22); now < Date.UTC(2026, 10, 23); now += HOUR / 4) {
      const isOver = overBy(now);
      for (const zone of zones)
        expect(
          days.map((day) => isOver(day, zone)),
          `${zone} ${new Date(now).toISOString()}`,
        ).to.deep.equal(days.map((day) => day < todayIn(zone, now)));
    }
  });

  it('is over or not without a question to its zone, unless clocks of this world differ about it', () => {
    const nowhere = 'Nowhere/Town';
    const isOver = overBy(Date.UTC(2026, 10, 22, 11));
    expect(isOver('2026-11-20', nowhere)).to.equal(true);
    expect(isOver('2026-11-23', nowhere)).to.equal(false);
    expect(() => isOver('2026-11-21', nowhere)).to.throw(RangeError);
    expect(() => isOver('2026-11-22', nowhere)).to.throw(RangeError);
    const atNoon = overBy(Date.UTC(2026, 10, 22, 12));
    expect(atNoon('2026-11-21', nowhere)).to.equal(true);
  });
});
