import { expect } from 'chai';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { addDays, weekdayOf } from '../../../src/catalog/time/wall.js';
import { BERLIN, seeded } from './support.js';

const MANY = 100_000;

function expand(
  rule: string,
  start = '2027-01-04T18:00',
  from = '2027-01-01T00:00',
  to = '2027-12-31T23:59',
) {
  return expandRule(rule, start, from, to, MANY, BERLIN);
}
const days = (...args: Parameters<typeof expand>) => expand(...args).map((wall) => wall.slice(0, 10));
/** What a rule gives when it is not one of the steady ones: every month is no condition. */
const byLibrary = (rule: string) => `${rule};BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12`;

describe('expanding a rule', () => {
  it('keeps the time of day on the wall through the year', () => {
    const times = expand('FREQ=DAILY');
    expect(times).to.have.length(362);
    expect(new Set(times.map((wall) => wall.slice(10)))).to.deep.equal(new Set(['T18:00']));
  });

  it('counts both ends of the range and nothing beyond', () => {
    expect(expand('FREQ=DAILY', '2027-01-04T18:00', '2027-02-01T18:00', '2027-02-03T18:00')).to.deep.equal([
      '2027-02-01T18:00',
      '2027-02-02T18:00',
      '2027-02-03T18:00',
    ]);
    expect(expand('FREQ=DAILY', '2027-01-04T18:00', '2027-02-01T18:01', '2027-02-02T17:59')).to.deep.equal(
      [],
    );
    expect(expand('FREQ=DAILY', '2027-01-04T18:00', '2026-01-01T00:00', '2027-01-04T17:59')).to.deep.equal(
      [],
    );
  });

  it('gives no more than the limit', () => {
    for (const rule of ['FREQ=DAILY', byLibrary('FREQ=DAILY')]) {
      expect(expandRule(rule, '2027-01-04', '2027-01-01', '2027-12-31', 3, BERLIN)).to.deep.equal([
        '2027-01-04',
        '2027-01-05',
        '2027-01-06',
      ]);
      expect(expandRule(rule, '2027-01-04', '2027-01-01', '2027-12-31', 0, BERLIN)).to.deep.equal([]);
    }
  });

  it('writes dates where the start is a date', () => {
    expect(expand('FREQ=WEEKLY;COUNT=2', '2027-12-31', '2027-01-01', '2028-12-31')).to.deep.equal([
      '2027-12-31',
      '2028-01-07',
    ]);
  });

  it('stops after COUNT, also where the range begins later', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3')).to.deep.equal(['2027-01-04', '2027-01-06', '2027-01-11']);
    expect(days('FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3', '2027-01-06T18:00', '2027-01-07T00:00')).to.deep.equal([
      '2027-01-11',
      '2027-01-13',
    ]);
    expect(days('FREQ=MONTHLY;COUNT=3', '2027-01-31')).to.deep.equal([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
  });

  it('takes an UNTIL date to its end', () => {
    expect(days('FREQ=DAILY;UNTIL=20270106').at(-1)).to.equal('2027-01-06');
    expect(days('FREQ=DAILY;UNTIL=20270106', '2027-01-04').at(-1)).to.equal('2027-01-06');
  });

  it('takes an UNTIL time as one on the wall', () => {
    expect(days('FREQ=DAILY;UNTIL=20270106T180000').at(-1)).to.equal('2027-01-06');
    expect(days('FREQ=DAILY;UNTIL=20270106T175959').at(-1)).to.equal('2027-01-05');
  });

  it('takes an UNTIL with Z as an instant, in winter and in summer', () => {
    expect(days('FREQ=DAILY;UNTIL=20270106T170000Z').at(-1)).to.equal('2027-01-06');
    expect(days('FREQ=DAILY;UNTIL=20270106T165900Z').at(-1)).to.equal('2027-01-05');
    expect(days('FREQ=DAILY;UNTIL=20270706T160000Z').at(-1)).to.equal('2027-07-06');
    expect(days('FREQ=DAILY;UNTIL=20270706T155900Z').at(-1)).to.equal('2027-07-05');
    expect(days('FREQ=DAILY;UNTIL=20270330T220000Z', '2027-03-28').at(-1)).to.equal('2027-03-31');
  });

  it('finds weekdays by their number, from both ends', () => {
    expect(days('FREQ=MONTHLY;BYDAY=1MO').slice(0, 3)).to.deep.equal([
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
    ]);
    expect(days('FREQ=MONTHLY;BYDAY=-1FR').slice(0, 3)).to.deep.equal([
      '2027-01-29',
      '2027-02-26',
      '2027-03-26',
    ]);
    expect(days('FREQ=MONTHLY;BYDAY=5MO')).to.deep.equal([
      '2027-03-29',
      '2027-05-31',
      '2027-08-30',
      '2027-11-29',
    ]);
    expect(days('FREQ=YEARLY;BYDAY=20MO')).to.deep.equal(['2027-05-17']);
    expect(days('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH')).to.deep.equal(['2027-11-25']);
  });

  it('lets plain and numbered weekdays stand side by side', () => {
    const march = days('FREQ=MONTHLY;BYDAY=MO,1TU', '2027-03-01T18:00', '2027-03-01', '2027-03-31');
    expect(march).to.deep.equal([
      '2027-03-01',
      '2027-03-02',
      '2027-03-08',
      '2027-03-15',
      '2027-03-22',
      '2027-03-29',
    ]);
  });

  it('knows the last working day, the last day, and the week of a year', () => {
    const working = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(days(working).slice(0, 5)).to.deep.equal([
      '2027-01-29',
      '2027-02-26',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-1')[1]).to.equal('2027-02-28');
    expect(days('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO')).to.deep.equal(['2027-05-17']);
    expect(days('FREQ=YEARLY;BYWEEKNO=20', '2027-01-06T18:00')).to.deep.equal(['2027-05-19']);
    expect(days('FREQ=YEARLY;BYYEARDAY=-1')).to.deep.equal(['2027-12-31']);
  });

  it('takes what a rule leaves open from the start', () => {
    expect(days('FREQ=YEARLY', '2027-05-17T18:00', '2027-01-01', '2030-01-01')).to.have.length(3);
    expect(days('FREQ=YEARLY;BYMONTH=6,7', '2027-01-17T18:00')).to.deep.equal(['2027-06-17', '2027-07-17']);
    expect(days('FREQ=MONTHLY', '2025-01-17T18:00')).to.have.length(12);
    expect(days('FREQ=WEEKLY;BYMONTH=2', '2027-01-06T18:00')[0]).to.equal('2027-02-03');
  });

  it('leaves out the start where the rule does not meet it', () => {
    expect(days('FREQ=WEEKLY;BYDAY=TU')[0]).to.equal('2027-01-05');
    expect(days('FREQ=WEEKLY;BYDAY=TU;COUNT=2')).to.deep.equal(['2027-01-05', '2027-01-12']);
  });

  it('counts weeks from the day on which they begin', () => {
    const fortnight = 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU';
    expect(days(`${fortnight};WKST=MO`, '1997-08-05T09:00', '1997-08-01', '1997-12-31')).to.deep.equal([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]);
    expect(days(`${fortnight};WKST=SU`, '1997-08-05T09:00', '1997-08-01', '1997-12-31')).to.deep.equal([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]);
  });

  it('knows the 29th of February only in leap years', () => {
    expect(days('FREQ=YEARLY', '2024-02-29T10:00', '2024-01-01', '2036-12-31')).to.deep.equal([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
      '2036-02-29',
    ]);
  });

  it('goes on over the turn of the year', () => {
    expect(days('FREQ=DAILY;INTERVAL=3', '2027-12-30', '2027-12-01', '2028-01-06')).to.deep.equal([
      '2027-12-30',
      '2028-01-02',
      '2028-01-05',
    ]);
  });

  it('takes place several times a day where it says so, in order', () => {
    expect(expand('FREQ=WEEKLY;BYHOUR=14,9;BYMINUTE=30,0').slice(0, 4)).to.deep.equal([
      '2027-01-11T09:00',
      '2027-01-11T09:30',
      '2027-01-11T14:00',
      '2027-01-11T14:30',
    ]);
  });

  it('finds the same from anywhere: what lies far back is not counted through', () => {
    const rules = [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
      'FREQ=MONTHLY;INTERVAL=5;BYDAY=2WE',
    ];
    rules.push(
      'FREQ=YEARLY;INTERVAL=3;BYMONTH=5;BYDAY=-1SU',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      byLibrary('FREQ=DAILY;INTERVAL=5'),
    );
    for (const rule of rules) {
      const all = expandRule(rule, '2019-08-31T18:00', '2019-01-01T00:00', '2031-01-01T00:00', MANY, BERLIN);
      const late = expandRule(rule, '2019-08-31T18:00', '2026-06-01T00:00', '2031-01-01T00:00', MANY, BERLIN);
      expect(late, rule).to.deep.equal(all.filter((wall) => wall >= '2026-06-01T00:00'));
      expect(late.length, rule).to.be.greaterThan(0);
    }
  });

  it('counts the steady rules out as the library does', () => {
    const random = seeded(5);
    const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    for (let turn = 0; turn < 150; turn += 1) {
      const chosen = names.filter(() => random(3) === 0).join(',');
      const weekly = `FREQ=WEEKLY;WKST=${names[random(7)]}${chosen && `;BYDAY=${chosen}`}`;
      const ends = ['', `;COUNT=${1 + random(30)}`, `;UNTIL=2027${10 + random(3)}15`][random(3)] ?? '';
      const rule = `${random(3) === 0 ? 'FREQ=DAILY' : weekly};INTERVAL=${1 + random(4)}${ends}`;
      const start = `${addDays('2026-12-20', random(60))}T18:00`;
      const from = addDays('2027-01-01', random(100));
      expect(expand(rule, start, from), `${rule} ${start} ${from}`).to.deep.equal(
        expand(byLibrary(rule), start, from),
      );
    }
  });

  it('finds the days that a look at every day finds', () => {
    const all = Array.from({ length: 362 }, (_, index) => addDays('2027-01-04', index));
    const where = (holds: (day: string) => boolean) => all.filter(holds);
    const dayOfMonth = (day: string) => Number(day.slice(8));
    expect(days('FREQ=DAILY;BYMONTHDAY=13;BYDAY=FR')).to.deep.equal(
      where((day) => dayOfMonth(day) === 13 && weekdayOf(day) === 'fr'),
    );
    expect(days('FREQ=MONTHLY;BYMONTHDAY=1,15')).to.deep.equal(
      where((day) => [1, 15].includes(dayOfMonth(day))),
    );
    expect(days('FREQ=MONTHLY;BYDAY=3SA')).to.deep.equal(
      where((day) => weekdayOf(day) === 'sa' && Math.ceil(dayOfMonth(day) / 7) === 3),
    );
    expect(days('FREQ=YEARLY;BYDAY=MO;BYMONTH=6,9')).to.deep.equal(
      where((day) => weekdayOf(day) === 'mo' && ['06', '09'].includes(day.slice(5, 7))),
    );
  });

  it('gives nothing for a rule that cannot be read', () => {
    expect(expand('FREQ=NEVER')).to.deep.equal([]);
    expect(expand('FREQ=DAILY;UNTIL=20279999')).to.deep.equal([]);
  });
});

describe('rules that mean harm', () => {
  const within = (rule: string, start?: string) => {
    const begin = performance.now();
    const found = expand(rule, start, '2027-01-01T00:00', '2028-02-01T00:00').length;
    expect(performance.now() - begin, rule).to.be.lessThan(250);
    return found;
  };

  it('are done with soon when they never happen', () => {
    for (const rule of [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29',
      'FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=5',
      'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2',
      'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999999999',
    ]) {
      expect(within(rule), rule).to.equal(0);
    }
  });

  it('are done with soon when they never end, or began in the year 1', () => {
    expect(within('FREQ=DAILY;COUNT=1000000000')).to.equal(393);
    expect(within('FREQ=DAILY', '0001-01-01T18:00')).to.equal(396);
    expect(within(byLibrary('FREQ=DAILY'), '0001-01-01T18:00')).to.equal(396);
    expect(within('FREQ=MONTHLY;BYMONTHDAY=1', '0001-01-01T18:00')).to.equal(13);
    expect(within('FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=1', '0001-01-01T18:00')).to.equal(2);
    expect(within('FREQ=DAILY;INTERVAL=9999')).to.equal(1);
    expect(within('FREQ=YEARLY;INTERVAL=9999')).to.equal(1);
  });

  it('are done with soon when they take place as often as is allowed', () => {
    const often = 'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11';
    expect(expand(often, '2027-01-01T00:00', '2027-01-01T00:00', '2027-01-31T23:59')).to.have.length(31 * 12);
  });
});
