import { expect } from 'chai';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { createTimetable } from '../../../src/catalog/time/timetable.js';
import type { Place } from '../../../src/catalog/model.js';
import type { Dates, Timed } from '../../../src/catalog/time/types.js';
import { at, closure, dated, occurrences, offer, range, starts, YEAR_2027 } from './support.js';

const only = (entry: Dates) => occurrences(dated(entry))[0];
const hoursOf = (entry: Dates) => {
  const { from = 0, to = 0 } = only(entry) ?? {};
  return (to - from) / 3_600_000;
};
const omitted = (timed: Timed) =>
  createTimetable(expandRule)
    .omissions(timed, YEAR_2027)
    .map(({ start, reason }) => [start, reason === 'date' ? 'date' : reason.kind]);

describe('dates', () => {
  it('take an hour with an open end when they name no end', () => {
    expect(only({ start: '2027-05-03T18:00' })).to.include({
      start: '2027-05-03T18:00',
      end: '2027-05-03T19:00',
      from: at('2027-05-03T18:00+02:00'),
      openEnd: true,
      allDay: false,
      kind: 'schedule',
    });
  });

  it('end when they say so, some days later too', () => {
    expect(only({ start: '2027-05-03T18:00', end: '2027-05-03T20:30' })).to.include({
      end: '2027-05-03T20:30',
      openEnd: false,
    });
    expect(only({ start: '2027-12-30T18:00', end: '2028-01-02T12:00' })?.end).to.equal('2028-01-02T12:00');
  });

  it('of whole days end at the midnight after the last', () => {
    const day = { start: '2027-05-03T00:00', end: '2027-05-04T00:00', allDay: true, openEnd: false };
    expect(only({ start: '2027-05-03' })).to.include(day);
    expect(only({ start: '2027-05-03', end: '2027-05-03' })).to.include(day);
    expect(only({ start: '2027-05-03', end: '2027-05-07' })?.end).to.equal('2027-05-08T00:00');
    expect(only({ start: '2027-05-03', duration: 'P2D' })?.end).to.equal('2027-05-05T00:00');
    expect(only({ start: '2027-05-03', duration: 'PT90M' })).to.include(day);
  });

  it('of the whole 29th of February last a day', () => {
    const leap = occurrences(dated({ start: '2028-02-29' }), range('2028-02-01T00:00Z', '2028-04-01T00:00Z'));
    expect(leap[0]).to.include({ start: '2028-02-29T00:00', end: '2028-03-01T00:00' });
  });

  it('measure an end on the wall, hours of a duration as they pass', () => {
    expect(hoursOf({ start: '2027-03-27T22:00', end: '2027-03-28T06:00' })).to.equal(7);
    expect(hoursOf({ start: '2027-03-27T22:00', duration: 'PT8H' })).to.equal(8);
    expect(only({ start: '2027-03-27T22:00', duration: 'PT8H' })?.end).to.equal('2027-03-28T07:00');
    expect(hoursOf({ start: '2027-10-30T22:00', end: '2027-10-31T06:00' })).to.equal(9);
    expect(only({ start: '2027-10-30T22:00', duration: 'PT8H' })?.end).to.equal('2027-10-31T05:00');
    expect(hoursOf({ start: '2027-10-30T22:00', duration: 'P1D' })).to.equal(25);
    expect(hoursOf({ start: '2027-03-28' })).to.equal(23);
  });

  it('carry their place and note', () => {
    const place = { id: 'park' } as Place;
    expect(only({ start: '2027-05-03', place, note: 'Bei Regen im Saal' })).to.include({
      place,
      note: 'Bei Regen im Saal',
    });
  });

  it('are found while they run, however long ago they began', () => {
    const exhibition = dated({ start: '2024-01-01', end: '2029-12-31' });
    expect(starts(exhibition)).to.deep.equal(['2024-01-01T00:00']);
  });

  it('that stand for themselves take place in a closure', () => {
    const closures = [closure('closure', '2027-05-01', '2027-05-09')];
    expect(starts(dated({ start: '2027-05-03T18:00' }, closures))).to.have.length(1);
  });

  it('lie within the days on which the offer is valid', () => {
    const entry = dated({ start: '2027-05-03T18:00' });
    expect(starts({ ...entry, validFrom: '2027-05-03', validThrough: '2027-05-03' })).to.have.length(1);
    expect(starts({ ...entry, validFrom: '2027-05-04' })).to.have.length(0);
    expect(starts({ ...entry, validThrough: '2027-05-02' })).to.have.length(0);
  });
});

describe('dates that repeat', () => {
  const course: Dates = { start: '2027-01-04T18:00', end: '2027-01-04T19:30', rrule: 'FREQ=WEEKLY' };

  it('keep 18:00 in both halves of the year', () => {
    const times = occurrences(dated(course));
    expect(times).to.have.length(52);
    for (const { start, end, from, to } of times) {
      expect([start.slice(11), end.slice(11)]).to.deep.equal(['18:00', '19:30']);
      expect(to - from).to.equal(90 * 60_000);
    }
    expect(times[11]?.from).to.equal(at('2027-03-22T17:00Z'));
    expect(times[12]?.from).to.equal(at('2027-03-29T16:00Z'));
  });

  it('every night keep their time in both nights of the clock change', () => {
    const nightly = dated({ start: '2027-01-01T02:30', duration: 'PT30M', rrule: 'FREQ=DAILY' });
    expect(starts(nightly, range('2027-03-27T00:00+01:00', '2027-03-30T00:00+02:00'))).to.deep.equal([
      '2027-03-27T02:30',
      '2027-03-28T03:30',
      '2027-03-29T02:30',
    ]);
    const autumn = occurrences(nightly, range('2027-10-31T00:00+02:00', '2027-11-01T00:00+01:00'));
    expect(autumn.map(({ from }) => from)).to.deep.equal([at('2027-10-31T02:30+02:00')]);
  });

  it('miss no day of the years', () => {
    const daily = dated({ start: '2027-01-01T23:59', rrule: 'FREQ=DAILY' });
    expect(starts(daily)).to.have.length(365);
    expect(starts(daily, range('2028-01-01T00:00+01:00', '2029-01-01T00:00+01:00')).slice(1)).to.have.length(
      366,
    );
  });

  it('of whole days stay whole days', () => {
    const days = occurrences(dated({ start: '2027-01-31', rrule: 'FREQ=MONTHLY' }));
    expect(days.map(({ start }) => start.slice(5))).to.deep.equal(
      ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31'].map((day) => `${day}T00:00`),
    );
    expect(days.every(({ allDay, start, end }) => allDay && start < end)).to.equal(true);
  });

  it('are found while one runs that began before', () => {
    const camp = dated({ start: '2027-07-05', end: '2027-07-16', rrule: 'FREQ=YEARLY' });
    expect(starts(camp, range('2029-07-15T10:00Z', '2029-07-15T11:00Z'))).to.deep.equal(['2029-07-05T00:00']);
  });

  it('fall out on a date, in holidays if they say so, and in every closure', () => {
    const closures = [
      closure('school-holiday', '2027-02-01', '2027-02-07'),
      closure('public-holiday', '2027-03-29'),
      closure('closure', '2027-04-05'),
    ];
    const plain = dated(course, closures);
    expect(omitted(plain)).to.deep.equal([['2027-04-05T18:00', 'closure']]);
    const careful = dated(
      { ...course, except: ['2027-01-11', 'school-holiday', 'public-holiday'] },
      closures,
    );
    expect(omitted(careful)).to.deep.equal([
      ['2027-01-11T18:00', 'date'],
      ['2027-02-01T18:00', 'school-holiday'],
      ['2027-03-29T18:00', 'public-holiday'],
      ['2027-04-05T18:00', 'closure'],
    ]);
    expect(starts(plain)).to.have.length(51);
    expect(starts(careful)).to.have.length(48);
  });

  it('name the holidays that they fall into', () => {
    const easter = closure('public-holiday', '2027-03-29');
    const careful = dated({ ...course, except: ['public-holiday'] }, [easter]);
    const [omission] = createTimetable(expandRule).omissions(careful, YEAR_2027);
    expect(omission?.reason).to.equal(easter);
  });

  it('count what falls out: COUNT is of dates, not of meetings', () => {
    const three = dated({ ...course, rrule: 'FREQ=WEEKLY;COUNT=3', except: ['2027-01-11'] });
    expect(starts(three)).to.deep.equal(['2027-01-04T18:00', '2027-01-18T18:00']);
  });

  it('do not move when only hours are suspended', () => {
    const hours = offer({ hours: [{ days: ['mo'], opens: '09:00', closes: '12:00' }] }, [
      closure('public-holiday', '2027-03-29'),
    ]);
    expect(omitted(hours)).to.deep.equal([['2027-03-29T09:00', 'public-holiday']]);
  });

  it('give no omissions of an offer that does not take place', () => {
    const cancelled = { ...dated({ ...course, except: ['2027-01-11'] }), status: 'cancelled' as const };
    expect(omitted(cancelled)).to.deep.equal([]);
    expect(starts(cancelled)).to.deep.equal([]);
  });
});
