import { expect } from 'chai';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { createTimetable } from '../../../src/catalog/time/timetable.js';
import { whenRange } from '../../../src/catalog/time/when.js';
import { at, BERLIN, closure, offer, occurrences, range, weekly, YEAR_2027 } from './support.js';

const timetable = () => createTimetable(expandRule);

describe('the order of dates', () => {
  it('is that of their ends where they begin together', () => {
    const start = '2027-03-01T10:00';
    const both = offer({
      schedule: [
        { start, duration: 'PT3H' },
        { start, duration: 'PT1H' },
        { start, duration: 'PT2H' },
      ],
    });
    expect(occurrences(both).map(({ end }) => end.slice(11))).to.deep.equal(['11:00', '12:00', '13:00']);
  });

  it('is that of their beginnings also among those that fall out', () => {
    const days = ['2027-03-04', '2027-03-02', '2027-03-06', '2027-03-01'];
    const out = offer({ schedule: days.map((day) => ({ start: `${day}T10:00`, except: [day] })) });
    expect(
      timetable()
        .omissions(out, YEAR_2027)
        .map(({ start }) => start.slice(8, 10)),
    ).to.deep.equal(['01', '02', '04', '06']);
  });

  it('is that of the entries where two fall out at once', () => {
    const [one, two] = [closure('closure', '2027-03-01'), closure('public-holiday', '2027-03-01')];
    const start = '2027-03-01T10:00';
    const out = offer(
      {
        schedule: [
          { start, except: ['public-holiday'] },
          { start, except: ['2027-03-01'] },
          { start, rrule: 'FREQ=DAILY;COUNT=1' },
        ],
      },
      [one, two],
    );
    expect(
      timetable()
        .omissions(out, YEAR_2027)
        .map(({ reason }) => reason),
    ).to.deep.equal([two, 'date', one]);
  });

  it('has nothing in a range the wrong way round', () => {
    const out = offer({ schedule: [{ start: '2027-03-01T10:00', except: ['2027-03-01'] }] });
    expect(timetable().omissions(out, { from: YEAR_2027.to, to: YEAR_2027.from })).to.deep.equal([]);
  });
});

describe('what was worked out', () => {
  it('is given again as it is, for as long as it is next', () => {
    const [times, open] = [timetable(), weekly({})];
    const now = at('2027-03-01T08:00+01:00');
    const next = times.next(open, now);
    expect(next?.start).to.equal('2027-03-01T09:00');
    expect(times.next(open, now)).to.equal(next);
    expect(times.next(open, now + 3_600_000)).to.equal(next);
  });

  it('of a range is given again as it is while the same is asked', () => {
    const now = at('2027-03-01T08:00+01:00');
    const week = whenRange('week', now, BERLIN);
    expect(whenRange('week', now, BERLIN)).to.equal(week);
    expect(whenRange('week', now, 'Pacific/Auckland')).to.not.deep.equal(week);
    expect(whenRange('week', now, BERLIN)).to.equal(week);
  });
});

describe('one range asked of many offers', () => {
  it('is another time of the week in another zone', () => {
    const asked = { range: range('2027-03-07T22:00Z', '2027-03-07T22:30Z') };
    const times = timetable();
    const berlin = weekly({ days: ['su'], opens: '22:00', closes: '23:59' });
    const auckland = {
      ...weekly({ days: ['mo'], opens: '10:00', closes: '12:00' }),
      feed: { timezone: 'Pacific/Auckland', closures: [] },
    };
    expect([berlin, auckland, berlin].map((one) => times.answer(one, asked, 0))).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('begins where it names no beginning with the first day on which an offer is valid', () => {
    const open = { ...weekly({}), validFrom: '2027-03-01' };
    const until = (to: string) => timetable().answer(open, { range: { from: -Infinity, to: at(to) } }, 0);
    expect([until('2027-03-01T08:00Z'), until('2027-03-01T08:00:01Z')]).to.deep.equal([false, true]);
  });
});
