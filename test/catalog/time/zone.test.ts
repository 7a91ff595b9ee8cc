import { expect } from 'chai';
import { toInstant, toWall } from '../../../src/catalog/time/zone.js';
import { at, BERLIN, seeded, unmeasured } from './support.js';

describe('time zones', () => {
  it('reads winter and summer time', () => {
    expect(toInstant('2027-01-15T12:00', BERLIN)).to.equal(at('2027-01-15T11:00Z'));
    expect(toInstant('2027-07-15T12:00', BERLIN)).to.equal(at('2027-07-15T10:00Z'));
    expect(toWall(at('2027-01-15T11:00Z'), BERLIN)).to.equal('2027-01-15T12:00');
    expect(toWall(at('2027-07-15T10:00:59.999Z'), BERLIN)).to.equal('2027-07-15T12:00');
  });

  it('takes a date for its midnight', () => {
    expect(toInstant('2027-07-15', BERLIN)).to.equal(at('2027-07-14T22:00Z'));
  });

  it('moves a time in the spring gap forward by the gap', () => {
    expect(toInstant('2027-03-28T01:59', BERLIN)).to.equal(at('2027-03-28T00:59Z'));
    expect(toInstant('2027-03-28T02:00', BERLIN)).to.equal(at('2027-03-28T03:00+02:00'));
    expect(toInstant('2027-03-28T02:30', BERLIN)).to.equal(at('2027-03-28T03:30+02:00'));
    expect(toInstant('2027-03-28T03:00', BERLIN)).to.equal(at('2027-03-28T03:00+02:00'));
  });

  it('takes the first of the two times that autumn brings', () => {
    expect(toInstant('2027-10-31T02:00', BERLIN)).to.equal(at('2027-10-31T02:00+02:00'));
    expect(toInstant('2027-10-31T02:59', BERLIN)).to.equal(at('2027-10-31T02:59+02:00'));
    expect(toInstant('2027-10-31T03:00', BERLIN)).to.equal(at('2027-10-31T03:00+01:00'));
    expect(toWall(at('2027-10-31T02:30+01:00'), BERLIN)).to.equal('2027-10-31T02:30');
  });

  it('knows gaps at midnight, of half an hour, of a day, and offsets that are no whole hours', () => {
    expect(toInstant('2023-04-28T00:00', 'Africa/Cairo')).to.equal(at('2023-04-28T01:00+03:00'));
    expect(toInstant('2027-10-03T02:15', 'Australia/Lord_Howe')).to.equal(at('2027-10-03T02:45+11:00'));
    expect(toInstant('2011-12-30T12:00', 'Pacific/Apia')).to.equal(at('2011-12-31T12:00+14:00'));
    expect(toWall(at('2027-01-15T12:00Z'), 'America/St_Johns')).to.equal('2027-01-15T08:30');
    expect(toWall(at('2027-01-15T12:00Z'), 'Asia/Kathmandu')).to.equal('2027-01-15T17:45');
    expect(toInstant('2027-01-15T12:00', 'UTC')).to.equal(at('2027-01-15T12:00Z'));
  });

  it('goes there and back for every quarter of an hour outside of the gaps', () => {
    const random = seeded(1);
    for (const zone of [BERLIN, 'America/New_York', 'Pacific/Auckland', 'America/St_Johns']) {
      for (let turn = 0; turn < 500; turn += 1) {
        const instant = at('1996-01-01T00:00Z') + random(60 * 365 * 96) * 900_000;
        const wall = toWall(instant, zone);
        const back = toInstant(wall, zone);
        expect(toWall(back, zone), zone).to.equal(wall);
        expect(instant - back, `${zone} ${wall}`).to.be.oneOf([0, 3_600_000]);
      }
    }
  });

  it('agrees with what Intl writes', () => {
    const format = new Intl.DateTimeFormat('sv', {
      timeZone: BERLIN,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let hour = 0; hour < 366 * 24; hour += 5) {
      const instant = at('2027-01-01T00:00Z') + hour * 3_600_000;
      expect(toWall(instant, BERLIN)).to.equal(format.format(instant).replace(' ', 'T'));
    }
  });

  it('turns the clock in the very millisecond of the change', () => {
    const spring = at('2027-03-28T01:00Z');
    expect(toWall(spring - 1, unmeasured(BERLIN))).to.equal('2027-03-28T01:59');
    expect(toWall(spring, unmeasured(BERLIN))).to.equal('2027-03-28T03:00');
    const autumn = at('2027-10-31T01:00Z');
    expect(toWall(autumn - 1, unmeasured(BERLIN))).to.equal('2027-10-31T02:59');
    expect(toWall(autumn, unmeasured(BERLIN))).to.equal('2027-10-31T02:00');
  });

  it('measures a zone that nobody has asked for yet', () => {
    expect(toInstant('2027-01-15T12:00', unmeasured(BERLIN))).to.equal(at('2027-01-15T11:00Z'));
    expect(toInstant('2027-03-28T02:30', unmeasured(BERLIN))).to.equal(at('2027-03-28T03:30+02:00'));
    expect(toInstant('2027-10-31T02:30', unmeasured(BERLIN))).to.equal(at('2027-10-31T02:30+02:00'));
    expect(toWall(at('2027-01-15T12:00Z'), unmeasured('America/St_Johns'))).to.equal('2027-01-15T08:30');
    expect(toWall(at('2027-01-15T12:00Z'), unmeasured('Asia/Kathmandu'))).to.equal('2027-01-15T17:45');
    expect(toInstant('2027-01-15T12:00', unmeasured('Etc/UTC'))).to.equal(at('2027-01-15T12:00Z'));
  });

  it('knows offsets that have seconds, as there were before there were zones', () => {
    const midnight = at('1880-01-01T00:00Z');
    expect(toWall(midnight, unmeasured(BERLIN))).to.equal('1880-01-01T00:53');
    expect(toInstant('1880-01-01T00:53', unmeasured(BERLIN))).to.equal(midnight - 28_000);
    expect(toWall(midnight, unmeasured('America/New_York'))).to.equal('1879-12-31T19:03');
    expect(toInstant('1879-12-31T19:03', unmeasured('America/New_York'))).to.equal(midnight - 58_000);
  });

  it('holds what lies beyond all dates', () => {
    expect(toWall(9e15, unmeasured(BERLIN))).to.equal('9999-12-31T23:59');
    expect(toWall(-9e15, unmeasured(BERLIN))).to.equal('0001-01-01T00:00');
  });

  it('says that it does not know a zone', () => {
    expect(() => toWall(0, 'Mars/Olympus')).to.throw(RangeError);
  });

  it('answers a hundred thousand times in a moment', () => {
    const begin = performance.now();
    for (let turn = 0; turn < 100_000; turn += 1) toInstant('2027-06-01T12:00', BERLIN);
    expect(performance.now() - begin).to.be.lessThan(2_000);
  });
});
