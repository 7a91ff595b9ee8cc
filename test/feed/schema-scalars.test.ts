import { rrule } from '../../src/feed/schema/hours.js';
import * as s from '../../src/feed/schema/scalars.js';
import { takes } from './schema-support.js';

describe('in a feed', () => {
  takes(
    'an id',
    s.slug,
    ['a', '0', 'a.b_c-D9', 'a'.repeat(120)],
    ['', '-a', '.a', 'a b', 'a:b', 'ä', 'a'.repeat(121)],
  );
  takes('a reference', s.reference, ['a', 'town:a', 'a.b:c-d'], ['', ':a', 'a:', 'a:b:c', 'a: b', 'a:-b']);
  takes(
    'a language',
    s.languageTag,
    ['de', 'de-simple', 'zh-Hant', 'ar', 'de-DE-1996', 'tlh'],
    ['', 'd', 'de_DE', 'de-', '-de', 'de-simplified9', 'abcdefghi', '7'],
  );
  takes('a colour', s.color, ['#fff', '#A1b2C3'], ['fff', '#ffff', '#ffffff0', '#ggg', 'red', '#fff ']);
  takes(
    'a time of day',
    s.time,
    ['00:00', '09:59', '19:00', '23:59'],
    ['24:00', '9:00', '12:60', '12:00:00', '12'],
  );
  takes(
    'a closing time',
    s.closingTime,
    ['00:00', '24:00', '39:59', '47:59'],
    ['48:00', '50:00', '4:00', '24:60'],
  );
  takes(
    'a length of time',
    s.duration,
    ['P1W', 'P2D', 'PT90M', 'PT1H', 'P1DT2H30M', 'P1W2DT3H'],
    ['', 'P', 'PT', 'P1DT', '1D', 'P1Y', 'PT1S', 'P1.5D', 'P1D2W', 'P1000W', 'P-1D'],
  );
  takes(
    'a moment',
    s.instant,
    ['2026-11-20T08:00Z', '2026-11-20T08:00:59+01:00', '2026-11-20T23:59:00.123-03:30'],
    [
      '2026-11-20',
      '2026-11-20T08:00',
      '2026-02-30T08:00Z',
      '2026-11-20T24:00Z',
      '2026-11-20T08:00:60Z',
      '2026-11-20T08:00+1',
    ],
  );
  takes(
    'a date with or without a time',
    s.dateOrDateTime,
    ['2028-02-29', '2026-11-20T23:59'],
    [
      '2026-02-29',
      '2026-02-29T10:00',
      '2026-11-20T24:00',
      '2026-11-20T08:00:00',
      '2026-11-20T08:00Z',
      '2026-11',
    ],
  );
  takes(
    'an address of the web',
    s.webUrl,
    ['https://a.example', 'HTTP://a.example/b?c#d', `https://a.example/${'a'.repeat(1_982)}`],
    [
      'a.example',
      '/a',
      'ftp://a.example',
      'https:///a',
      'https://[',
      'see https://a.example',
      `https://a.example/${'a'.repeat(1_983)}`,
    ],
  );
  takes(
    'an address of a file',
    s.resourceUrl,
    ['https://a.example/a.png', '/a.png', '../a.png', 'a.png', '//cdn.example/a.png', '?a', 'a/b:c.png'],
    [
      ...['', ' a.png', 'data:image/png;base64,AA', 'blob:x', 'file:///a', 'https://[', '//['],
      ...['java\tscript:x', 'java\nscript:x', '\u0001javascript:x', 'javascript\r:x'],
    ],
  );
  takes(
    'a mail address',
    s.email,
    ['a@b.example', 'a.b+c@d-e.f.example'],
    ['a', 'a@b', '@b.example', 'a@b.example?cc=c@d.example', 'a b@c.example', 'a@b@c.example', 'a@.example'],
  );
  takes(
    'a telephone number',
    s.phone,
    ['110', '+49 (571) 89-0', '0571/89.0'],
    ['11', '0571 89 App. 3', '++49 571', `${'1'.repeat(61)}`],
  );
  takes(
    'a time zone',
    s.timeZone,
    ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'],
    ['', 'Europe/Atlantis', '+01:00', 'Mars'],
  );
  takes('a sign', s.symbol, ['%', 'a'.repeat(60)], ['', '  ', 'a'.repeat(61)]);
  takes(
    'a text',
    s.text,
    ['a', { de: 'a' }, { de: { text: 'a', machine: true }, ar: 'ب' }, 'a'.repeat(s.MAX_TEXT)],
    [
      '',
      ' \n',
      {},
      { de: '' },
      { 'not a tag': 'a' },
      { de: { machine: true } },
      { de: { text: ' ' } },
      7,
      null,
      'a'.repeat(s.MAX_TEXT + 1),
    ],
  );
  takes(
    'a rule',
    rrule,
    [
      'FREQ=DAILY',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;',
      'BYDAY=-1FR;freq=monthly',
      'FREQ=YEARLY;UNTIL=20270131T120000Z',
      'FREQ=HOURLY',
      'täglich',
    ],
    ['', 'FREQ=DAILY\nX=1', 'FREQ=DAILY\u202e', `FREQ=DAILY;X=${'1'.repeat(500)}`],
  );
});
