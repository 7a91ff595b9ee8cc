import { expect } from 'chai';
import { fileOf, valuesIn } from './support.js';

/** What events have under a property, of one date from Monday, 30 November 2026, 10:00 on. */
const of = (name: string, date: object, offer: object = {}) =>
  valuesIn(name, { schedule: [{ start: '2026-11-30T10:00', ...date }], ...offer });
const rule = (rrule: string, offer: object = {}) => of('RRULE', { rrule }, offer);
const weekly = { rrule: 'FREQ=WEEKLY;BYDAY=MO' };

describe('a rule in a calendar file', () => {
  it('ends in UTC, whether the feed has its end in UTC, on the wall clock or as a day', () => {
    for (const [until, written] of [
      ['20270131T120000Z', '20270131T120000Z'],
      ['20270131T120000', '20270131T110000Z'],
      ['20270131', '20270131T225900Z'],
      ['20270731', '20270731T215900Z'],
    ])
      expect(rule(`FREQ=WEEKLY;UNTIL=${until}`), until).to.deep.equal([`FREQ=WEEKLY;UNTIL=${written}`]);
  });

  it('of whole days ends with a day, that of the zone', () => {
    const days = (until: string) => of('RRULE', { start: '2026-11-30', rrule: `FREQ=WEEKLY;UNTIL=${until}` });
    expect(days('20270131')).to.deep.equal(['FREQ=WEEKLY;UNTIL=20270131']);
    expect(days('20270131T233000Z')).to.deep.equal(['FREQ=WEEKLY;UNTIL=20270201']);
  });

  it('is written without its name, its empty parts and the case of its end', () => {
    expect(rule('RRULE:FREQ=WEEKLY;')).to.deep.equal(['FREQ=WEEKLY']);
    expect(rule('freq=weekly;until=20270131')).to.deep.equal(['freq=weekly;UNTIL=20270131T225900Z']);
  });

  it('ends with the offer where that ends before it, and by itself where the offer goes on', () => {
    expect(rule('FREQ=WEEKLY', { validThrough: '2026-12-24' })).to.deep.equal([
      'FREQ=WEEKLY;UNTIL=20261224T225900Z',
    ]);
    expect(rule('FREQ=WEEKLY;UNTIL=20270131', { validThrough: '2026-12-24' })).to.deep.equal([
      'FREQ=WEEKLY;UNTIL=20261224T225900Z',
    ]);
    expect(rule('FREQ=WEEKLY;UNTIL=20261210', { validThrough: '2026-12-24' })).to.deep.equal([
      'FREQ=WEEKLY;UNTIL=20261210T225900Z',
    ]);
  });

  it('begins with its first date, be it years after its start', () => {
    const leap = { start: '2025-01-01', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' };
    expect(of('DTSTART', leap)).to.deep.equal(['20280229']);
  });

  it('that counts its dates stays a rule where the offer holds for all of them', () => {
    expect(rule('FREQ=WEEKLY;COUNT=3')).to.deep.equal(['FREQ=WEEKLY;COUNT=3']);
  });

  it('that counts its dates becomes single events where the offer does not hold for all', () => {
    const dates = { start: '2026-11-23T10:00', rrule: 'FREQ=WEEKLY;COUNT=4', duration: 'PT1H' };
    const starts = (offer: object) => of('DTSTART', dates, offer);
    expect(starts({ validFrom: '2026-12-01' })).to.deep.equal(['20261207T100000', '20261214T100000']);
    expect(starts({ validThrough: '2026-12-01' })).to.deep.equal(['20261123T100000', '20261130T100000']);
    expect(starts({ validFrom: '2026-11-24', validThrough: '2026-12-01' })).to.deep.equal([
      '20261130T100000',
    ]);
    const seldom = { ...dates, rrule: 'FREQ=YEARLY;INTERVAL=4;COUNT=2' };
    expect(of('DTSTART', seldom, { validFrom: '2026-11-24' })).to.deep.equal(['20301123T100000']);
    const from = { validFrom: '2026-11-24' };
    expect(of('RRULE', dates, from)).to.deep.equal([]);
    expect(of('DTEND', dates, from)).to.deep.equal(['20261130T110000', '20261207T110000', '20261214T110000']);
    expect(of('UID', dates, from)).to.deep.equal(
      ['0', '0-1', '0-2'].map((number) => `town.kurs.${number}@ikon-widgets`),
    );
  });

  it('begins with a date that falls out, which is an exception', () => {
    const dates = { ...weekly, except: ['2026-11-30'] };
    expect(of('DTSTART', dates)).to.deep.equal(['20261130T100000']);
    expect(of('EXDATE', dates)).to.deep.equal(['20261130T100000']);
  });

  it('begins with its first date also where a later one falls out', () => {
    expect(of('DTSTART', { ...weekly, except: ['2026-12-07'] })).to.deep.equal(['20261130T100000']);
  });

  it('all of whose dates fall out is there, with all of them as exceptions', () => {
    const dates = { rrule: 'FREQ=WEEKLY;UNTIL=20261208', except: ['2026-11-30', '2026-12-07'] };
    expect(of('DTSTART', dates)).to.deep.equal(['20261130T100000']);
    expect(of('EXDATE', dates)).to.deep.equal(['20261130T100000', '20261207T100000']);
  });

  it('that has no date while the offer holds is not there', () => {
    const schedule = [{ start: '2026-11-30T10:00', rrule: 'FREQ=WEEKLY;UNTIL=20261208' }];
    expect(fileOf({ schedule, validFrom: '2026-12-09' })).to.equal(undefined);
  });

  it('begins with a date of its own, not with one of another that comes before', () => {
    const schedule = [
      { start: '2026-11-30T10:00', rrule: 'FREQ=WEEKLY;BYDAY=MO' },
      { start: '2026-11-27T10:00', rrule: 'FREQ=WEEKLY;BYDAY=TU' },
    ];
    expect(valuesIn('DTSTART', { schedule })).to.deep.equal(['20261130T100000', '20261201T100000']);
  });

  it('keeps exceptions that are past, since its first date is, too, and each of them once', () => {
    const dates = {
      start: '2026-11-02T10:00',
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      except: ['2026-11-16', 'school-holiday', '2026-12-07', '2026-11-16'],
    };
    expect(of('DTSTART', dates)).to.deep.equal(['20261102T100000']);
    expect(of('EXDATE', dates).slice(0, 3)).to.deep.equal([
      '20261116T100000',
      '20261207T100000',
      '20261228T100000',
    ]);
  });

  it('of whole days has days as its beginning and its exceptions', () => {
    const dates = { start: '2026-11-09', ...weekly, except: ['2026-11-16', '2026-12-07'] };
    expect(of('DTSTART', dates)).to.deep.equal(['20261109']);
    expect(of('EXDATE', dates)).to.deep.equal(['20261116', '20261207']);
  });
});
