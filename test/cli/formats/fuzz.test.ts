import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ImporterName, Source } from '../../../src/cli/formats/index.js';
import { folder, failure, read, source } from './helpers.js';

const OF_BYTES = ['ical', 'csv', 'jsonld', 'xlsx'] as const;
const OF_JSON = ['hsds', 'integreat', 'geojson', 'osm', 'jsonld'] as const;

/** Sources for each reader; `IKON_RUNS=100000` asks for so many of all together. */
const RUNS = Math.ceil(Number(process.env['IKON_RUNS'] || 900) / (OF_BYTES.length + OF_JSON.length));

/** Words that mean something to one of the readers, so that they get further than to the first refusal. */
const pieces: Record<string, readonly string[]> = {
  ical: [
    'BEGIN:VCALENDAR\r\n',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'UID:a\r\n',
    'SUMMARY:x\r\n',
    'DTSTART:20260101T100000Z\r\n',
    'DTSTART;VALUE=DATE:20260101\r\n',
    'DTEND;TZID=Europe/Berlin:20260101T1',
    'DTSTART;TZID=x:99999999T999999\r\n',
    'RRULE:FREQ=DAILY\r\n',
    'RRULE:FREQ=WEEKLY;UNTIL=\r\n',
    'EXDATE:20260101T100000Z,x\r\n',
    'RDATE;VALUE=PERIOD:20260101T100000Z/PT1H\r\n',
    'RECURRENCE-ID:20260101T100000Z\r\n',
    'DURATION:-P1W\r\n',
    'BEGIN:VTIMEZONE\r\nTZID:x\r\n',
    'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+99\r\n',
    'END:STANDARD\r\n',
    'END:VTIMEZONE\r\n',
    'GEO:1;2\r\n',
    'ORGANIZER;CN=x:mailto:y\r\n',
    ' x',
    '\r\n',
    ';',
    ':',
    '\\',
  ],
  csv: [
    'Titel',
    'Kennung',
    'Kategorien',
    ';',
    ',',
    '"',
    '""',
    '\r\n',
    '\n',
    '=1',
    '__proto__',
    '../x',
    '24.12.2026',
    'ja',
    '1.234',
    'Mo–Fr 9–12',
    'Alter bis',
    'Öffnungszeiten',
    'Termine',
    '\t',
    '\u0000',
  ],
  jsonld: [
    '{',
    '}',
    '[',
    ']',
    '"@type"',
    '"Event"',
    '"name"',
    '"x"',
    ':',
    ',',
    '"startDate"',
    '"2026-13-45T99:99"',
    '"location"',
    'null',
    '1e999',
    '"__proto__"',
    '<script type="application/ld+json">',
    '</script>',
    '"@graph"',
  ],
};

const bytes = (name: ImporterName) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .array(
          fc.oneof(
            fc.constantFrom(...(pieces[name] ?? pieces['jsonld']!)),
            fc.string({ maxLength: 4, unit: 'binary' }),
          ),
          { maxLength: 40 },
        )
        .map((parts) => new TextEncoder().encode(parts.join(''))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );

/** JSON with the keys that a reader looks for, and any values. */
function json(keys: readonly string[]): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      -1,
      1e300,
      '',
      'x',
      '2026-01-01',
      '10:00',
      '2026-01-01T10:00:00Z',
      'https://a.example',
      'Mo-Fr 10:00-12:00',
      'WEEKLY',
      '-2TU',
    ),
    fc.string({ maxLength: 8 }),
    fc.double(),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor'), tie('tree'), { maxKeys: 8 }),
    ),
  }));
  return tree;
}

const KEYS: Partial<Record<ImporterName, string>> = {
  hsds: 'contents services service organization id name description schedules freq byday opens_at closes_at dtstart until count service_at_locations location latitude longitude addresses address_1 languages code cost_options amount attributes taxonomy_term taxonomy phones number contacts last_page minimum_age',
  integreat:
    'id title content location event start end all_day start_date start_time recurrence_rule opening_hours timeSlots allDay closed contacts category organization slug latitude longitude name',
  geojson: 'type features properties geometry coordinates id name opening_hours addr:street name:en',
  osm: 'elements type id lat lon center tags name opening_hours',
  jsonld:
    '@graph @type @id name startDate endDate eventSchedule location organizer offers price geo address openingHoursSpecification dayOfWeek opens closes item itemListElement @value @language',
};

const roots: Partial<Record<ImporterName, (tree: unknown) => unknown>> = {
  integreat: (tree) => [tree, { title: 'x', event: tree }, { title: 'x', location: tree }],
  geojson: (tree) => ({ type: 'FeatureCollection', features: [tree, { properties: tree, geometry: tree }] }),
  osm: (tree) => ({ elements: [tree, { tags: tree }] }),
  hsds: (tree) => [tree, { id: 'a', name: 'b', ...(tree as object) }],
  jsonld: (tree) => [tree, { '@type': 'Event', name: 'x', ...(tree as object) }],
};

async function survives(name: ImporterName, from: Source) {
  await failure(read(name, from)); // a refusal is an answer; anything else that is thrown fails
}

describe('any input', () => {
  for (const name of OF_BYTES)
    it(`of bytes is read or refused: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(bytes(name), (content) =>
          survives(name, name === 'csv' ? folder({ 'Angebote.csv': content }) : source(content)),
        ),
        { numRuns: RUNS },
      );
    });

  for (const name of OF_JSON)
    it(`of JSON is read or refused: ${name}`, async () => {
      const trees = json((KEYS[name] ?? '').split(' '));
      await fc.assert(
        fc.asyncProperty(trees, (tree) =>
          survives(name, source(JSON.stringify(roots[name]?.(tree) ?? tree) ?? 'null')),
        ),
        { numRuns: RUNS },
      );
    });
});
