import { expect } from 'chai';
import { icsOf } from '../../../src/catalog/export/ics.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';
import { fileOf, linesOf, NOW, valuesOf } from './support.js';

describe('a calendar file', () => {
  it('has one date with its zone, escaped words and a stable id', () => {
    const lines = linesOf({ schedule: [{ start: '2026-12-01T18:00', duration: 'PT90M' }] });
    expect(lines).to.include.members([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:town.kurs.0@ikon-widgets',
      'DTSTAMP:20261122T090000Z',
      'DTSTART;TZID=Europe/Berlin:20261201T180000',
      'DTEND;TZID=Europe/Berlin:20261201T193000',
      'SUMMARY:Kurs\\; für\\, alle',
      'DESCRIPTION:Zeile 1\\nZeile 2',
      'LOCATION:Hier',
      'URL:https://x.example/',
      'END:VCALENDAR',
    ]);
  });

  it('describes the zone with every change of the clock', () => {
    const lines = linesOf({ schedule: [{ start: '2026-12-01T18:00' }] });
    expect(lines).to.include.members([
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'RDATE:20270328T020000',
      'DTSTART:20251026T030000',
      'RDATE:20261025T030000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
    ]);
  });

  it('keeps a rule as a rule, and writes what falls out as exceptions', () => {
    const lines = linesOf({
      schedule: [
        {
          start: '2026-12-01T16:00',
          end: '2026-12-01T18:00',
          rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131',
          except: ['2026-12-08', 'school-holiday'],
        },
      ],
    });
    expect(valuesOf(lines, 'RRULE')).to.deep.equal(['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131T225900Z']);
    expect(valuesOf(lines, 'DTSTART')).to.deep.equal(['DTSTART;TZID=Europe/Berlin:20261201T160000']);
    expect(valuesOf(lines, 'DTEND')).to.deep.equal(['DTEND;TZID=Europe/Berlin:20261201T180000']);
    expect(valuesOf(lines, 'EXDATE')).to.deep.equal([
      'EXDATE;TZID=Europe/Berlin:20261208T160000',
      'EXDATE;TZID=Europe/Berlin:20261229T160000',
      'EXDATE;TZID=Europe/Berlin:20270105T160000',
    ]);
  });

  it('begins a rule on a day that the rule meets', () => {
    const lines = linesOf({ schedule: [{ start: '2026-11-25T10:00', rrule: 'FREQ=WEEKLY;BYDAY=FR' }] });
    expect(valuesOf(lines, 'DTSTART')).to.deep.equal(['DTSTART;TZID=Europe/Berlin:20261127T100000']);
  });

  it('writes weekly hours as a weekly rule, also past midnight, without holidays', () => {
    const lines = linesOf({
      hours: [{ days: ['fr', 'sa'], opens: '20:00', closes: '01:00', validThrough: '2026-12-31' }],
    });
    expect(valuesOf(lines, 'DTSTART')).to.deep.equal(['DTSTART;TZID=Europe/Berlin:20261127T200000']);
    expect(valuesOf(lines, 'DTEND')).to.deep.equal(['DTEND;TZID=Europe/Berlin:20261128T010000']);
    expect(valuesOf(lines, 'RRULE')).to.deep.equal(['RRULE:FREQ=WEEKLY;BYDAY=FR,SA;UNTIL=20261231T225900Z']);
    expect(valuesOf(lines, 'EXDATE')).to.deep.equal([
      'EXDATE;TZID=Europe/Berlin:20261225T200000',
      'EXDATE;TZID=Europe/Berlin:20261226T200000',
    ]);
  });

  it('writes whole days with the day after as the end', () => {
    const lines = linesOf({ schedule: [{ start: '2026-12-05', end: '2026-12-06' }] });
    expect(valuesOf(lines, 'DTSTART')).to.deep.equal(['DTSTART;VALUE=DATE:20261205']);
    expect(valuesOf(lines, 'DTEND')).to.deep.equal(['DTEND;VALUE=DATE:20261207']);
  });

  it('says that a cancelled offer is cancelled', () => {
    expect(linesOf({ schedule: [{ start: '2026-12-01T18:00' }], status: 'cancelled' })).to.include(
      'STATUS:CANCELLED',
    );
  });

  it('folds lines at 75 octets without breaking a letter, and ends them with CR LF', () => {
    const { catalog } = catalogOf(
      feedDocument({ offers: [offerDocument('k', { schedule: [{ start: '2026-12-01T18:00' }] })] }),
    );
    const title = 'دورة ألمانية للمبتدئين '.repeat(20).trim();
    const entry = { offer: catalog.offers.all[0]!, title, description: '', location: () => '' };
    const file = icsOf([entry], createCalendar(), NOW)!;
    const lines = file.split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(file.replace(/\r\n /g, '')).to.include(`SUMMARY:${title}`);
    expect(file).not.to.match(/[^\r]\n/);
  });

  it('is not made of what does not take place, or of a date that is not valid any more', () => {
    const weekly = { schedule: [{ start: '2026-11-30T10:00', rrule: 'FREQ=WEEKLY;BYDAY=MO' }] };
    for (const status of ['paused', 'ended'])
      expect(fileOf({ ...weekly, status }), status).to.equal(undefined);
    const late = { schedule: [{ start: '2026-12-24T18:00' }], validThrough: '2026-12-01' };
    expect(fileOf(late)).to.equal(undefined);
  });

  it('says of a cancelled series that it is cancelled', () => {
    const schedule = [{ start: '2026-11-30T10:00', rrule: 'FREQ=WEEKLY;BYDAY=MO' }];
    expect(linesOf({ schedule, status: 'cancelled' })).to.include.members([
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'STATUS:CANCELLED',
    ]);
  });

  it('leaves out of each entry only what falls out of that entry', () => {
    const lines = linesOf({
      hours: [{ days: ['tu'], opens: '10:00', closes: '12:00' }],
      schedule: [{ start: '2026-11-24T10:00', rrule: 'FREQ=WEEKLY;BYDAY=TU', except: ['2026-12-08'] }],
    });
    const [hours, course] = lines.join('\n').split('BEGIN:VEVENT').slice(1);
    expect(hours).not.to.include('EXDATE');
    expect(course!.match(/EXDATE/g)).to.have.length(1);
  });

  it('leaves out every time of a day that falls out, also today', () => {
    const lines = linesOf({
      schedule: [
        {
          start: '2026-11-20T10:00',
          rrule: 'FREQ=DAILY;BYHOUR=8,16',
          except: ['2026-11-22', '2026-11-24'],
        },
      ],
    });
    expect(valuesOf(lines, 'EXDATE').map((line) => line.split(':')[1])).to.deep.equal([
      '20261122T080000',
      '20261122T160000',
      '20261124T080000',
      '20261124T160000',
    ]);
  });

  it('keeps the id of an event when an earlier entry is over', () => {
    const lines = linesOf({
      hours: [
        { days: ['mo'], opens: '10:00', closes: '12:00', validThrough: '2026-10-01' },
        { days: ['fr'], opens: '10:00', closes: '12:00' },
      ],
    });
    expect(valuesOf(lines, 'UID')).to.deep.equal(['UID:town.kurs.1@ikon-widgets']);
  });

  it('writes rules and ends that other programs can read, however the feed has them', () => {
    const rule = (rrule: string, more: object = {}) =>
      valuesOf(linesOf({ schedule: [{ start: '2026-11-30T10:00', rrule }], ...more }), 'RRULE');
    expect(rule('UNTIL=20261231;FREQ=WEEKLY')).to.deep.equal(['RRULE:FREQ=WEEKLY;UNTIL=20261231T225900Z']);
    const ended = valuesOf(linesOf({ schedule: [{ start: '2026-12-05', duration: 'P3D' }] }), 'DTEND');
    expect(ended).to.deep.equal(['DTEND;VALUE=DATE:20261208']);
    const weeks = [{ start: '2026-12-05', duration: 'P1W', rrule: 'FREQ=MONTHLY' }];
    expect(valuesOf(linesOf({ schedule: weeks }), 'DTEND')).to.deep.equal(['DTEND;VALUE=DATE:20261212']);
    const nothing = [{ start: '2026-12-05T10:00', end: '2026-12-05T10:00' }];
    expect(valuesOf(linesOf({ schedule: nothing }), 'DTEND')).to.deep.equal([]);
  });

  it('begins an old rule where it becomes valid', () => {
    const schedule = [{ start: '2023-01-02T10:00', rrule: 'FREQ=WEEKLY;BYDAY=MO' }];
    const lines = linesOf({ schedule, validFrom: '2026-09-01' });
    expect(valuesOf(lines, 'DTSTART')).to.deep.equal(['DTSTART;TZID=Europe/Berlin:20260907T100000']);
  });

  it('leads to the place that a date has of its own', () => {
    const places = [
      { id: 'p1', street: 'Eins 1' },
      { id: 'p2', street: 'Zwei 2' },
    ];
    const schedule = [{ start: '2026-12-01T18:00', place: 'p2' }, { start: '2026-12-02T18:00' }];
    const lines = linesOf({ schedule, places: ['p1'] }, { places });
    expect(valuesOf(lines, 'LOCATION')).to.deep.equal(['LOCATION:Zwei 2', 'LOCATION:Hier']);
  });

  it('says of hours by appointment that they are no open hours, and what is noted beside a date', () => {
    const hours = [
      { days: ['mo'], opens: '10:00', closes: '12:00', appointment: true, note: 'Raum 3' },
      { days: ['fr'], opens: '10:00', closes: '12:00' },
    ];
    const lines = linesOf({ hours, schedule: [{ start: '2026-12-01T18:00', note: 'Mit Kaffee' }] });
    expect(valuesOf(lines, 'SUMMARY')).to.deep.equal([
      'SUMMARY:Kurs\\; für\\, alle (nur mit Termin)',
      'SUMMARY:Kurs\\; für\\, alle',
      'SUMMARY:Kurs\\; für\\, alle',
    ]);
    expect(valuesOf(lines, 'DESCRIPTION')).to.deep.equal([
      'DESCRIPTION:nur mit Termin\\nRaum 3\\nZeile 1\\nZeile 2',
      'DESCRIPTION:Zeile 1\\nZeile 2',
      'DESCRIPTION:Mit Kaffee\\nZeile 1\\nZeile 2',
    ]);
  });

  it('describes the zone from the year of the first event to that of the last', () => {
    const zone = (start: string, rrule?: string) =>
      linesOf({ schedule: [{ start, ...(rrule && { rrule }) }] });
    const old = zone('2023-01-02T10:00', 'FREQ=WEEKLY;BYDAY=MO');
    expect(valuesOf(old, 'DTSTART')).to.deep.equal(['DTSTART;TZID=Europe/Berlin:20230102T100000']);
    expect(old[old.indexOf('BEGIN:STANDARD') + 1]).to.equal('DTSTART:20220101T010000');
    expect(old).to.include.members(['DTSTART:20220327T020000', 'RDATE:20230326T020000']);
    expect(zone('2048-07-01T10:00')).to.include('RDATE:20480329T020000');
  });

  it('is not made where there is no date', () => {
    expect(fileOf({})).to.equal(undefined);
  });
});
