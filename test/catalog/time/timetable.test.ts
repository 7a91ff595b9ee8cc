import { expect } from 'chai';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { createTimetable } from '../../../src/catalog/time/timetable.js';
import type { Daytime, Fact, Range, Timed, TimeQuestion } from '../../../src/catalog/time/types.js';
import { addDays, WEEKDAYS, weekdayOf } from '../../../src/catalog/time/wall.js';
import { toWall } from '../../../src/catalog/time/zone.js';
import { at, BERLIN, closure, dated, offer, range, seeded, twoDigits, weekly } from './support.js';

/** A Wednesday. */
const NOW = at('2027-03-03T15:20+01:00');
const WEEKLY = { start: '2027-01-04T18:00', duration: 'PT90M', rrule: 'FREQ=WEEKLY' };

const answer = (timed: Timed, question: TimeQuestion = {}, now = NOW): Fact =>
  createTimetable(expandRule).answer(timed, question, now);
const withoutRules = (timed: Timed, question: TimeQuestion = {}) =>
  createTimetable().answer(timed, question, NOW);

describe('what is next', () => {
  const next = (timed: Timed, now = NOW) => createTimetable(expandRule).next(timed, now);

  it('is what runs now, then what comes', () => {
    const open = weekly({ days: ['we'], opens: '15:00', closes: '16:00' });
    expect(next(open)?.start).to.equal('2027-03-03T15:00');
    expect(next(open, at('2027-03-03T16:00+01:00'))?.start).to.equal('2027-03-10T15:00');
    expect(next(open, at('2027-03-03T15:59:59+01:00'))?.start).to.equal('2027-03-03T15:00');
  });

  it('is the earliest of hours and dates', () => {
    const both = { ...weekly({}), schedule: [WEEKLY, { start: '2027-03-05' }] };
    expect(next(both)?.start).to.equal('2027-03-05T00:00');
  });

  it('passes over what falls out', () => {
    expect(next(weekly({}, [closure('closure', '2027-03-08', '2027-03-20')]))?.start).to.equal(
      '2027-03-22T09:00',
    );
  });

  it('looks 400 days ahead and no further', () => {
    expect(next(dated({ start: '2028-04-05T10:00' }))?.start).to.equal('2028-04-05T10:00');
    expect(next(dated({ start: '2028-04-07T10:00' }))).to.equal(undefined);
  });

  it('is nothing where nothing is known, or nothing takes place', () => {
    expect(next(offer())).to.equal(undefined);
    expect(createTimetable().next(dated(WEEKLY), NOW)).to.equal(undefined);
    for (const status of ['cancelled', 'ended', 'paused'] as const) {
      expect(next({ ...weekly({}), status })).to.equal(undefined);
    }
    expect(next({ ...weekly({}), status: 'full' })?.start).to.equal('2027-03-08T09:00');
  });

  it('is over at its very end', () => {
    const timetable = createTimetable(expandRule);
    const open = weekly({ days: ['we'], opens: '15:00', closes: '16:00' });
    const end = at('2027-03-03T16:00+01:00');
    expect(timetable.next(open, end - 1)?.start).to.equal('2027-03-03T15:00');
    expect(timetable.next(open, end)?.start).to.equal('2027-03-10T15:00');
  });

  it('is remembered no longer than it is true, whichever way the clock is asked', () => {
    const timetable = createTimetable(expandRule);
    const open = weekly({ days: ['mo', 'we', 'fr'] });
    const random = seeded(3);
    for (let turn = 0; turn < 200; turn += 1) {
      const now = NOW + random(40 * 24 * 60) * 60_000;
      expect(timetable.next(open, now)).to.deep.equal(next(open, now));
    }
  });
});

describe('occurrences', () => {
  const count = (timed: Timed, within: Range, limit?: number) =>
    createTimetable(expandRule).occurrences(timed, within, limit).length;

  it('are no more than the limit', () => {
    const daily = weekly({ days: [...WEEKDAYS] });
    expect(count(daily, { from: NOW, to: NOW + 10 * 86_400_000 })).to.equal(10);
    expect(count(daily, { from: NOW, to: NOW + 10 * 86_400_000 }, 4)).to.equal(4);
    expect(count(daily, { from: NOW, to: NOW + 10 * 86_400_000 }, 0)).to.equal(0);
  });

  it('of a range without end are those of ten years; of what is no range there are none', () => {
    expect(count(weekly({}), { from: NOW, to: Infinity })).to.be.within(520, 525);
    for (const [from, to] of [
      [NOW, NOW],
      [NOW + 1, NOW],
      [NaN, NOW],
      [NOW, NaN],
      [-Infinity, NOW],
    ] as const) {
      expect(count(weekly({}), { from, to })).to.equal(0);
    }
  });
});

describe('the answer to when', () => {
  it('is unknown where the offer says nothing of time', () => {
    expect(answer(offer())).to.equal(undefined);
    expect(answer(offer({ hours: [] }), { daytimes: ['evening'] })).to.equal(undefined);
  });

  it('is unknown for rules without anything to expand them', () => {
    expect(withoutRules(dated(WEEKLY))).to.equal(undefined);
    expect(withoutRules(dated({ start: '2027-03-04T10:00' }))).to.equal(true);
  });

  it('is known without rules where hours suffice, and else stays unknown', () => {
    const both = { ...weekly({}), schedule: [WEEKLY] };
    expect(withoutRules(both, { daytimes: ['morning'] })).to.equal(true);
    expect(withoutRules(both, { daytimes: ['evening'] })).to.equal(undefined);
    expect(answer(both, { daytimes: ['evening'] })).to.equal(true);
  });

  it('is unknown for a rule that cannot be read', () => {
    expect(answer(dated({ ...WEEKLY, rrule: 'FREQ=DAILY;UNTIL=20279999' }))).to.equal(undefined);
  });

  it('is no where nothing takes place, even if nothing is known of time', () => {
    for (const status of ['cancelled', 'ended', 'paused'] as const) {
      expect(answer({ ...weekly({}), status })).to.equal(false);
      expect(answer(offer({ status }))).to.equal(false);
    }
    expect(answer({ ...weekly({}), status: 'full' })).to.equal(true);
  });

  it('is no before and after the offer is valid', () => {
    expect(answer(offer({ validThrough: '2027-03-02' }))).to.equal(false);
    expect(answer(offer({ validThrough: '2027-03-03' }))).to.equal(undefined);
    const week = range('2027-03-08T00:00+01:00', '2027-03-15T00:00+01:00');
    expect(answer({ ...weekly({}), validFrom: '2027-03-15' }, { range: week })).to.equal(false);
    expect(answer({ ...weekly({}), validFrom: '2027-03-08' }, { range: week })).to.equal(true);
    expect(answer(offer({ validFrom: '2027-03-15' }), { range: week })).to.equal(false);
  });

  it('is no once all is over, and only looks a year ahead', () => {
    expect(answer(dated({ start: '2027-03-03T14:00' }))).to.equal(false);
    expect(answer(dated({ start: '2027-03-03T15:00' }))).to.equal(true);
    expect(answer(dated({ start: '2028-03-03T23:00' }))).to.equal(true);
    expect(answer(dated({ start: '2028-03-04T00:00' }))).to.equal(false);
  });

  it('counts hours that need an appointment', () => {
    expect(answer(weekly({ appointment: true }))).to.equal(true);
  });

  it('asks one and the same occurrence for all', () => {
    const two = offer({
      hours: [
        { days: ['mo'], opens: '09:00', closes: '12:00' },
        { days: ['tu'], opens: '18:00', closes: '20:00' },
      ],
    });
    expect(answer(two, { weekdays: ['mo'], daytimes: ['morning'] })).to.equal(true);
    expect(answer(two, { weekdays: ['mo'], daytimes: ['evening'] })).to.equal(false);
    expect(answer(two, { weekdays: ['mo', 'tu'], daytimes: ['evening'] })).to.equal(true);
    const monday = range('2027-03-08T00:00+01:00', '2027-03-09T00:00+01:00');
    expect(answer(two, { range: monday, daytimes: ['evening'] })).to.equal(false);
    expect(answer(two, { range: monday, weekdays: ['tu'] })).to.equal(false);
  });

  it('takes an overlap with a time of day, and only that', () => {
    const at9 = (closes: string) => weekly({ opens: '09:00', closes });
    expect(answer(at9('12:00'), { daytimes: ['afternoon'] })).to.equal(false);
    expect(answer(at9('12:01'), { daytimes: ['afternoon'] })).to.equal(true);
    expect(answer(at9('17:00'), { daytimes: ['evening'] })).to.equal(false);
    expect(answer(at9('17:01'), { daytimes: ['evening'] })).to.equal(true);
    expect(answer(weekly({ opens: '02:00', closes: '06:00' }), { daytimes: ['morning'] })).to.equal(false);
    expect(answer(weekly({ opens: '02:00', closes: '06:00' }), { weekdays: ['mo'] })).to.equal(true);
  });

  it('gives the small hours to the evening before', () => {
    const party = weekly({ days: ['sa'], opens: '21:00', closes: '02:00' });
    expect(answer(party, { weekdays: ['sa'] })).to.equal(true);
    expect(answer(party, { weekdays: ['su'] })).to.equal(false);
    const breakfast = weekly({ days: ['sa'], opens: '21:00', closes: '31:00' });
    expect(answer(breakfast, { weekdays: ['su'], daytimes: ['morning'] })).to.equal(true);
    const small = range('2027-03-07T01:00+01:00', '2027-03-07T01:30+01:00');
    expect(answer(party, { range: small })).to.equal(true);
  });

  it('takes only that part of an occurrence that lies in the range', () => {
    const day = weekly({ days: ['we'], opens: '09:00', closes: '16:00' });
    const rest = { from: NOW, to: at('2027-03-04T00:00+01:00') };
    expect(answer(day, { range: rest, daytimes: ['morning'] })).to.equal(false);
    expect(answer(day, { range: rest, daytimes: ['afternoon'] })).to.equal(true);
  });

  it('knows whether something is open now', () => {
    const open = weekly({ days: ['we'], opens: '15:00', closes: '16:00' });
    const now = (time: string) => {
      const from = at(`2027-03-03T${time}+01:00`);
      return answer(open, { range: { from, to: from + 1 } }, from);
    };
    expect([now('14:59:59.999'), now('15:00'), now('15:59:59.999'), now('16:00')]).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('says no of this moment for what needs an appointment, and yes of any longer time', () => {
    const open = weekly({ days: ['we'], opens: '15:00', closes: '16:00', appointment: true });
    expect(answer(open, { range: { from: NOW, to: NOW + 1 } })).to.equal(false);
    expect(answer(open, { range: { from: NOW, to: NOW + 60_000 } })).to.equal(true);
    const both = offer({
      hours: [...open.hours!, { days: ['we'], opens: '15:00', closes: '15:30' }],
    });
    expect(answer(both, { range: { from: NOW, to: NOW + 1 } })).to.equal(true);
  });

  it('is no for a range the wrong way round', () => {
    expect(answer(weekly({}), { range: { from: NOW + 86_400_000 * 20, to: NOW } })).to.equal(false);
  });

  it('takes empty lists for no question, and meets no word that it does not know', () => {
    expect(answer(weekly({}), { weekdays: [], daytimes: [] })).to.equal(true);
    expect(answer(weekly({}), { weekdays: ['someday'] })).to.equal(false);
  });

  it('sees holidays', () => {
    const closed = [closure('school-holiday', '2027-03-03', '2028-04-01')];
    expect(answer(dated(WEEKLY, closed))).to.equal(true);
    expect(answer(dated({ ...WEEKLY, except: ['school-holiday'] }, closed))).to.equal(false);
  });

  it('sees the hour of the morning that a clock change adds to a night', () => {
    const vigil = dated({ start: '2027-01-02T22:00', duration: 'PT8H', rrule: 'FREQ=WEEKLY' });
    const morning: TimeQuestion = { weekdays: ['su'], daytimes: ['morning'] };
    expect(answer(vigil, { ...morning, range: range('2027-03-27T12:00Z', '2027-03-28T12:00Z') })).to.equal(
      true,
    );
    expect(answer(vigil, { ...morning, range: range('2027-03-20T12:00Z', '2027-03-21T12:00Z') })).to.equal(
      false,
    );
    expect(answer(vigil, morning)).to.equal(true);
  });

  it('is remembered for the part of an occurrence that it rests on, not beyond', () => {
    const timetable = createTimetable(expandRule);
    const noon = dated({ start: '2027-03-03T11:30', end: '2027-03-03T13:30' });
    const morning = (time: string) =>
      timetable.answer(noon, { daytimes: ['morning'] }, at(`2027-03-03T${time}+01:00`));
    expect([morning('11:45'), morning('11:59'), morning('12:00')]).to.deep.equal([true, true, false]);
  });

  it('is remembered no longer than it is true', () => {
    const timetable = createTimetable(expandRule);
    const until = dated({ start: '2027-01-01T11:30', duration: 'PT2H', rrule: 'FREQ=DAILY;UNTIL=20270310' });
    const questions: TimeQuestion[] = [
      {},
      { daytimes: ['morning'] },
      { daytimes: ['afternoon'] },
      { weekdays: ['we'] },
    ];
    const random = seeded(4);
    for (let turn = 0; turn < 300; turn += 1) {
      const now = at('2027-03-08T00:00+01:00') + random(4 * 24 * 12) * 300_000;
      const question = questions[turn % questions.length] ?? {};
      const fresh = answer(until, question, now);
      expect(
        timetable.answer(until, question, now),
        `${toWall(now, BERLIN)} ${JSON.stringify(question)}`,
      ).to.equal(fresh);
    }
  });
});

describe('answers, looked up quarter of an hour by quarter', () => {
  const QUARTER = 900_000;
  const DAYTIMES: readonly Daytime[] = ['morning', 'afternoon', 'evening'];
  const daytimeOf = (wall: string): string => {
    const hour = Number(wall.slice(11, 13));
    return hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  };

  /** The slow way: every quarter of every occurrence, on the wall. */
  function lookedUp(timed: Timed, { range: within, weekdays, daytimes }: TimeQuestion): boolean {
    if (!within) throw new Error('asks for a range');
    return createTimetable(expandRule)
      .occurrences(timed, within)
      .some(({ from, to, start }) => {
        for (
          let instant = Math.max(from, within.from);
          instant < Math.min(to, within.to);
          instant += QUARTER
        ) {
          const wall = toWall(instant, timed.feed.timezone);
          const daytime = daytimeOf(wall);
          const elsewhere = daytime === 'night' && wall.slice(0, 10) !== start.slice(0, 10);
          const narrowed = Boolean(weekdays?.length ?? daytimes?.length);
          if (narrowed && elsewhere) continue;
          if (weekdays && !weekdays.includes(weekdayOf(wall))) continue;
          if (!daytimes || daytimes.some((wanted) => wanted === daytime)) return true;
        }
        return false;
      });
  }

  function randomOffer(random: (n: number) => number): Timed {
    const quarter = () => `${twoDigits(random(24))}:${twoDigits(random(4) * 15)}`;
    const start = `${addDays('2027-03-20', random(20))}T${quarter()}`;
    const rules = [
      'FREQ=DAILY;INTERVAL=2',
      'FREQ=WEEKLY;BYDAY=MO,SA',
      'FREQ=MONTHLY;BYDAY=-1SU',
      'FREQ=WEEKLY',
    ];
    const lengths = ['PT45M', 'PT3H', 'PT9H', 'P1D', 'P3DT2H'];
    const days = WEEKDAYS.filter(() => random(3) === 0);
    const closures = [closure('closure', '2027-03-30', '2027-04-02')];
    const dates = { start, duration: lengths[random(5)] ?? 'PT1H' };
    if (random(3) === 0) return offer({ hours: [{ days, opens: quarter(), closes: quarter() }] }, closures);
    return dated(random(2) ? dates : { ...dates, rrule: rules[random(4)] ?? '' }, closures);
  }

  it('are the same', () => {
    const random = seeded(8);
    let yes = 0;
    for (let turn = 0; turn < 1_500; turn += 1) {
      const timed = randomOffer(random);
      const from = at('2027-03-26T00:00+01:00') + random(8 * 96) * QUARTER;
      const weekdays = WEEKDAYS.filter(() => random(4) === 0);
      const daytimes = DAYTIMES.filter(() => random(3) === 0);
      const question: TimeQuestion = {
        range: { from, to: from + (1 + random(4 * 96)) * QUARTER },
        ...(weekdays.length && random(2) ? { weekdays } : {}),
        ...(daytimes.length && random(2) ? { daytimes } : {}),
      };
      const expected = lookedUp(timed, question);
      yes += Number(expected);
      const { hours, schedule } = timed;
      expect(answer(timed, question), JSON.stringify({ hours, schedule, question })).to.equal(expected);
    }
    expect(yes).to.be.within(200, 1_300);
  });
});
