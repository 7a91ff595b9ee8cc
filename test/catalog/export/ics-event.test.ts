import { expect } from 'chai';
import { bare, fileOf, linesOf, valuesIn, valuesOf } from './support.js';

const tokyo = { timezone: 'Asia/Tokyo' };
const evening = { schedule: [{ start: '2026-12-01T18:00' }] };

describe('an event of a calendar file', () => {
  it('is all that a file has beside its zone, and has no line without words', () => {
    expect(fileOf(evening, tokyo, bare)!.split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//ikon-widgets//Angebote//DE',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Tokyo',
      'BEGIN:STANDARD',
      'DTSTART:20250101T090000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:town.kurs.0@ikon-widgets',
      'DTSTAMP:20261122T090000Z',
      'DTSTART;TZID=Asia/Tokyo:20261201T180000',
      'SUMMARY:Kurs',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has its lines in one order, whatever it is of', () => {
    const lines = linesOf({
      status: 'cancelled',
      schedule: [
        {
          start: '2026-11-30T10:00',
          duration: 'PT1H',
          rrule: 'FREQ=WEEKLY;BYDAY=MO',
          except: ['2026-12-07'],
        },
      ],
    });
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).to.deep.equal([
      'BEGIN:VEVENT',
      'UID:town.kurs.0@ikon-widgets',
      'DTSTAMP:20261122T090000Z',
      'DTSTART;TZID=Europe/Berlin:20261130T100000',
      'DTEND;TZID=Europe/Berlin:20261130T110000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'EXDATE;TZID=Europe/Berlin:20261207T100000',
      'SUMMARY:Kurs\\; für\\, alle',
      'DESCRIPTION:Zeile 1\\nZeile 2',
      'LOCATION:Hier',
      'URL:https://x.example/',
      'STATUS:CANCELLED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no note and no word of appointments where nobody has words for them', () => {
    const hours = [{ days: ['mo'], opens: '10:00', closes: '12:00', appointment: true, note: 'Raum 3' }];
    const lines = linesOf({ hours }, {}, bare);
    expect(valuesOf(lines, 'SUMMARY')).to.deep.equal(['SUMMARY:Kurs']);
    expect(valuesOf(lines, 'DESCRIPTION')).to.deep.equal([]);
  });

  describe('ends', () => {
    const ends = (date: object) => valuesIn('DTEND', { schedule: [date] });
    const rrule = 'FREQ=MONTHLY';

    it('where its date says so, by an end or a duration, once or by a rule', () => {
      for (const more of [{}, { rrule }]) {
        expect(ends({ start: '2026-12-01T18:00', end: '2026-12-01T19:30', ...more })).to.deep.equal([
          '20261201T193000',
        ]);
        expect(ends({ start: '2026-12-01T18:00', duration: 'P1DT2H5M', ...more })).to.deep.equal([
          '20261202T200500',
        ]);
        expect(ends({ start: '2026-12-01', end: '2026-12-02', ...more })).to.deep.equal(['20261203']);
        expect(ends({ start: '2026-12-01', duration: 'P2D', ...more })).to.deep.equal(['20261203']);
      }
    });

    it('the day after where it is of one day', () => {
      expect(ends({ start: '2026-12-01' })).to.deep.equal(['20261202']);
      expect(ends({ start: '2026-12-01', duration: 'P1D' })).to.deep.equal(['20261202']);
      for (const more of [{}, { rrule }]) {
        const date = { start: '2026-12-01', end: '2026-12-01', ...more };
        expect(ends(date)).to.deep.equal(['20261202']);
        expect(valuesIn('DTSTART', { schedule: [date] })).to.deep.equal(['20261201']);
      }
      expect(ends({ start: '2026-12-01', duration: 'P1D', rrule })).to.deep.equal(['20261202']);
    });

    it('nowhere where nobody says it, or where it ends as it begins', () => {
      for (const more of [{}, { rrule }]) {
        expect(ends({ start: '2026-12-01T18:00', ...more })).to.deep.equal([]);
        expect(ends({ start: '2026-12-01T18:00', end: '2026-12-01T18:00', ...more })).to.deep.equal([]);
      }
    });
  });
});

describe('a single date in a calendar file', () => {
  const begin = (date: object) => valuesIn('DTSTART', { schedule: [date] });

  it('is there for as long as it goes on, from the day on which it began', () => {
    expect(begin({ start: '2026-11-19', end: '2026-11-22' })).to.deep.equal(['20261119']);
    expect(begin({ start: '2026-11-19T10:00', end: '2026-11-24T16:00' })).to.deep.equal(['20261119T100000']);
    expect(fileOf({ schedule: [{ start: '2026-11-19', end: '2026-11-21' }] })).to.equal(undefined);
    expect(fileOf({ schedule: [{ start: '2026-11-19T10:00', end: '2026-11-21T16:00' }] })).to.equal(
      undefined,
    );
  });
});

describe('weekly hours in a calendar file', () => {
  const hours = (more: object = {}) => [{ days: ['mo'], opens: '10:00', closes: '12:00', ...more }];

  it('end on the day they begin, or past midnight where they close no later than they open', () => {
    const end = (opens: string, closes: string) => valuesIn('DTEND', { hours: hours({ opens, closes }) })[0];
    expect(end('10:00', '12:05')).to.equal('20261123T120500');
    expect(end('22:00', '02:00')).to.equal('20261124T020000');
    expect(end('00:00', '00:00')).to.equal('20261124T000000');
    expect(end('10:00', '24:00')).to.equal('20261124T000000');
  });

  it('go on for ever where nobody says how long', () => {
    expect(valuesIn('RRULE', { hours: hours() })).to.deep.equal(['FREQ=WEEKLY;BYDAY=MO']);
  });

  it('begin today, or once they and the offer hold', () => {
    const begin = (own: object, offer: object = {}) => valuesIn('DTSTART', { hours: hours(own), ...offer });
    expect(begin({ days: ['su'] })).to.deep.equal(['20261122T100000']);
    expect(begin({ validFrom: '2026-12-01' })).to.deep.equal(['20261207T100000']);
    expect(begin({}, { validFrom: '2026-12-01' })).to.deep.equal(['20261207T100000']);
    expect(begin({ validFrom: '2026-12-08' }, { validFrom: '2026-12-01' })).to.deep.equal([
      '20261214T100000',
    ]);
    expect(begin({ validFrom: '2026-12-01' }, { validFrom: '2026-12-08' })).to.deep.equal([
      '20261214T100000',
    ]);
    expect(begin({ validFrom: '2026-01-01' }, { validFrom: '2025-01-01' })).to.deep.equal([
      '20261123T100000',
    ]);
  });

  it('end once they or the offer do not hold any more', () => {
    const until = (own: object, offer: object = {}) => valuesIn('RRULE', { hours: hours(own), ...offer });
    const first = ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261201T225900Z'];
    expect(until({ validThrough: '2026-12-01' })).to.deep.equal(first);
    expect(until({}, { validThrough: '2026-12-01' })).to.deep.equal(first);
    expect(until({ validThrough: '2026-12-01' }, { validThrough: '2026-12-24' })).to.deep.equal(first);
    expect(until({ validThrough: '2026-12-24' }, { validThrough: '2026-12-01' })).to.deep.equal(first);
  });

  it('are there where they hold on a single day yet, and not where they hold on none', () => {
    expect(valuesIn('DTSTART', { hours: hours({ validThrough: '2026-11-23' }) })).to.deep.equal([
      '20261123T100000',
    ]);
    expect(fileOf({ hours: hours({ validThrough: '2026-11-22' }) })).to.equal(undefined);
  });
});
