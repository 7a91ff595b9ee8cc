import fc from 'fast-check';
import type { WireFeed } from '../../../src/cli/formats/index.js';

/* eslint-disable no-control-regex -- what no person writes is taken out of the words */

/** Any words that a person could write: no control characters, nothing blank, no blanks at the ends. */
const words = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '=1+1',
        '+49',
        '-3',
        "'=x",
        '@a',
        'a;b,c',
        'a "b" c',
        'Zeile 1\nZeile 2',
        '_x0041_',
        '1.234',
        '24.12.2026',
        'ja',
        '__proto__',
        '\u202ekopf',
      ),
    },
  )
  .map((text) =>
    text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\ufeff]/g, '').trim(),
  )
  .filter((text) => /\S/.test(text) && !/<[a-z/!]|&[a-z#]/i.test(text)); // what looks like HTML is read as HTML

const tag = fc.constantFrom('de', 'en', 'ar', 'de-simple', 'zh-Hant');
const wording = fc.oneof(words, fc.record({ text: words, machine: fc.constant(true as const) }));
export const text = fc.oneof(
  words,
  fc.dictionary(tag, wording, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
);
const line = words.map((value) => value.replace(/\s+/g, ' ')).filter((value) => value.length <= 60);
const id = fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}$/);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
const closing = fc.tuple(fc.nat(47), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
const two = (n: number) => String(n).padStart(2, '0');
const url = fc
  .webUrl({ withQueryParameters: true })
  .filter((value) => value.length < 200 && URL.canParse(value));
const email = fc.constantFrom('info@example.org', 'team+a@example.org');
const phone = fc.constantFrom('0571 89-0', '+49 571 89', '(0571) 8900');
const color = fc.constantFrom('#1f6f8b', '#abc');
const position = fc.tuple(degree(180), degree(90));
const weekday = fc.constantFrom('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');

function degree(most: number) {
  return fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000);
}

/** A record of which each field may be missing. */
function partly(model: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: readonly string[]) {
  return fc.record({ ...model }, { requiredKeys: [...required], noNullPrototype: true });
}

const accessibility = partly(
  {
    wheelchair: fc.constantFrom('yes', 'limited', 'no'),
    toilet: fc.constantFrom('yes', 'limited', 'no'),
    hearingLoop: fc.boolean(),
    signLanguage: fc.boolean(),
    plainLanguage: fc.boolean(),
    note: text,
  },
  [],
);

export const hours = fc.array(
  partly(
    {
      days: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
      opens: time,
      closes: closing,
      validFrom: date,
      validThrough: date,
      appointment: fc.boolean(),
      note: text,
    },
    ['days', 'opens', 'closes'],
  ),
  { maxLength: 3 },
);

const rule = fc.oneof(
  fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', 'FREQ=YEARLY'),
  fc
    .uniqueArray(weekday, { minLength: 1, maxLength: 3 })
    .map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',').toUpperCase()}`),
  fc
    .tuple(fc.constantFrom('1', '2', '-1'), weekday)
    .map(([n, day]) => `FREQ=MONTHLY;BYDAY=${n}${day.toUpperCase()}`),
  fc.integer({ min: 2, max: 40 }).map((count) => `FREQ=WEEKLY;COUNT=${count}`),
  fc.constant('FREQ=WEEKLY;UNTIL=20301231'),
);

export const schedule = (places: readonly string[]) =>
  fc.array(
    fc
      .tuple(
        date,
        fc.option(time, { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: undefined }),
        fc.boolean(),
      )
      .chain(([day, clock, length, asDuration]) =>
        partly(
          {
            start: fc.constant(clock ? `${day}T${clock}` : day),
            ...(length !== undefined &&
              (asDuration && clock
                ? { duration: fc.constant(`PT${length}M`) }
                : { end: fc.constant(endOf(day, clock, length)) })),
            rrule: rule,
            except: fc.uniqueArray(fc.oneof(date, fc.constantFrom('public-holiday', 'school-holiday')), {
              maxLength: 3,
            }),
            ...(places.length > 0 && { place: fc.constantFrom(...places) }),
            note: text,
          },
          ['start', ...(length !== undefined ? [asDuration && clock ? 'duration' : 'end'] : [])],
        ),
      ),
    { maxLength: 3 },
  );

function endOf(day: string, clock: string | undefined, length: number): string {
  if (!clock)
    return new Date(Date.parse(day) + Math.floor(length / 200) * 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T${clock}Z`) + length * 60_000).toISOString().slice(0, 16);
}

const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });

/** A feed with everything in it, all references pointing somewhere. */
export const feeds: fc.Arbitrary<WireFeed> = fc
  .record({
    topics: ids,
    categories: ids,
    districts: ids,
    providers: ids,
    places: ids,
    offers: ids,
    indicators: ids,
    measures: ids,
  })
  .chain((named) =>
    fc.record(
      {
        ikonFeed: fc.constant('1.0'),
        id,
        title: text,
        description: text,
        publisher: partly({ name: text, url, email }, ['name']),
        license: partly({ name: line, url }, ['name']),
        updated: fc.constant('2026-11-20T08:00:00+01:00'),
        languages: fc.constant(['de', 'en', 'ar']),
        timezone: fc.constant('Europe/Berlin'),
        center: position,
        bounds: fc.constant([8.8, 52.2, 9.1, 52.4]),
        topics: each(named.topics, { name: text, color }, ['name']),
        categories: each(
          named.categories,
          { name: text, icon: fc.constant('languages'), color, topic: fc.constantFrom(...named.topics) },
          ['name'],
        ),
        districts: each(
          named.districts,
          {
            name: text,
            geometry: fc.constant({
              type: 'Polygon',
              coordinates: [
                [
                  [8, 52],
                  [9, 52],
                  [9, 53],
                  [8, 52],
                ],
              ],
            }),
            center: position,
            approximate: fc.boolean(),
          },
          ['name'],
        ),
        providers: each(
          named.providers,
          {
            name: text,
            kind: fc.constantFrom('club', 'municipality', 'migrant-organisation'),
            url,
            email,
            phone,
            logo: url,
            description: text,
          },
          ['name'],
        ),
        places: each(
          named.places,
          {
            name: text,
            street: line,
            postalCode: fc.constantFrom('01067', '32423'),
            city: line,
            coordinates: position,
            precision: fc.constantFrom('exact', 'street', 'district'),
            district: fc.constantFrom(...named.districts),
            access: text,
            transit: text,
            accessibility,
            hours,
          },
          [],
        ),
        offers: each(named.offers, offerModel(named), ['title', 'categories']),
        indicators: indicators(named.indicators, named.topics),
        measures: each(
          named.measures,
          {
            title: text,
            description: text,
            topic: fc.constantFrom(...named.topics),
            area: text,
            order: fc.integer(),
            lead: fc.constantFrom(...named.providers),
            partners: some(named.providers),
            status: fc.constantFrom('planned', 'running'),
            horizon: fc.constantFrom('short', 'long'),
            updates: fc.array(partly({ date, text, url }, ['date', 'text']), { maxLength: 2 }),
            indicators: some(named.indicators),
            offers: some(named.offers),
            sample: fc.boolean(),
          },
          ['title', 'topic'],
        ),
        closures: fc.array(
          fc
            .tuple(text, date, fc.nat(20), fc.constantFrom('public-holiday', 'school-holiday', 'closure'))
            .map(([name, from, length, kind]) => ({
              name,
              from,
              to: new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10),
              kind,
            })),
          { maxLength: 2 },
        ),
      },
      { noNullPrototype: true },
    ),
  ) as unknown as fc.Arbitrary<WireFeed>;

function each(
  of: readonly string[],
  model: Record<string, fc.Arbitrary<unknown>>,
  required: readonly string[],
) {
  return fc.tuple(...of.map((own) => partly({ id: fc.constant(own), ...model }, ['id', ...required])));
}

const some = (of: readonly string[]) => fc.subarray([...of]);

function offerModel(
  named: Record<'categories' | 'providers' | 'places' | 'districts' | 'topics' | 'measures', string[]>,
) {
  const number = fc.integer({ min: 0, max: 50_000 }).map((n) => n / 100);
  return {
    title: text,
    summary: text,
    description: text,
    categories: fc.subarray(named.categories, { minLength: 1 }),
    provider: fc.constantFrom(...named.providers),
    partners: some(named.providers),
    places: some(named.places),
    online: url,
    outreach: fc.boolean(),
    districts: fc.oneof(some(named.districts), fc.constant(['*'])),
    audiences: fc.subarray(['women', 'everyone', 'eigenes-wort', 'lgbtiq']),
    audienceRule: fc.constantFrom('preferred', 'exclusive'),
    age: fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 130 }))
      .map(([min, max]) => ({ min, max })),
    languages: fc.subarray(['de', 'ar', 'kmr', 'sr-Latn']),
    languagesNote: text,
    interpreter: fc.boolean(),
    level: fc.subarray(['A0', 'A1', 'B2']),
    free: fc.boolean(),
    price: partly({ amount: number, currency: fc.constant('EUR'), per: text, note: text }, []),
    registration: fc.constantFrom('none', 'required', 'recommended'),
    registrationUrl: url,
    childcare: fc.boolean(),
    accessibility,
    hours,
    schedule: schedule(named.places),
    contact: partly({ name: text, phone, email, url, note: text }, []),
    url,
    image: partly({ url, alt: text, credit: line }, ['url', 'alt']),
    status: fc.constantFrom('active', 'full', 'paused', 'cancelled', 'ended'),
    validFrom: date,
    validThrough: date,
    checked: date,
    topic: fc.constantFrom(...named.topics),
    measure: fc.constantFrom(...named.measures),
    sample: fc.boolean(),
    tags: fc.subarray(['a', 'b-c']),
  };
}

/** JSON knows no -0. */
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((value) => value + 0);

function indicators(of: readonly string[], topics: readonly string[]) {
  const dimensions = [
    {
      id: 'jahr',
      kind: 'time',
      name: 'Jahr',
      values: [{ id: '2025' }, { id: '2026', name: { de: 'Jahr 26', en: 'year 26' } }],
    },
    {
      id: 'gruppe',
      kind: 'group',
      name: { de: 'Gruppe', en: 'group' },
      values: [{ id: 'a', color: '#abc' }, { id: 'b' }],
    },
  ];
  const observation = partly(
    {
      jahr: fc.constantFrom('2025', '2026'),
      gruppe: fc.constantFrom('a', 'b'),
      value: fc.oneof(fc.constant(null), finite),
      flag: fc.constantFrom('estimated', 'break'),
      note: text,
    },
    ['jahr', 'gruppe', 'value'],
  );
  return each(
    of,
    {
      title: text,
      description: text,
      topic: fc.constantFrom(...topics),
      kind: fc.constantFrom('quantitative', 'qualitative'),
      unit: fc.oneof(
        fc.constantFrom('persons', 'euro'),
        fc.record({ symbol: line, name: text }, { noNullPrototype: true }),
      ),
      decimals: fc.nat(6),
      source: partly({ name: text, url }, ['name']),
      asOf: text,
      note: text,
      dimensions: fc.constant(dimensions),
      observations: fc.array(observation, { maxLength: 4 }),
      chart: partly(
        {
          type: fc.constantFrom('bar', 'bar-horizontal'),
          x: fc.constant('jahr'),
          series: fc.constant('gruppe'),
        },
        [],
      ),
      target: partly(
        {
          value: fc.integer(),
          by: fc.integer({ min: 2000, max: 2100 }),
          direction: fc.constantFrom('up', 'hold'),
        },
        ['value'],
      ),
      suppressBelow: fc.integer({ min: 1, max: 9 }),
      statement: text,
    },
    ['title', 'source', 'dimensions', 'observations'],
  );
}
