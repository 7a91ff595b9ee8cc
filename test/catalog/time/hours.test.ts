import { expect } from 'chai';
import { BERLIN, closure, dated, occurrences, offer, range, starts, weekly } from './support.js';

const MARCH = range('2027-03-01T00:00+01:00', '2027-04-01T00:00+02:00');

describe('weekly hours', () => {
  it('come back every week', () => {
    expect(starts(weekly({ days: ['mo', 'th'] }), MARCH, 4)).to.deep.equal([
      '2027-03-01T09:00',
      '2027-03-04T09:00',
      '2027-03-08T09:00',
      '2027-03-11T09:00',
    ]);
  });

  it('keep their time on the wall in both halves of the year', () => {
    const times = occurrences(weekly({}));
    expect(times).to.have.length(52);
    for (const { start, end, from, to } of times) {
      expect([start.slice(11), end.slice(11)]).to.deep.equal(['09:00', '12:00']);
      expect(to - from).to.equal(3 * 3_600_000);
    }
  });

  it('go on past midnight when they close before they open', () => {
    const [night] = occurrences(weekly({ days: ['sa'], opens: '20:00', closes: '02:00' }), MARCH);
    expect(night).to.include({ start: '2027-03-06T20:00', end: '2027-03-07T02:00' });
  });

  it('go on past midnight when they close at an hour from 24 to 47', () => {
    const [midnight] = occurrences(weekly({ opens: '20:00', closes: '24:00' }), MARCH);
    expect(midnight).to.include({ start: '2027-03-01T20:00', end: '2027-03-02T00:00' });
    const [long] = occurrences(weekly({ opens: '20:00', closes: '47:59' }), MARCH);
    expect(long).to.include({ start: '2027-03-01T20:00', end: '2027-03-02T23:59' });
  });

  it('take a day from one time to the same time', () => {
    const [day] = occurrences(weekly({ opens: '00:00', closes: '00:00' }), MARCH);
    expect(day).to.include({ start: '2027-03-01T00:00', end: '2027-03-02T00:00' });
  });

  it('are shorter in the night of spring and longer in that of autumn', () => {
    const night = weekly({ days: ['sa'], opens: '22:00', closes: '06:00' });
    const [spring] = occurrences(night, range('2027-03-27T12:00Z', '2027-03-28T12:00Z'));
    const [autumn] = occurrences(night, range('2027-10-30T12:00Z', '2027-10-31T12:00Z'));
    expect((spring?.to ?? 0) - (spring?.from ?? 0)).to.equal(7 * 3_600_000);
    expect((autumn?.to ?? 0) - (autumn?.from ?? 0)).to.equal(9 * 3_600_000);
    expect(autumn?.end).to.equal('2027-10-31T06:00');
  });

  it('that begin in the spring gap begin after it', () => {
    const gap = weekly({ days: ['su'], opens: '02:30', closes: '03:00' });
    const [only] = occurrences(gap, range('2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00'));
    expect(only).to.include({ start: '2027-03-28T03:30', end: '2027-03-28T04:00' });
  });

  it('hold between their own dates, both included, and those of the offer', () => {
    const limited = weekly({ validFrom: '2027-03-08', validThrough: '2027-03-22' });
    expect(starts(limited, MARCH)).to.deep.equal([
      '2027-03-08T09:00',
      '2027-03-15T09:00',
      '2027-03-22T09:00',
    ]);
    expect(starts({ ...limited, validFrom: '2027-03-15' }, MARCH)).to.have.length(2);
    expect(starts({ ...limited, validThrough: '2027-03-10' }, MARCH)).to.have.length(1);
  });

  it('are suspended by a closure and a public holiday, not by school holidays', () => {
    const open = (kind: Parameters<typeof closure>[0]) =>
      starts(weekly({}, [closure(kind, '2027-03-08', '2027-03-14')]), MARCH).includes('2027-03-08T09:00');
    expect(open('closure')).to.equal(false);
    expect(open('public-holiday')).to.equal(false);
    expect(open('school-holiday')).to.equal(true);
  });

  it('belong to the day on which they open, also when that day alone is closed', () => {
    const night = { days: ['sa' as const], opens: '20:00', closes: '02:00' };
    expect(starts(weekly(night, [closure('closure', '2027-03-07')]), MARCH, 1)).to.deep.equal([
      '2027-03-06T20:00',
    ]);
    expect(starts(weekly(night, [closure('closure', '2027-03-06')]), MARCH, 1)).to.deep.equal([
      '2027-03-13T20:00',
    ]);
  });

  it('say that an appointment is needed, and carry their note', () => {
    const [only] = occurrences(weekly({ appointment: true, note: 'Bitte klingeln' }), MARCH);
    expect(only).to.include({ appointment: true, note: 'Bitte klingeln', kind: 'hours', allDay: false });
  });

  it('count as running from their first to before their last instant', () => {
    const open = weekly({});
    const touched = (from: string, to: string) => starts(open, range(from, to)).length;
    expect(touched('2027-03-01T08:00+01:00', '2027-03-01T09:00+01:00')).to.equal(0);
    expect(touched('2027-03-01T08:59+01:00', '2027-03-01T09:01+01:00')).to.equal(1);
    expect(touched('2027-03-01T11:59+01:00', '2027-03-01T13:00+01:00')).to.equal(1);
    expect(touched('2027-03-01T12:00+01:00', '2027-03-01T13:00+01:00')).to.equal(0);
  });

  it('stand beside dates in the order of time', () => {
    const both = {
      ...dated({ start: '2027-03-01T08:00' }),
      hours: [{ days: ['mo' as const], opens: '09:00', closes: '12:00' }],
    };
    expect(starts(both, MARCH, 3)).to.deep.equal([
      '2027-03-01T08:00',
      '2027-03-01T09:00',
      '2027-03-08T09:00',
    ]);
  });

  it('are meant in the zone of the feed', () => {
    const there = offer({
      hours: [{ days: ['mo'], opens: '09:00', closes: '12:00' }],
      feed: { timezone: 'America/New_York', closures: [] },
    });
    const [first] = occurrences(there, MARCH);
    expect(first?.from).to.equal(Date.parse('2027-03-01T14:00Z'));
    expect(BERLIN).to.not.equal(there.feed.timezone);
  });
});
