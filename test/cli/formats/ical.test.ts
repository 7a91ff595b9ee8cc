import { describe, it } from 'node:test';
import { expect } from 'chai';
import { failure, read, readWithWords, source } from './helpers.js';

const calendar = (...lines: string[]) =>
  source(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'), 'kalender.ics');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Treff', ...lines, 'END:VEVENT'];

async function scheduleOf(...lines: string[]) {
  const { feed, problems } = await read('ical', calendar(...lines));
  return { schedule: feed.offers?.[0]?.schedule, codes: problems.map(({ code }) => code) };
}

describe('an event of a calendar', () => {
  const dates: [name: string, lines: string[], schedule: object[]][] = [
    [
      'in UTC is on the wall clock of the feed',
      ['DTSTART:20261201T170000Z', 'DTEND:20261201T183000Z'],
      [{ start: '2026-12-01T18:00', end: '2026-12-01T19:30' }],
    ],
    [
      'in another zone is on the wall clock of the feed',
      ['DTSTART;TZID=Europe/London:20260701T170000', 'DURATION:PT90M'],
      [{ start: '2026-07-01T18:00', duration: 'PT90M' }],
    ],
    ['without a zone keeps its time', ['DTSTART:20261201T170000'], [{ start: '2026-12-01T17:00' }]],
    [
      'of a whole day ends on the day before its end',
      ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203'],
      [{ start: '2026-12-01', end: '2026-12-02' }],
    ],
    [
      'of one whole day has no end',
      ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202'],
      [{ start: '2026-12-01' }],
    ],
    [
      'that repeats for ever stays a rule',
      ['DTSTART;TZID=Europe/Berlin:20261201T170000', 'RRULE:FREQ=DAILY'],
      [{ start: '2026-12-01T17:00', rrule: 'FREQ=DAILY' }],
    ],
    [
      'keeps its exceptions',
      [
        'DTSTART;TZID=Europe/Berlin:20261201T170000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU',
        'EXDATE;TZID=Europe/Berlin:20261208T170000,20261215T170000',
      ],
      [{ start: '2026-12-01T17:00', rrule: 'FREQ=WEEKLY;BYDAY=TU', except: ['2026-12-08', '2026-12-15'] }],
    ],
    [
      'has its added dates beside the rule',
      ['DTSTART:20261201T170000', 'DTEND:20261201T180000', 'RRULE:FREQ=WEEKLY', 'RDATE:20261203T090000'],
      [
        { start: '2026-12-01T17:00', end: '2026-12-01T18:00', rrule: 'FREQ=WEEKLY' },
        { start: '2026-12-03T09:00', end: '2026-12-03T10:00' },
      ],
    ],
  ];
  for (const [name, lines, expected] of dates)
    it(name, async () => {
      const { schedule, codes } = await scheduleOf(...event(...lines));
      expect(schedule).to.deep.equal(expected);
      expect(codes).to.deep.equal([]);
    });

  it('takes its zone from the file where that has a name of its own', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Büro',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const { schedule, codes } = await scheduleOf(...zone, ...event('DTSTART;TZID=Büro:20261201T170000'));
    expect(schedule).to.deep.equal([{ start: '2026-12-01T15:00' }]);
    expect(codes).to.deep.equal([]);
  });

  it('says so where its zone is not known, and keeps the time', async () => {
    const { schedule, codes } = await scheduleOf(...event('DTSTART;TZID=Irgendwo:20261201T170000'));
    expect(schedule).to.deep.equal([{ start: '2026-12-01T17:00' }]);
    expect(codes).to.deep.equal(['ical-zone']);
  });

  it('has a moved date and one that was called off', async () => {
    const series = event(
      'DTSTART;TZID=Europe/Berlin:20261201T170000',
      'DTEND;TZID=Europe/Berlin:20261201T180000',
      'RRULE:FREQ=WEEKLY',
    );
    const moved = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261208T170000',
      'DTSTART;TZID=Europe/Berlin:20261209T100000',
      'LOCATION:Anderswo',
    );
    const off = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261215T170000',
      'DTSTART;TZID=Europe/Berlin:20261215T170000',
      'STATUS:CANCELLED',
    );
    const { feed } = await read('ical', calendar(...series, ...moved, ...off));
    expect(feed.offers?.[0]?.schedule).to.deep.equal([
      {
        start: '2026-12-01T17:00',
        end: '2026-12-01T18:00',
        rrule: 'FREQ=WEEKLY',
        except: ['2026-12-08', '2026-12-15'],
      },
      { start: '2026-12-09T10:00', place: feed.places?.[0]?.id },
    ]);
  });

  it('keeps the other times of a day of which one falls out', async () => {
    const lines = [
      'DTSTART:20261201T100000',
      'DTEND:20261201T110000',
      'RRULE:FREQ=DAILY;BYHOUR=10,15;COUNT=6',
    ];
    const rest = [
      {
        start: '2026-12-01T10:00',
        end: '2026-12-01T11:00',
        rrule: 'FREQ=DAILY;COUNT=6;BYHOUR=10,15',
        except: ['2026-12-02'],
      },
      { start: '2026-12-02T15:00', end: '2026-12-02T16:00' },
    ];
    expect((await scheduleOf(...event(...lines, 'EXDATE:20261202T100000'))).schedule).to.deep.equal(rest);
    const off = event('RECURRENCE-ID:20261202T100000', 'DTSTART:20261202T100000', 'STATUS:CANCELLED');
    expect((await scheduleOf(...event(...lines), ...off)).schedule).to.deep.equal(rest);
  });

  it('of which only changed dates are there takes place unless all are called off', async () => {
    const date = (day: string, ...more: string[]) =>
      event(`RECURRENCE-ID:202612${day}T100000`, `DTSTART:202612${day}T100000`, ...more);
    const { feed } = await read('ical', calendar(...date('01', 'STATUS:CANCELLED'), ...date('08')));
    expect(feed.offers?.[0]?.status).to.equal(undefined);
    const all = await read('ical', calendar(...date('01', 'STATUS:CANCELLED')));
    expect(all.feed.offers?.[0]?.status).to.equal('cancelled');
  });

  it('says where a text is too long for a feed', async () => {
    const { codes } = await scheduleOf(
      ...event('DTSTART:20261201T170000', `DESCRIPTION:${'wort '.repeat(5_000)}`),
    );
    expect(codes).to.deep.equal(['text-cut']);
  });

  it('gives a calendar no name that stands elsewhere', async () => {
    const { feed } = await read('ical', calendar('NAME;', 'X:y', ...event('DTSTART:20261201T170000')));
    expect(feed.title).to.equal(undefined);
  });

  it('keeps its first date where its rule cannot be read', async () => {
    const { schedule, codes } = await scheduleOf(...event('DTSTART:20261201T170000', 'RRULE:FREQ=SECONDLY'));
    expect(schedule).to.deep.equal([{ start: '2026-12-01T17:00' }]);
    expect(codes).to.deep.equal(['ical-rule']);
  });

  it('has its description as Markdown', async () => {
    const { feed } = await read(
      'ical',
      calendar(
        ...event(
          'DTSTART:20261201T170000',
          'DESCRIPTION:<p>Ein <b>Treff</b> &amp; mehr</p><ul><li>eins</li><li><a href="https://a.example/">zwei</a></li></ul><script>x()</script><a href="javascript:x()">drei</a>',
        ),
      ),
    );
    expect(feed.offers?.[0]?.description).to.equal(
      'Ein **Treff** & mehr\n\n- eins\n- [zwei](https://a.example/)\n\ndrei',
    );
  });

  it('that is private is left out, and that is said', async () => {
    const { feed, said } = await readWithWords(
      'ical',
      calendar(...event('DTSTART:20261201T170000', 'CLASS:PRIVATE')),
    );
    expect(feed.offers).to.equal(undefined);
    expect(said).to.deep.equal(['„Treff“ ist als privat gekennzeichnet und wird nicht übernommen.']);
  });

  it('has the same id in each run, also without a sound one of its own', async () => {
    const lines = [
      'BEGIN:VEVENT',
      'UID:../__proto__',
      'SUMMARY:Treff',
      'DTSTART:20261201T170000',
      'END:VEVENT',
    ];
    const { feed, problems } = await read('ical', calendar(...lines));
    const first = feed.offers?.[0]?.id;
    expect(problems).to.deep.equal([]);
    expect(first).to.match(/^[a-z0-9-]+$/);
    expect((await read('ical', calendar(...lines))).feed.offers?.[0]?.id).to.equal(first);
  });

  it('that is broken takes no other one down', async () => {
    const { feed, codes } = await read(
      'ical',
      calendar(
        'BEGIN:VEVENT',
        'UID:b',
        'kaputt',
        'SUMMARY:B',
        'DTSTART:20261201T170000',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:c',
        ...event('DTSTART:20261201T170000'),
      ),
    ).then(({ feed, problems }) => ({ feed, codes: problems.map(({ code }) => code) }));
    expect(feed.offers?.map(({ title }) => title)).to.deep.equal(['B', 'Treff']);
    expect(codes).to.have.members(['ical-open', 'ical-line']);
  });

  it('has its other properties reported', async () => {
    const { said } = await readWithWords(
      'ical',
      calendar(...event('DTSTART:20261201T170000', 'ATTACH:https://a.example/x.pdf')),
    );
    expect(said).to.deep.equal([
      '„ATTACH“ kommt 1-mal vor und hat im Feed keinen Platz. Es wird nicht übernommen.',
    ]);
  });
});

it('a character that a fold splits is whole, and the lines keep their numbers', async () => {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:Gr\u00fc\u{1f600}n',
    'DTSTART:20261201T170000',
  ];
  const text = [...lines, 'END:VEVENT', 'BEGIN:VEVENT', 'UID:b', 'END:VCALENDAR'].join('\r\n');
  const whole = new TextEncoder().encode(text);
  // Within the two bytes of the umlaut, and twice within the four of the face.
  const [umlaut, face] = [whole.indexOf(0xc3), whole.indexOf(0xf0)];
  const fold = [0x0d, 0x0a, 0x20];
  const folded = [...whole].flatMap((byte, at) =>
    [umlaut, face, face + 1].includes(at) ? [byte, ...fold] : [byte],
  );
  const { feed, problems } = await read('ical', source(Uint8Array.from(folded), 'k.ics'));
  expect(feed.offers?.[0]?.title).to.equal('Gr\u00fc\u{1f600}n');
  expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([['ical-open', 'line 10']]);
});

it('a calendar in the encoding of old Windows is read in it, and that is said', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    ...event('DTSTART:20261201T170000', 'LOCATION:B\u00fcrger haus'),
    'END:VCALENDAR',
  ];
  const bytes = Uint8Array.from(text.join('\r\n'), (letter) => letter.charCodeAt(0));
  const { feed, problems } = await read('ical', source(bytes, 'k.ics'));
  expect(feed.places?.[0]?.name).to.equal('B\u00fcrger haus');
  expect(problems.map(({ code }) => code)).to.deep.equal(['read-windows-1252']);
});

it('what is no calendar is refused', async () => {
  expect(await failure(read('ical', source('<html>')))).to.equal('not-ical');
});

describe('a calendar', () => {
  it('has its whole name, also where that is folded', async () => {
    const { feed } = await read(
      'ical',
      calendar('X-WR-CALNAME:Termine im Haus\r\n  der Begegnung', ...event()),
    );
    expect(feed.title).to.equal('Termine im Haus der Begegnung');
  });
});
