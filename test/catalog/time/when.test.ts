import { expect } from 'chai';
import { whenRange } from '../../../src/catalog/time/when.js';
import { at, BERLIN, range } from './support.js';

type When = Parameters<typeof whenRange>[0];

const WEDNESDAY = at('2027-03-03T15:20+01:00');
const of = (when: When, now = WEDNESDAY, zone = BERLIN) => whenRange(when, now, zone);

describe('the range that a word means', () => {
  it('is one instant for now', () => {
    expect(of('now')).to.deep.equal({ from: WEDNESDAY, to: WEDNESDAY + 1 });
  });

  it('is the rest of today', () => {
    expect(of('today')).to.deep.equal({ from: WEDNESDAY, to: at('2027-03-04T00:00+01:00') });
    const late = at('2027-03-03T23:59:59+01:00');
    expect(of('today', late)).to.deep.equal({ from: late, to: at('2027-03-04T00:00+01:00') });
  });

  it('is the whole of tomorrow', () => {
    expect(of('tomorrow')).to.deep.equal(range('2027-03-04T00:00+01:00', '2027-03-05T00:00+01:00'));
    expect(of('tomorrow', at('2027-12-31T12:00+01:00'))).to.deep.equal(
      range('2028-01-01T00:00+01:00', '2028-01-02T00:00+01:00'),
    );
    expect(of('tomorrow', at('2028-02-28T12:00+01:00'))).to.deep.equal(
      range('2028-02-29T00:00+01:00', '2028-03-01T00:00+01:00'),
    );
  });

  it('is the week up to the midnight of Sunday', () => {
    expect(of('week')).to.deep.equal({ from: WEDNESDAY, to: at('2027-03-08T00:00+01:00') });
    const sunday = at('2027-03-07T20:00+01:00');
    expect(of('week', sunday)).to.deep.equal({ from: sunday, to: at('2027-03-08T00:00+01:00') });
    const monday = at('2027-03-08T00:00+01:00');
    expect(of('week', monday).to).to.equal(at('2027-03-15T00:00+01:00'));
  });

  it('is the coming weekend, and what is left of one that has begun', () => {
    expect(of('weekend')).to.deep.equal(range('2027-03-06T00:00+01:00', '2027-03-08T00:00+01:00'));
    for (const now of [at('2027-03-06T10:00+01:00'), at('2027-03-07T22:00+01:00')]) {
      expect(of('weekend', now)).to.deep.equal({ from: now, to: at('2027-03-08T00:00+01:00') });
    }
  });

  it('has 23 or 25 hours on the days of the clock change', () => {
    const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000;
    expect(hours(of('tomorrow', at('2027-03-27T12:00+01:00')))).to.equal(23);
    expect(hours(of('tomorrow', at('2027-10-30T12:00+02:00')))).to.equal(25);
    expect(hours(of('weekend', at('2027-03-24T12:00+01:00')))).to.equal(47);
  });

  it('takes both of two dates whole', () => {
    expect(of({ from: '2027-03-28', to: '2027-03-28' })).to.deep.equal(
      range('2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00'),
    );
    expect(of({ from: '2026-01-01', to: '2026-01-31' })).to.deep.equal(
      range('2026-01-01T00:00+01:00', '2026-02-01T00:00+01:00'),
    );
  });

  it('begins now and ends in a year where a date is missing', () => {
    expect(of({ to: '2027-03-05' })).to.deep.equal({ from: WEDNESDAY, to: at('2027-03-06T00:00+01:00') });
    expect(of({ from: '2027-03-28' }).to).to.equal(at('2028-03-28T00:00+02:00'));
    expect(of({})).to.deep.equal({ from: WEDNESDAY, to: at('2028-03-04T00:00+01:00') });
  });

  it('passes over what is no date', () => {
    expect(of({ from: '2027-02-31', to: 'soon' })).to.deep.equal(of({}));
  });

  it('goes by the days of the zone it is asked for', () => {
    const evening = at('2027-03-03T23:30Z');
    expect(of('today', evening, 'Pacific/Auckland').to).to.equal(at('2027-03-05T00:00+13:00'));
    expect(of('today', evening, 'America/St_Johns').to).to.equal(at('2027-03-04T00:00-03:30'));
    expect(of('today', evening, BERLIN).to).to.equal(at('2027-03-05T00:00+01:00'));
  });
});
