import { expect } from 'chai';
import { checkRule, parseRule, RuleError } from '../../../src/catalog/time/rule-check.js';
import { unread } from './support.js';

const reasonOf = (rule: string) => checkRule(unread(rule));
const whole = (name: string, value: string, low: number, high: number) =>
  `has ${name}=${value}; it must be a whole number from ${low} to ${high}`;

describe('checking a recurrence rule', () => {
  it('finds nothing wrong with what the RFC allows', () => {
    const rules = [
      'FREQ=DAILY',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU',
      'freq=weekly;byday=mo;',
      'FREQ=MONTHLY;BYDAY=1MO,-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      'FREQ=YEARLY;BYYEARDAY=1,-1',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH;COUNT=10',
      'FREQ=DAILY;UNTIL=20271224T170000Z',
      'FREQ=DAILY;UNTIL=20280229',
      'FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30',
    ];
    for (const rule of rules) expect(reasonOf(rule), rule).to.equal(undefined);
  });

  it('says what is wrong', () => {
    const reasons: Record<string, RegExp> = {
      '': /NAME=VALUE/,
      'FREQ=': /NAME=VALUE/,
      'BYDAY=MO': /no FREQ/,
      'FREQ=HOURLY': /DAILY, WEEKLY, MONTHLY or YEARLY/,
      'FREQ=WEEKLY;FREQ=DAILY': /FREQ twice/,
      'FREQ=WEEKLY;BYEASTER=1': /BYEASTER.*not supported/,
      'FREQ=WEEKLY;DTSTART=20270101': /DTSTART.*not supported/,
      'FREQ=DAILY;BYSECOND=1': /BYSECOND.*not supported/,
      'FREQ=WEEKLY;INTERVAL=0': /INTERVAL=0; it must be/,
      'FREQ=WEEKLY;INTERVAL=1e3': /INTERVAL=1E3/,
      'FREQ=WEEKLY;INTERVAL=10000': /INTERVAL=10000/,
      'FREQ=DAILY;COUNT=0': /COUNT=0/,
      'FREQ=DAILY;COUNT=1e9': /COUNT=1E9/,
      'FREQ=DAILY;COUNT=-1': /COUNT=-1/,
      'FREQ=DAILY;COUNT=3;UNTIL=20270101': /COUNT and UNTIL/,
      'FREQ=DAILY;UNTIL=20270231': /UNTIL=20270231.*no date/,
      'FREQ=DAILY;UNTIL=20279999': /no date/,
      'FREQ=DAILY;UNTIL=20270101T250000': /no date/,
      'FREQ=DAILY;UNTIL=tomorrow': /no date/,
      'FREQ=WEEKLY;BYDAY=XX': /XX.*no weekday/,
      'FREQ=WEEKLY;BYDAY=MO,': /no weekday/,
      'FREQ=WEEKLY;WKST=1': /WKST=1/,
      'FREQ=WEEKLY;BYDAY=1MO': /numbered BYDAY/,
      'FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO': /numbered BYDAY/,
      'FREQ=MONTHLY;BYDAY=0MO': /BYDAY=0/,
      'FREQ=MONTHLY;BYDAY=54MO': /BYDAY=54/,
      'FREQ=MONTHLY;BYMONTHDAY=32': /from 1 to 31/,
      'FREQ=MONTHLY;BYMONTHDAY=0': /BYMONTHDAY=0/,
      'FREQ=YEARLY;BYMONTH=13': /from 1 to 12/,
      'FREQ=YEARLY;BYMONTH=-1': /from 1 to 12/,
      'FREQ=MONTHLY;BYSETPOS=0': /BYSETPOS=0/,
      'FREQ=WEEKLY;BYMONTHDAY=1': /BYMONTHDAY.*nothing with FREQ=WEEKLY/,
      'FREQ=MONTHLY;BYYEARDAY=1': /BYYEARDAY.*nothing/,
      'FREQ=MONTHLY;BYWEEKNO=1': /BYWEEKNO.*nothing/,
      'FREQ=DAILY;BYHOUR=24': /from 0 to 23/,
      'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,30': /more than 12 times a day/,
    };
    for (const [rule, reason] of Object.entries(reasons)) expect(reasonOf(rule), rule).to.match(reason);
  });

  it('refuses what is too long, and shortens what it quotes', () => {
    expect(checkRule(`FREQ=DAILY;BYMONTH=${'1,'.repeat(300)}1`)).to.match(/longer than 500/);
    expect(checkRule(`FREQ=${'A'.repeat(400)}`)).to.have.length.lessThan(140);
    expect(checkRule('x'.repeat(500))).to.be.a('string');
    expect(checkRule(';'.repeat(500))).to.be.a('string');
  });

  it('says the same in an error', () => {
    expect(() => parseRule(unread('FREQ=NEVER'))).to.throw(
      RuleError,
      'has FREQ=NEVER; it must be DAILY, WEEKLY, MONTHLY or YEARLY',
    );
    expect(new RuleError('').name).to.equal('RuleError');
  });

  it('takes a rule of 500 characters, and no longer one', () => {
    expect(checkRule(unread('FREQ=DAILY').padEnd(500))).to.equal(undefined);
    expect(checkRule(unread('FREQ=DAILY').padEnd(501))).to.equal('is longer than 500 characters');
  });

  it('quotes forty characters whole, and of more the first forty', () => {
    expect(reasonOf('A'.repeat(40))).to.equal(`has a part that is no NAME=VALUE: ${'A'.repeat(40)}`);
    expect(reasonOf('A'.repeat(41))).to.equal(`has a part that is no NAME=VALUE: ${'A'.repeat(40)}…`);
  });

  it('takes the lowest and the highest number of each part, and none beyond', () => {
    const limits: readonly [rule: string, name: string, low: number, high: number][] = [
      ['FREQ=DAILY', 'INTERVAL', 1, 9_999],
      ['FREQ=DAILY', 'BYMONTH', 1, 12],
      ['FREQ=DAILY', 'BYMONTHDAY', 1, 31],
      ['FREQ=YEARLY', 'BYYEARDAY', 1, 366],
      ['FREQ=YEARLY', 'BYWEEKNO', 1, 53],
      ['FREQ=MONTHLY', 'BYSETPOS', 1, 366],
      ['FREQ=DAILY', 'BYHOUR', 0, 23],
      ['FREQ=DAILY', 'BYMINUTE', 0, 59],
    ];
    for (const [rule, name, low, high] of limits) {
      const said = (value: number | string) => reasonOf(`${rule};${name}=${value}`);
      expect([said(low), said(high)], name).to.deep.equal([undefined, undefined]);
      expect(said(high + 1)).to.equal(whole(name, String(high + 1), low, high));
      expect(said(low - 1)).to.equal(whole(name, String(low - 1), low, high));
      expect(said('1X'), name).to.equal(whole(name, '1X', low, high));
      expect(said('X1'), name).to.equal(whole(name, 'X1', low, high));
    }
  });

  it('counts from the end only what a month or a year has', () => {
    expect(reasonOf('FREQ=MONTHLY;BYDAY=53MO,-53MO,+1MO;BYMONTHDAY=-31;BYSETPOS=-366')).to.equal(undefined);
    expect(reasonOf('FREQ=YEARLY;BYWEEKNO=-53;BYYEARDAY=-366')).to.equal(undefined);
    expect(reasonOf('FREQ=MONTHLY;BYDAY=-54MO')).to.equal(whole('BYDAY', '54', 1, 53));
    expect(reasonOf('FREQ=MONTHLY;BYMONTHDAY=--1')).to.equal(whole('BYMONTHDAY', '-1', 1, 31));
    expect(reasonOf('FREQ=DAILY;BYHOUR=-1')).to.equal(whole('BYHOUR', '-1', 0, 23));
    expect(reasonOf('FREQ=DAILY;INTERVAL=+1')).to.equal(whole('INTERVAL', '+1', 1, 9_999));
  });

  it('takes a COUNT of at most fifteen digits', () => {
    expect(reasonOf('FREQ=DAILY;COUNT=1')).to.equal(undefined);
    expect(reasonOf('FREQ=DAILY;COUNT=999999999999999')).to.equal(undefined);
    expect(reasonOf('FREQ=DAILY;COUNT=1000000000000000')).to.match(/^has COUNT=1000000000000000; it must be/);
  });

  it('takes a COUNT above a thousand only where nothing has to be counted through', () => {
    const by = (rule: string) => [reasonOf(`${rule};COUNT=1000`), reasonOf(`${rule};COUNT=1001`)];
    for (const rule of ['FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=MO,TU'])
      expect(by(rule), rule).to.deep.equal([undefined, undefined]);
    for (const rule of [
      'FREQ=DAILY;BYDAY=MO',
      'FREQ=DAILY;BYMONTH=2',
      'FREQ=WEEKLY;BYHOUR=8',
      'FREQ=MONTHLY',
    ])
      expect(by(rule), rule).to.deep.equal([
        undefined,
        'has COUNT=1001, and more than 1000 times are not counted',
      ]);
  });

  it('takes twelve times a day, however they are written, and no thirteenth', () => {
    expect(reasonOf('FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,30')).to.equal(undefined);
    expect(reasonOf('FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,11,11')).to.equal(undefined);
    expect(reasonOf('FREQ=DAILY;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12')).to.equal(
      'takes place more than 12 times a day',
    );
  });

  it('reads an UNTIL only where all of it is a date or a time', () => {
    const said = (until: string) => reasonOf(`FREQ=DAILY;UNTIL=${until}`);
    for (const until of ['20270101', '20270101T000000', '20270101T195959Z', '20270101T235959'])
      expect(said(until), until).to.equal(undefined);
    for (const until of [
      '120270101',
      '20270101Z',
      '20270101T',
      '20270101T1200',
      '20270101T240000',
      '20270101T126000',
      '20270101T120060',
      '20270101T120000ZZ',
      '202701011T120000',
    ])
      expect(said(until), until).to.equal(`has UNTIL=${until}, which is no date or time`);
  });

  it('reads a weekday only where all of it is one', () => {
    for (const day of ['M', 'MON', 'XMO', '1', '100MO', '+-1MO', '1 MO'])
      expect(reasonOf(`FREQ=MONTHLY;BYDAY=${day}`), day).to.equal(`has BYDAY=${day}, which is no weekday`);
    expect(reasonOf('FREQ=MONTHLY;BYDAY=2XX')).to.equal('has BYDAY=XX, which is no weekday');
    expect(reasonOf('FREQ=WEEKLY;WKST=1MO')).to.equal('has WKST=1MO, which is no weekday');
  });

  it('reads a part only where it is a name and a value', () => {
    for (const part of ['1FREQ=DAILY', 'RRULE:COUNT=1', 'X Y=1', '=DAILY', ''])
      expect(reasonOf(`FREQ=DAILY;${part};COUNT=1`), part).to.equal(
        `has a part that is no NAME=VALUE: ${part}`,
      );
    expect(reasonOf('FREQ=DAILY;X-NOTE=1')).to.equal('has the part X-NOTE, which is not supported');
    expect(reasonOf('FREQ=DAILY;;')).to.equal('has a part that is no NAME=VALUE: ');
    expect(reasonOf('FREQ=DAILY;COUNT=1;COUNT=1')).to.equal('has COUNT twice');
    expect(reasonOf('COUNT=1')).to.equal('has no FREQ');
  });

  it('says which part means nothing beside which other', () => {
    expect(reasonOf('FREQ=DAILY;COUNT=1;UNTIL=20270101')).to.equal(
      'has COUNT and UNTIL, of which only one may be',
    );
    expect(reasonOf('FREQ=WEEKLY;BYMONTHDAY=1')).to.equal(
      'has BYMONTHDAY, which means nothing with FREQ=WEEKLY',
    );
    for (const rule of [
      'FREQ=DAILY;BYDAY=MO,1TU',
      'FREQ=WEEKLY;BYDAY=1MO',
      'FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO',
    ])
      expect(reasonOf(rule), rule).to.equal('has a numbered BYDAY, which only a month or a year can have');
    expect(reasonOf('FREQ=YEARLY;BYDAY=1MO')).to.equal(undefined);
    expect(reasonOf('FREQ=DAILY;BYDAY=MO')).to.equal(undefined);
  });
});

describe('reading a recurrence rule', () => {
  const read = (rule: string) => parseRule(unread(rule));

  it('takes every one, from Monday on, where the rule says nothing else', () => {
    expect(read('FREQ=DAILY')).to.deep.equal({ freq: 'DAILY', interval: 1, weekStart: 0, days: [], by: {} });
  });

  it('gives what the rule says, whatever its case', () => {
    expect(read(' rrule:freq=weekly;interval=2;byday=mo,we;wkst=su;count=10;')).to.deep.equal({
      freq: 'WEEKLY',
      interval: 2,
      count: 10,
      weekStart: 6,
      days: [{ weekday: 0 }, { weekday: 2 }],
      by: {},
    });
  });

  it('gives numbered days with their sign', () => {
    expect(read('FREQ=MONTHLY;BYDAY=+4TH,-1FR,2SU').days).to.deep.equal([
      { weekday: 3, nth: 4 },
      { weekday: 4, nth: -1 },
      { weekday: 6, nth: 2 },
    ]);
  });

  it('gives numbers in order and each once', () => {
    expect(read('FREQ=MONTHLY;BYMONTHDAY=15,-1,+3,15;BYHOUR=10,9').by).to.deep.equal({
      BYMONTHDAY: [-1, 3, 15],
      BYHOUR: [9, 10],
    });
  });

  it('tells a date, a time on the wall and an instant from one another', () => {
    expect(read('FREQ=DAILY;UNTIL=20271224').until).to.deep.equal({ date: '2027-12-24', utc: false });
    expect(read('FREQ=DAILY;UNTIL=20271224T173059').until).to.deep.equal({
      date: '2027-12-24',
      time: '17:30',
      utc: false,
    });
    expect(read('FREQ=DAILY;UNTIL=20271224T173059Z').until?.utc).to.equal(true);
  });
});
