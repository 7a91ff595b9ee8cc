import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readOpeningHours } from '../../../src/cli/formats/osm/opening-hours.js';
import type { WireFeed } from '../../../src/cli/formats/index.js';
import { failure, read, readWithWords, sentence, source, write } from './helpers.js';

const week = ['mo', 'tu', 'we', 'th', 'fr'];
const base = {
  ikonFeed: '1.0',
  id: 'stadt',
  title: 'Stadt',
  publisher: { name: 'Stadt' },
  updated: '2026-11-20T08:00:00Z',
  languages: ['de'],
  categories: [{ id: 'k', name: 'K' }],
};

describe('opening hours of OpenStreetMap', () => {
  const right: [value: string, hours: object[]][] = [
    ['Mo-Fr 09:00-12:00', [{ days: week, opens: '09:00', closes: '12:00' }]],
    [
      'Mo-Fr 09:00-12:00,14:00-18:00',
      [
        { days: week, opens: '09:00', closes: '12:00' },
        { days: week, opens: '14:00', closes: '18:00' },
      ],
    ],
    ['Mo,We 09:00-12:00; We off', [{ days: ['mo'], opens: '09:00', closes: '12:00' }]],
    ['Fr-Mo 20:00-02:00; PH off', [{ days: ['mo', 'fr', 'sa', 'su'], opens: '20:00', closes: '02:00' }]],
    ['24/7', [{ days: [...week, 'sa', 'su'], opens: '00:00', closes: '24:00' }]],
    [
      'Tu 10:00-12:00 "by appointment"',
      [{ days: ['tu'], opens: '10:00', closes: '12:00', appointment: true }],
    ],
  ];
  for (const [value, hours] of right)
    it(`are read: ${value}`, () => {
      expect(readOpeningHours(value)).to.deep.equal({ hours, unread: [] });
    });

  for (const part of [
    'Jan-Mar 10:00-12:00',
    'Mo sunrise-sunset',
    'Mo 10:00+',
    'SH 10:00-12:00',
    'Mo[1] 10:00-12:00',
    'quatsch',
  ])
    it(`are given back where they are more than weekdays: ${part}`, () => {
      expect(readOpeningHours(`Tu 10:00-12:00; ${part}`).unread).to.deep.equal([part]);
    });
});

describe('Integreat', () => {
  const event = (title: string) => ({
    id: 7,
    title,
    content: '<p>Text</p>',
    url: 'https://i.example/7',
    location: {
      id: 3,
      name: 'Haus',
      address: 'Weg 1',
      town: 'Minden',
      postcode: '32423',
      latitude: 52.3,
      longitude: 8.9,
    },
    event: { id: 70, start: '2026-12-01T18:00:00+01:00', end: '2026-12-01T19:00:00+01:00', all_day: false },
    recurrence_rule: 'RRULE:FREQ=WEEKLY;BYDAY=TU',
  });

  it('is read in all languages of the feed', async () => {
    const [de, en] = ['de', 'en'].map((tag) => `https://i.example/api/v3/minden/${tag}/events/`);
    const { feed, problems } = await read(
      'integreat',
      source(JSON.stringify([event('Treff')]), de, { [en!]: JSON.stringify([event('Meeting')]) }),
      { languages: ['de', 'en'] },
    );
    expect(feed.offers).to.deep.include({
      id: 'event-70',
      title: { de: 'Treff', en: 'Meeting' },
      description: { de: 'Text', en: 'Text' },
      categories: ['veranstaltungen'],
      places: ['ort-3'],
      url: 'https://i.example/7',
      schedule: [{ start: '2026-12-01T18:00', end: '2026-12-01T19:00', rrule: 'FREQ=WEEKLY;BYDAY=TU' }],
    });
    expect(feed.places?.[0]).to.deep.equal({
      id: 'ort-3',
      name: 'Haus',
      street: 'Weg 1',
      postalCode: '32423',
      city: 'Minden',
      coordinates: [8.9, 52.3],
    });
    expect(problems).to.deep.equal([]);
  });

  it('comes in all languages that it offers, where that is wanted', async () => {
    const de = 'https://i.example/api/v3/minden/de/events/';
    const offered = { ...event('Treff'), available_languages: { ar: {}, uk: {}, __proto__x: {} } };
    const from = source(JSON.stringify([offered]), de, {
      [de.replace('/de/', '/ar/')]: JSON.stringify([event('لقاء')]),
    });
    const { feed, problems } = await read('integreat', from, { offered: true });
    expect(feed.offers?.[0]?.title).to.deep.equal({ de: 'Treff', ar: 'لقاء' });
    expect(feed.languages).to.deep.equal(['de', 'ar']);
    expect(problems.map(({ code, values }) => [code, values?.['language']])).to.deep.equal([
      ['integreat-language', 'uk'],
    ]);
    expect((await read('integreat', from)).feed.languages).to.deep.equal(['de']);
  });

  it('has one place for what takes place there in whichever language, and its name in each', async () => {
    const [de, en] = ['de', 'en'].map((tag) => `https://i.example/api/v3/minden/${tag}/events/`);
    const { location, ...meeting } = event('Meeting');
    const other = {
      ...meeting,
      event: { ...meeting.event, id: 71 },
      location: { ...location, name: 'House' },
    };
    const { feed, problems } = await read(
      'integreat',
      source(JSON.stringify([event('Treff')]), de, { [en!]: JSON.stringify([other]) }),
      { languages: ['de', 'en'] },
    );
    expect(feed.places?.map(({ id, name }) => [id, name])).to.deep.equal([
      ['ort-3', { de: 'Haus', en: 'House' }],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('as a file has one language, and says which are missing', async () => {
    const { feed, said } = await readWithWords('integreat', source(JSON.stringify([event('Treff')])), {
      languages: ['de', 'ar'],
    });
    expect(feed.languages).to.deep.equal(['de']);
    expect(said.join(' ')).to.contain('es fehlen: ar');
  });

  it('has its locations as offers with hours, contact and provider', async () => {
    const slot = { start: '09:00', end: '12:00' };
    const location = {
      id: 1,
      title: 'Beratung',
      content: '',
      meta_description: 'Kurz',
      email: 'a@example.org',
      location: { id: 9, name: 'Haus', latitude: 52.3, longitude: 8.9 },
      category: { id: 2, name: 'Beratung' },
      opening_hours: [{ timeSlots: [slot] }, { timeSlots: [slot] }, { closed: true, timeSlots: [] }],
      organization: { id: 5, slug: 'verein', name: 'Verein' },
      barrier_free: true,
      seltsam: 'x',
    };
    const { feed, said } = await readWithWords(
      'integreat',
      source(JSON.stringify([location, { title: 'Seite' }])),
    );
    expect(feed.offers?.[0]).to.deep.include({
      id: 'location-9',
      provider: 'verein',
      hours: [{ days: ['mo', 'tu'], opens: '09:00', closes: '12:00' }],
      accessibility: { wheelchair: 'yes' },
      contact: { email: 'a@example.org' },
    });
    expect(said.join(' ')).to.contain('„Seite“ ist weder').and.to.contain('„seltsam“');
  });

  it('with a language that cannot be fetched has the others, and says so', async () => {
    const { feed, problems } = await read(
      'integreat',
      source(JSON.stringify([event('Treff')]), 'https://i.example/api/v3/minden/de/events/'),
      { languages: ['de', 'en'] },
    );
    expect(feed.offers).to.have.length(1);
    expect(problems.map(({ code }) => code)).to.deep.equal(['integreat-language']);
  });
});

describe('HSDS', () => {
  const service = {
    id: 'ac148810',
    name: 'Beratung',
    description: 'Text',
    status: 'temporarily closed',
    minimum_age: 12,
    email: 'a@example.org',
    wait_time: 'lang',
    schedules: [
      { freq: 'WEEKLY', byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00:00' },
      {
        freq: 'MONTHLY',
        byday: '1TU',
        dtstart: '2026-12-01',
        opens_at: '09:00',
        closes_at: '10:00',
        until: '2027-12-31',
      },
      { description: 'irgendwann' },
    ],
    service_at_locations: [
      {
        location: {
          id: 'l1',
          name: 'Haus',
          latitude: 52.3,
          longitude: 8.9,
          addresses: [{ address_1: 'Weg 1', city: 'Minden', postal_code: '32423', address_type: 'physical' }],
        },
      },
    ],
    languages: [{ code: 'ur' }],
    organization: { id: 'o1', name: 'Verein', website: 'https://v.example' },
    cost_options: [{ amount: 0 }],
    attributes: [{ taxonomy_term: { id: 't1', name: 'Hilfe', taxonomy: 'eigene' } }],
  };

  it('is read with places, hours, rules, cost, age, languages and terms', async () => {
    const { feed, said } = await readWithWords(
      'hsds',
      source(JSON.stringify({ contents: [service], last_page: true })),
    );
    expect(feed.offers?.[0]).to.deep.include({
      id: 'ac148810',
      status: 'paused',
      age: { min: 12 },
      languages: ['ur'],
      free: true,
      provider: 'o1',
      places: ['l1'],
      categories: ['t1'],
      hours: [{ days: ['th', 'fr'], opens: '10:00', closes: '18:00' }],
      schedule: [
        {
          start: '2026-12-01T09:00',
          end: '2026-12-01T10:00',
          rrule: 'FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231',
        },
      ],
    });
    expect(said.join(' ')).to.contain('irgendwann').and.to.contain('wait_time');
  });

  it('is read page by page', async () => {
    const page = (id: string, last_page: boolean) =>
      JSON.stringify({ contents: [{ ...service, id }], last_page });
    const { feed } = await read(
      'hsds',
      source(page('a', false), 'https://h.example/services', {
        'https://h.example/services?page=2': page('b', true),
      }),
    );
    expect(feed.offers?.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('says so where further pages are out of reach', async () => {
    const page = JSON.stringify({ contents: [service], last_page: false });
    const { problems } = await read('hsds', source(page, '/folder/page.json'));
    expect(problems.map(({ code }) => code)).to.include('hsds-more-pages');
  });

  it('loses no end past midnight, no second line of an address, and no language without a code in silence', async () => {
    const night = { freq: 'WEEKLY', count: 1, dtstart: '2026-12-01', opens_at: '20:00', closes_at: '02:00' };
    const location = {
      id: 'l',
      name: 'Haus',
      alternate_name: 'Turm',
      addresses: [{ address_1: 'Weg 1', address_2: 'Hinterhof', city: 'Minden' }],
    };
    const { feed, problems } = await read(
      'hsds',
      source(
        JSON.stringify([
          {
            ...service,
            schedules: [night],
            languages: [{ name: 'Urdu' }],
            service_at_locations: [{ location }],
          },
        ]),
      ),
    );
    expect(feed.offers?.[0]?.schedule).to.deep.equal([
      { start: '2026-12-01T20:00', end: '2026-12-02T02:00' },
    ]);
    expect(feed.places?.[0]?.street).to.equal('Weg 1, Hinterhof');
    const lost = problems.map(({ values }) => values?.['name'] ?? values?.['field']);
    expect(lost).to.include.members(['languages[].name', 'location.alternate_name']);
  });

  it('keeps apart what takes place at one of several locations', async () => {
    const at = (id: string, day: string) => ({
      location: { id, name: id },
      schedules: [{ freq: 'WEEKLY', count: 1, dtstart: day, opens_at: '10:00' }],
    });
    const { feed } = await read(
      'hsds',
      source(
        JSON.stringify([
          { id: 'a', name: 'A', service_at_locations: [at('l', '2026-12-01'), at('m', '2026-12-02')] },
        ]),
      ),
    );
    expect(feed.offers?.[0]?.schedule).to.deep.equal([
      { start: '2026-12-01T10:00', place: 'l' },
      { start: '2026-12-02T10:00', place: 'm' },
    ]);
  });

  it('goes out with the words that hours need an appointment', async () => {
    const hours = [
      { days: ['mo'], opens: '09:00', closes: '12:00', appointment: true, note: 'Zimmer 3' },
      { days: ['tu'], opens: '09:00', closes: '12:00' },
    ];
    const offers = [{ id: 'a', title: 'A', categories: ['k'], hours }];
    const notes = async (languages: string[]) => {
      const { content } = await write('hsds', { ...base, languages, offers } as Partial<WireFeed>);
      const page = JSON.parse(String(content)) as { contents: { schedules: { notes?: string }[] }[] };
      return page.contents[0]?.schedules.map((one) => one.notes);
    };
    expect(await notes(['de'])).to.deep.equal(['Nur nach Vereinbarung. Zimmer 3', undefined]);
    expect(await notes(['en'])).to.deep.equal(['By appointment only. Zimmer 3', undefined]);
  });

  it('names the fields of an offer that have no place in it', async () => {
    const { problems } = await write('hsds', {
      ...base,
      places: [{ id: 'haus', accessibility: { wheelchair: 'yes' } }],
      offers: [
        { id: 'a', title: 'A', summary: 'Kurz', categories: ['k'] },
        {
          ...{ id: 'b', title: 'B', summary: 'Kurz', description: 'Lang', categories: ['k'] },
          ...{ status: 'full', online: 'https://example.org/', free: false, places: ['haus'] },
        },
      ],
    });
    expect(problems.map(({ record, values }) => [record, values?.['fields']])).to.deep.equal([
      ['b', 'online, summary, status, free, places.accessibility'],
    ]);
  });

  it('has all locations of a service that stands at each of them', async () => {
    const at = (id: string, more = {}) => ({
      ...{ id: `at-${id}`, location: { id, name: id }, schedules: [] },
      service: { id: 'a', name: 'A', status: 'active', ...more },
    });
    const page = (last_page: boolean, ...contents: object[]) => JSON.stringify({ contents, last_page });
    const { feed, problems } = await read(
      'hsds',
      source(page(false, at('l'), at('m', { url: null })), 'https://h.example/at', {
        'https://h.example/at?page=2': page(true, at('n', { url: 'https://a.example/' }), at('l')),
      }),
    );
    expect(feed.offers?.map(({ id, places, url }) => [id, places, url])).to.deep.equal([
      ['a', ['l', 'm', 'n'], 'https://a.example/'],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('keeps a second service of an id that says something else, and says so', async () => {
    const services = ['A', 'B', 'A', 'B'].map((name) => ({ id: 'a', name, status: 'active' }));
    const { feed, problems } = await read('hsds', source(JSON.stringify({ services })));
    expect(feed.offers?.map(({ id, title }) => [id, title])).to.deep.equal([
      ['a', 'A'],
      ['a-2', 'B'],
    ]);
    expect(problems.map(({ code, record }) => [code, record])).to.deep.equal([['id-twice', 'a-2']]);
  });

  it('has organizations without services as providers, never as offers', async () => {
    const organizations = [
      { id: 'o', name: 'Verein', description: 'Text', services: [{ id: 'a', name: 'A' }] },
      { id: 'p', name: 'Amt', description: 'Text', email: 'p@example.org' },
    ];
    const contents = [
      { id: 'q', name: 'Haus', website: 'https://q.example/', services: [] },
      { id: 'r', name: 'Rat', legal_status: null },
      { x: 1 },
    ];
    const listed = await read('hsds', source(JSON.stringify({ organizations })));
    expect(listed.feed.offers?.map(({ id }) => id)).to.deep.equal(['a']);
    expect(listed.feed.providers?.map(({ id }) => id).sort()).to.deep.equal(['o', 'p']);
    const paged = await read('hsds', source(JSON.stringify({ contents })));
    expect(paged.feed.offers).to.equal(undefined);
    expect(paged.feed.providers?.map(({ id, url }) => [id, url])).to.deep.equal([
      ['q', 'https://q.example/'],
      ['r', undefined],
    ]);
    expect(paged.problems.map(({ code }) => code)).to.deep.equal(['hsds-entry']);
  });

  it('is refused where there is no service in it', async () => {
    expect(await failure(read('hsds', source('{"x":1}')))).to.equal('not-hsds');
  });
});

describe('JSON-LD', () => {
  it('is found in a page, and a broken script takes no other one down', async () => {
    const event = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Fest',
      startDate: '2026-12-01T17:00:00Z',
      endDate: '2026-12-01T18:00:00Z',
      location: {
        '@type': 'Place',
        name: 'Markt',
        address: { streetAddress: 'Markt 1', addressLocality: 'Minden' },
      },
      organizer: { '@type': 'Organization', name: 'Verein' },
    };
    const page = `<html><script type="application/ld+json">${JSON.stringify(event)}</script><script type="application/ld+json">{</script></html>`;
    const { feed, problems } = await read('jsonld', source(page));
    expect(feed.offers?.[0]).to.deep.include({
      title: 'Fest',
      schedule: [{ start: '2026-12-01T18:00', end: '2026-12-01T19:00' }],
    });
    expect(feed.places?.[0]).to.deep.include({ name: 'Markt', street: 'Markt 1', city: 'Minden' });
    expect(problems.map(({ code }) => code)).to.deep.equal(['jsonld-broken-script']);
  });

  it('takes hours from midnight to midnight for closed, and never for a whole day', async () => {
    const hours = (dayOfWeek: string, opens: string, closes: string, more = {}) => ({
      '@type': 'OpeningHoursSpecification',
      ...{ dayOfWeek: `https://schema.org/${dayOfWeek}`, opens, closes, ...more },
    });
    const place = (...openingHoursSpecification: object[]) =>
      source(JSON.stringify({ '@type': 'Place', name: 'Haus', openingHoursSpecification }));
    const closed = await read(
      'jsonld',
      place(
        hours('Monday', '09:00', '17:00'),
        hours('Saturday', '00:00:00', '00:00:00'),
        hours('Sunday', '00:00', '23:59'),
      ),
    );
    expect(closed.feed.places?.[0]?.hours).to.deep.equal([
      { days: ['mo'], opens: '09:00', closes: '17:00' },
      { days: ['su'], opens: '00:00', closes: '23:59' },
    ]);
    expect(closed.problems).to.deep.equal([]);
    const odd = await read(
      'jsonld',
      place(
        hours('Monday', '09:00', '09:00'),
        hours('Thursday', '00:00', '00:00', { validFrom: '2026-12-24', validThrough: '2026-12-31' }),
      ),
    );
    expect(odd.feed.places?.[0]?.hours).to.equal(undefined);
    expect(odd.problems.map(({ code }) => code)).to.deep.equal(['hours-unread', 'hours-unread']);
  });

  it('says of a whole day that it ends just before midnight, so that nobody takes it for closed', async () => {
    const hours = [
      { days: ['mo'], opens: '00:00', closes: '24:00' },
      { days: ['tu'], opens: '00:00', closes: '00:00' },
      { days: ['we'], opens: '18:00', closes: '25:00' },
    ];
    const { content } = await write('jsonld', {
      ...base,
      places: [{ id: 'haus', name: 'Haus', hours }],
      offers: [{ id: 'a', title: 'A', categories: ['k'], places: ['haus'] }],
    } as Partial<WireFeed>);
    expect([...String(content).matchAll(/"closes": ?"(.+?)"/g)].map(([, time]) => time)).to.deep.equal([
      '23:59',
      '23:59',
      '01:00',
    ]);
  });

  it('has the length of an event where no end is said', async () => {
    const event = (more: object) =>
      source(JSON.stringify({ '@type': 'Event', name: 'Fest', startDate: '2026-12-01T18:00', ...more }));
    const dates = async (more: object) => (await read('jsonld', event(more))).feed.offers?.[0]?.schedule;
    expect(await dates({ duration: 'PT1H30M' })).to.deep.equal([
      { start: '2026-12-01T18:00', duration: 'PT1H30M' },
    ]);
    expect(await dates({ duration: 'P0Y0M0DT2H0M0S' })).to.deep.equal([
      { start: '2026-12-01T18:00', duration: 'PT2H' },
    ]);
    expect(await dates({ duration: 'PT2H', endDate: '2026-12-01T19:00' })).to.deep.equal([
      { start: '2026-12-01T18:00', end: '2026-12-01T19:00' },
    ]);
    expect(
      await dates({
        eventSchedule: {
          startDate: '2026-12-01',
          startTime: '18:00',
          repeatFrequency: 'P1W',
          duration: 'PT1H',
        },
      }),
    ).to.deep.equal([{ start: '2026-12-01T18:00', duration: 'PT1H', rrule: 'FREQ=WEEKLY' }]);
    const { said } = await readWithWords('jsonld', event({ duration: 'zwei Stunden' }));
    expect(said.join()).to.contain('zwei Stunden');
  });

  it('has the end of a schedule past midnight, and the months and days of its rule', async () => {
    const schedule = { '@type': 'Schedule', startDate: '2026-12-31', startTime: '20:00', endTime: '02:00' };
    const eventSchedule = { ...schedule, repeatFrequency: 'P1Y', byMonth: 12, byMonthDay: [30, 31] };
    const { feed, problems } = await read(
      'jsonld',
      source(JSON.stringify({ '@type': 'Event', name: 'Fest', eventSchedule })),
    );
    expect(feed.offers?.[0]?.schedule).to.deep.equal([
      {
        ...{ start: '2026-12-31T20:00', end: '2027-01-01T02:00' },
        rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30,31',
      },
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('has the parts of an event as its dates where they have its name, unless they are called off', async () => {
    const part = (name: string, startDate: string, eventStatus?: string) => ({
      ...{ '@type': 'Event', name, startDate },
      ...(eventStatus && { eventStatus }),
    });
    const subEvent = [
      part('Fest', '2026-12-01T18:00'),
      part('Fest', '2026-12-02T18:00', 'https://schema.org/EventCancelled'),
      part('Vortrag', '2026-12-01T19:00'),
    ];
    const { feed, problems } = await read(
      'jsonld',
      source(JSON.stringify({ ...part('Fest', ''), subEvent })),
    );
    expect(feed.offers?.[0]?.schedule).to.deep.equal([{ start: '2026-12-01T18:00' }]);
    expect(problems.map(({ values }) => values)).to.deep.equal([{ name: 'subEvent', count: 1 }]);
  });

  describe('that is written', () => {
    interface Thing {
      readonly [key: string]: unknown;
      readonly subEvent?: readonly Thing[];
    }
    const written = async (...offers: object[]) => {
      const { content, problems } = await write('jsonld', {
        ...base,
        places: [
          { id: 'haus', name: 'Haus' },
          { id: 'park', name: 'Park' },
        ],
        offers: offers.map((offer, at) => ({ id: `o${at}`, title: 'A', categories: ['k'], ...offer })),
      });
      const { '@graph': things } = JSON.parse(String(content)) as { '@graph': Thing[] };
      return { things, content: String(content), problems };
    };

    it('has each date as an event, with its place, its note and what became of it', async () => {
      const { things, content, problems } = await written({
        status: 'cancelled',
        places: ['haus'],
        schedule: [
          { start: '2026-12-03T10:00', end: '2026-12-03T11:00' },
          { start: '2026-12-01T10:00', place: 'park', note: 'Bei Regen nicht' },
        ],
      });
      const [{ subEvent: parts = [], ...event } = {}] = things;
      const back = await read('jsonld', source(content));
      expect(back.feed.offers?.[0]?.schedule).to.deep.equal([
        { start: '2026-12-03T10:00', end: '2026-12-03T11:00' },
        { start: '2026-12-01T10:00', place: 'park', note: 'Bei Regen nicht' },
      ]);
      const eventStatus = 'https://schema.org/EventCancelled';
      expect(event).to.include({ startDate: '2026-12-01T10:00:00+01:00', eventStatus });
      expect(event).not.to.have.property('endDate');
      const place = (identifier: string, name: string) => [{ '@type': 'Place', identifier, name }];
      expect(parts).to.deep.equal([
        {
          ...{ '@type': 'Event', eventStatus, name: 'A', location: place('haus', 'Haus') },
          ...{ startDate: '2026-12-03T10:00:00+01:00', endDate: '2026-12-03T11:00:00+01:00' },
        },
        {
          ...{ '@type': 'Event', eventStatus, name: 'A', location: place('park', 'Park') },
          ...{ startDate: '2026-12-01T10:00:00+01:00', description: 'Bei Regen nicht' },
        },
      ]);
      expect(problems).to.deep.equal([]);
    });

    it('says of each state what schema.org calls it', async () => {
      const schedule = [{ start: '2026-12-01T10:00' }];
      const states = ['active', 'full', 'paused', 'ended'];
      const { things, problems } = await written(...states.map((status) => ({ status, schedule })), {
        status: 'paused',
      });
      expect(things.map(({ eventStatus }) => String(eventStatus).split('/').at(-1))).to.deep.equal([
        ...['EventScheduled', 'EventScheduled', 'EventPostponed', 'undefined', 'undefined'],
      ]);
      expect(things[1]!['offers']).to.deep.include({ availability: 'https://schema.org/SoldOut' });
      expect(problems.map(({ record, values }) => [record, values?.['fields']])).to.deep.equal([
        ['o3', 'status'],
        ['o4', 'status'],
      ]);
    });

    const rules: [name: string, date: object, schedule: object | undefined, codes?: string[]][] = [
      [
        'whose end lies past midnight',
        { end: '2026-12-02T02:00', rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', except: ['2026-12-08'] },
        {
          ...{ endTime: '02:00', repeatFrequency: 'P1W', byDay: ['TU'], repeatCount: 3 },
          exceptDate: ['2026-12-08'],
        },
      ],
      [
        'that lasts for days',
        { end: '2026-12-03T21:30', rrule: 'FREQ=MONTHLY;BYDAY=1TU' },
        { duration: 'P2DT90M', repeatFrequency: 'P1M', byDay: ['1TU'] },
      ],
      [
        'of months and their days, until a time of day',
        { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1,2;UNTIL=20281201T180000Z' },
        { repeatFrequency: 'P1Y', byMonth: [12], byMonthDay: [1, 2], endDate: '2028-11-30' },
      ],
      [
        'that falls out on holidays',
        { rrule: 'FREQ=DAILY', except: ['public-holiday'] },
        { repeatFrequency: 'P1D' },
        ['jsonld-exceptions'],
      ],
      [
        'that schema.org has no words for',
        { rrule: 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1' },
        undefined,
        ['jsonld-rule'],
      ],
      ['that nobody can read', { rrule: 'FREQ=HOURLY' }, undefined, ['jsonld-rule']],
    ];
    for (const [name, date, schedule, codes = []] of rules)
      it(`has a series ${name}`, async () => {
        const { things, content, problems } = await written({
          schedule: [{ start: '2026-12-01T20:00', ...date }],
        });
        const common = {
          ...{ '@type': 'Schedule', startDate: '2026-12-01', startTime: '20:00' },
          scheduleTimezone: 'Europe/Berlin',
        };
        expect(things[0]!['startDate']).to.equal('2026-12-01T20:00:00+01:00');
        expect(things[0]!['eventSchedule']).to.deep.equal(schedule && { ...common, ...schedule });
        expect(problems.map(({ code }) => code)).to.deep.equal(codes);
        const { feed } = await read('jsonld', source(content));
        if (schedule) expect(feed.offers?.[0]?.schedule?.[0]?.start).to.equal('2026-12-01T20:00');
      });

    it('keeps for whom it is, the note of hours, and that they need an appointment', async () => {
      const hours = [{ days: ['mo'], opens: '09:00', closes: '12:00', appointment: true, note: 'Zimmer 3' }];
      const { content, problems } = await written({ hours, audiences: ['young-adults'] });
      expect(problems).to.deep.equal([]);
      const { feed } = await read('jsonld', source(content));
      expect(feed.offers?.[0]?.audiences).to.deep.equal(['young-adults']);
      expect(feed.offers?.[0]?.hours).to.deep.equal([
        { days: ['mo'], opens: '09:00', closes: '12:00', note: 'Nur nach Vereinbarung. Zimmer 3' },
      ]);
    });

    it('names the fields that have no place in it', async () => {
      const { problems } = await written({
        ...{ level: ['A1'], registration: 'required', price: { amount: 5, per: 'Monat' }, districts: ['*'] },
        ...{ contact: { name: 'Frau X', phone: '0571 1' }, tags: ['neu'], audiences: ['women'] },
      });
      expect(problems.map(({ code, record, values }) => [code, record, values?.['fields']])).to.deep.equal([
        ['jsonld-no-place', 'o0', 'level, registration, tags, price.per, contact.name, districts'],
      ]);
    });
  });

  it('says what has no place in a feed', async () => {
    const { said } = await readWithWords('jsonld', source('[{"@type":"Recipe","name":"Suppe"}]'));
    expect(said.join()).to.contain('„Recipe“');
  });

  it('is refused where a page has none', async () => {
    expect(await failure(read('jsonld', source('<html></html>')))).to.equal('no-jsonld-in-page');
  });
});

describe('maps', () => {
  it('become offers at places with the tags of OpenStreetMap', async () => {
    const feature = {
      type: 'Feature',
      id: 'node/1',
      geometry: { type: 'Point', coordinates: [8.9, 52.3] },
      properties: {
        name: 'Treff',
        'name:en': 'Meeting',
        amenity: 'social_centre',
        'addr:street': 'Weg',
        'addr:housenumber': '1',
        opening_hours: 'Mo 10:00-12:00; Dec off',
        wheelchair: 'limited',
      },
    };
    const { feed, problems } = await read(
      'geojson',
      source(JSON.stringify({ type: 'FeatureCollection', features: [feature] })),
    );
    expect(feed.offers?.[0]).to.deep.include({
      title: { de: 'Treff', en: 'Meeting' },
      hours: [{ days: ['mo'], opens: '10:00', closes: '12:00' }],
    });
    expect(feed.places?.[0]).to.deep.include({
      street: 'Weg 1',
      coordinates: [8.9, 52.3],
      accessibility: { wheelchair: 'limited' },
    });
    expect(problems.map(({ code }) => code)).to.include('osm-hours');
  });

  it('keep a second feature of an id that is elsewhere, and say so', async () => {
    const feature = (lat: number, description?: string) => ({
      ...{ type: 'Feature', id: 'x', geometry: { type: 'Point', coordinates: [8.9, lat] } },
      properties: { name: 'Treff', ...(description && { description }) },
    });
    const features = [feature(52.3), feature(52.4), feature(52.3, 'Text')];
    const { feed, problems } = await read(
      'geojson',
      source(JSON.stringify({ type: 'FeatureCollection', features })),
    );
    expect(feed.offers?.map(({ id, places, description }) => [id, places, description])).to.deep.equal([
      ['x', ['ort-x'], 'Text'],
      ['x-2', ['ort-x-2'], undefined],
    ]);
    expect(problems.map(({ record }) => record)).to.deep.equal(['ort-x-2', 'x-2']);
  });

  it('become districts where that is wanted', async () => {
    const outline = [
      [
        [8, 52],
        [9, 52],
        [9, 53],
        [8, 52],
      ],
    ];
    const collection = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'Altstadt' },
          geometry: { type: 'Polygon', coordinates: outline },
        },
      ],
    };
    const { feed } = await read('geojson', source(JSON.stringify(collection)), { set: { as: 'districts' } });
    expect(feed.districts?.[0]).to.deep.include({ name: 'Altstadt', center: [8.5, 52.5] });
  });

  it('of the Overpass API become offers', async () => {
    const { feed } = await read(
      'osm',
      source(
        JSON.stringify({
          elements: [
            {
              type: 'way',
              id: 5,
              center: { lat: 52.3, lon: 8.9 },
              tags: { name: 'Haus', amenity: 'library' },
            },
          ],
        }),
      ),
    );
    expect(feed.offers?.[0]).to.deep.include({ id: 'way-5', title: 'Haus', categories: ['library'] });
  });
});

describe('a map with points', () => {
  const exported = async (hours: object[]) => {
    const { content, problems } = await write('geojson', {
      ...base,
      places: [{ id: 'haus', name: 'Haus', coordinates: [8.9, 52.3] }],
      offers: [{ id: 'a', title: 'A', categories: ['k'], places: ['haus'], hours }],
    } as Partial<WireFeed>);
    const { features } = JSON.parse(String(content)) as {
      features: { properties: { opening_hours?: string } }[];
    };
    return { hours: features[0]?.properties.opening_hours, said: problems.map(sentence) };
  };

  it('says which fields of an offer have no place in it', async () => {
    const { problems } = await write('geojson', {
      ...base,
      places: [{ id: 'haus', name: 'Haus', coordinates: [8.9, 52.3] }],
      offers: [
        {
          id: 'a',
          title: 'A',
          categories: ['k'],
          places: ['haus'],
          free: true,
          status: 'cancelled',
          accessibility: { wheelchair: 'yes', hearingLoop: true },
          contact: { phone: '0571 1', note: 'vormittags' },
        },
        { id: 'b', title: 'B', categories: ['k'], places: ['haus'], accessibility: { wheelchair: 'yes' } },
      ],
    });
    expect(problems.map(({ record, values }) => [record, values?.fields])).to.deep.equal([
      ['a', 'free, status, contact.note, accessibility'],
    ]);
  });

  it('has all hours of a day in one rule, since a later rule replaces an earlier one', async () => {
    const { hours, said } = await exported([
      { days: week, opens: '09:00', closes: '12:00' },
      { days: ['tu'], opens: '14:00', closes: '17:30' },
      { days: ['su'], opens: '00:00', closes: '00:00' },
    ]);
    expect(hours).to.equal('Mo,We,Th,Fr 09:00-12:00; Tu 09:00-12:00,14:00-17:30; Su 00:00-24:00');
    expect(said).to.deep.equal([]);
    expect(readOpeningHours(hours!)).to.deep.equal({
      hours: [
        { days: ['mo', 'we', 'th', 'fr'], opens: '09:00', closes: '12:00' },
        { days: ['tu'], opens: '09:00', closes: '12:00' },
        { days: ['tu'], opens: '14:00', closes: '17:30' },
        { days: ['su'], opens: '00:00', closes: '24:00' },
      ],
      unread: [],
    });
  });

  it('adds what needs an appointment to the other hours of the day', async () => {
    const { hours } = await exported([
      { days: ['mo', 'tu'], opens: '09:00', closes: '12:00' },
      { days: ['tu', 'we'], opens: '14:00', closes: '16:00', appointment: true },
    ]);
    expect(hours).to.equal('Mo,Tu 09:00-12:00, Tu,We 14:00-16:00 "by appointment"');
    expect(readOpeningHours(hours!)).to.deep.equal({
      hours: [
        { days: ['mo'], opens: '09:00', closes: '12:00' },
        { days: ['tu'], opens: '09:00', closes: '12:00' },
        { days: ['tu'], opens: '14:00', closes: '16:00', appointment: true },
        { days: ['we'], opens: '14:00', closes: '16:00', appointment: true },
      ],
      unread: [],
    });
  });

  it('says so where hours are left out that hold for a while only', async () => {
    const { hours, said } = await exported([
      { days: ['mo'], opens: '09:00', closes: '12:00', validThrough: '2026-12-31' },
    ]);
    expect(hours).to.equal(undefined);
    expect(said.join()).to.contain('nur eine Zeit lang');
  });

  it('says so where notes on hours are left out', async () => {
    const { hours, said } = await exported([
      { days: ['mo'], opens: '09:00', closes: '12:00', note: 'Zimmer 3' },
    ]);
    expect(hours).to.equal('Mo 09:00-12:00');
    expect(said.join()).to.contain('Hinweise zu Öffnungszeiten');
  });
});

describe('a letter of what is new', () => {
  const feed = {
    ikonFeed: '1.0',
    id: 'a',
    title: 'A & B',
    publisher: { name: 'A' },
    updated: '2026-11-20T08:00:00Z',
    languages: ['de'],
    categories: [{ id: 'k', name: 'K' }],
    offers: [
      { id: 'neu', title: '<Neu>', categories: ['k'], validFrom: '2026-11-10' },
      { id: 'alt', title: 'Alt', categories: ['k'], validFrom: '2026-01-01', checked: '2026-11-20' },
      { id: 'bald', title: 'Bald', categories: ['k'], validFrom: '2026-12-24' },
    ],
  };

  it('has what came since a day, newest first, as well-formed XML', async () => {
    const { content } = await write('rss', feed, { since: '2026-11-01', link: 'https://a.example/' });
    expect([...String(content).matchAll(/<guid[^>]*>([^<]*)/g)].map(([, guid]) => guid)).to.deep.equal([
      'a:neu',
    ]);
    expect(content)
      .to.contain('<title>&lt;Neu&gt;</title>')
      .and.to.contain('<title>A &amp; B</title>')
      .and.to.contain('ikon.offer=neu');
  });

  it('is refused for a day that is none', async () => {
    expect(await failure(write('rss', feed, { since: 'gestern' }))).to.equal('rss-since');
  });
});

it('a source in the encoding of old Windows is read in it by every format, and that is said', async () => {
  const sources: Readonly<Record<string, object>> = {
    hsds: [{ id: 'a', name: 'B\u00fcro' }],
    geojson: {
      ...{ type: 'Feature', geometry: { type: 'Point', coordinates: [8.9, 52.3] } },
      properties: { name: 'B\u00fcro' },
    },
    osm: { elements: [{ type: 'node', id: 1, lat: 52.3, lon: 8.9, tags: { name: 'B\u00fcro' } }] },
    jsonld: { '@type': 'Event', name: 'B\u00fcro' },
    integreat: [{ id: 1, title: 'B\u00fcro', location: { id: 1 } }],
    jsonstat: {
      ...{ version: '2.0', class: 'dataset', label: 'B\u00fcro', id: ['x'], size: [1], value: [1] },
      dimension: { x: { category: { index: ['a'] } } },
    },
  };
  for (const [format, content] of Object.entries(sources)) {
    const bytes = Uint8Array.from(JSON.stringify(content), (letter) => letter.charCodeAt(0));
    const { feed, problems } = await read(format, source(bytes));
    expect((feed.offers ?? feed.indicators)?.[0]?.title, format).to.equal('B\u00fcro');
    expect(problems.map(({ code }) => code)).to.include('read-windows-1252', format);
  }
});

it('a setting that a format does not know is refused', async () => {
  expect(await failure(read('ical', source('BEGIN:VCALENDAR'), { set: { unsinn: '1' } }))).to.equal(
    'unknown-setting',
  );
});
