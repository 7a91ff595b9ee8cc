import { expect } from 'chai';
import { checkRule, parseRule, RuleError } from '../../../src/catalog/time/rule-check.js';

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
    for (const rule of rules) expect(checkRule(rule), rule).to.equal(undefined);
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
    for (const [rule, reason] of Object.entries(reasons)) expect(checkRule(rule), rule).to.match(reason);
  });

  it('refuses what is too long, and shortens what it quotes', () => {
    expect(checkRule(`FREQ=DAILY;BYMONTH=${'1,'.repeat(300)}1`)).to.match(/longer than 500/);
    expect(checkRule(`FREQ=${'A'.repeat(400)}`)).to.have.length.lessThan(140);
    expect(checkRule('x'.repeat(500))).to.be.a('string');
    expect(checkRule(';'.repeat(500))).to.be.a('string');
  });

  it('says the same in an error', () => {
    expect(() => parseRule('FREQ=NEVER')).to.throw(RuleError, 'FREQ=NEVER');
  });
});
