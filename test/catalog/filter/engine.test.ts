import { expect } from 'chai';
import { countFacets } from '../../../src/catalog/filter/count-facets.js';
import { createEngine } from '../../../src/catalog/filter/create-engine.js';
import type { Engine, Query } from '../../../src/catalog/filter/engine.js';
import { type Filter, normalizeFilter, sameFilter } from '../../../src/catalog/filter/filter.js';
import { adviceFor } from '../../../src/catalog/filter/advice.js';
import { countTimes } from '../../../src/catalog/filter/count-times.js';
import { everyOf } from '../../../src/catalog/search/both.js';
import { createScan } from '../../../src/catalog/search/scan.js';
import { wishesOf } from '../../../src/catalog/search/wishes.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const NOW = Date.UTC(2026, 10, 22, 9); // Sunday, 10:00 in Berlin

const base = {
  topics: [
    { id: 'bildung', name: 'Bildung' },
    { id: 'wohnen', name: 'Wohnen' },
  ],
  categories: [
    { id: 'kurs', name: 'Kurs', topic: 'bildung' },
    { id: 'treff', name: 'Treff' },
  ],
  districts: [
    { id: 'nord', name: 'Nord' },
    { id: 'sued', name: 'Süd' },
  ],
  providers: [
    { id: 'vhs', name: 'VHS' },
    { id: 'club', name: 'Club' },
  ],
  places: [
    { id: 'mitte', coordinates: [8.9, 52.29], district: 'nord', accessibility: { wheelchair: 'yes' } },
    { id: 'weit', coordinates: [8.99, 52.35], district: 'sued', accessibility: { wheelchair: 'no' } },
    { id: 'ohne', accessibility: { wheelchair: 'limited' } },
  ],
};

function engineOf(offers: object[], more: object = {}): Engine {
  const { catalog } = catalogOf(feedDocument({ ...base, offers, ...more }));
  const scan = createScan(catalog.offers.all);
  const find = (text: string) => everyOf(wishesOf(text, []).map(scan.find), catalog.offers.all.length);
  return createEngine(catalog, createCalendar(), { version: 0, find });
}

const query = (filter: object, scope: object = {}): Query => ({
  filter: normalizeFilter(filter),
  scope: normalizeFilter(scope),
  now: NOW,
  languages: ['de'],
});

const found = (engine: Engine, filter: object, scope: object = {}) =>
  engine.results(query(filter, scope)).map(({ id }) => id);

/** For one key: offers that say yes, no, and nothing. */
const CASES: Record<string, { filter: Filter; yes: object; no: object; unknown: object }> = {
  free: { filter: { free: true }, yes: { free: true }, no: { free: false }, unknown: {} },
  childcare: { filter: { childcare: true }, yes: { childcare: true }, no: { childcare: false }, unknown: {} },
  interpreter: {
    filter: { interpreter: true },
    yes: { interpreter: true },
    no: { interpreter: false },
    unknown: {},
  },
  noRegistration: {
    filter: { noRegistration: true },
    yes: { registration: 'recommended' },
    no: { registration: 'required' },
    unknown: {},
  },
  wheelchair: {
    filter: { wheelchair: true },
    yes: { places: ['mitte'] },
    no: { places: ['weit'] },
    unknown: { places: ['ohne'] },
  },
  'wheelchair, said by the offer': {
    filter: { wheelchair: true },
    yes: { places: ['weit'], accessibility: { wheelchair: 'yes' } },
    no: { places: ['mitte'], accessibility: { wheelchair: 'no' } },
    unknown: { accessibility: { wheelchair: 'limited' } },
  },
  womenOnly: {
    filter: { womenOnly: true },
    yes: { audiences: ['women', 'girls'], audienceRule: 'exclusive' },
    no: { audiences: ['women', 'men'], audienceRule: 'exclusive' },
    unknown: { audiences: ['women'] },
  },
  online: {
    filter: { online: true },
    yes: { online: 'https://example.org/' },
    no: { places: ['mitte'] },
    unknown: {},
  },
  categories: {
    filter: { categories: ['treff'] },
    yes: { categories: ['kurs', 'treff'] },
    no: {},
    unknown: { categories: ['kurs'] },
  },
  topics: {
    filter: { topics: ['wohnen'] },
    yes: { topic: 'wohnen' },
    no: {},
    unknown: { categories: ['treff'] },
  },
  districts: {
    filter: { districts: ['nord'] },
    yes: { places: ['mitte'] },
    no: { districts: ['sued'] },
    unknown: { places: ['ohne'] },
  },
  audiences: {
    filter: { audiences: ['seniors'] },
    yes: { audiences: ['everyone'] },
    no: { audiences: ['girls'] },
    unknown: {},
  },
  languages: {
    filter: { languages: ['pt'] },
    yes: { languages: ['de', 'pt-BR'] },
    no: { languages: ['de'] },
    unknown: {},
  },
  providers: {
    filter: { providers: ['vhs'] },
    yes: { partners: ['vhs'] },
    no: { provider: 'club' },
    unknown: {},
  },
  level: { filter: { level: ['A1', 'A2'] }, yes: { level: ['A2'] }, no: { level: ['B1'] }, unknown: {} },
  age: { filter: { age: 10 }, yes: { age: { min: 6, max: 10 } }, no: { age: { min: 11 } }, unknown: {} },
  near: {
    filter: { near: { coordinates: [8.9, 52.29], minutes: 10 } },
    yes: { places: ['mitte'] },
    no: { places: ['weit'] },
    unknown: { places: ['ohne'] },
  },
  bounds: {
    filter: { bounds: [8.8, 52.2, 8.95, 52.3] },
    yes: { places: ['mitte'] },
    no: { places: ['weit'] },
    unknown: {},
  },
  when: {
    filter: { when: 'today' },
    yes: { schedule: [{ start: '2026-11-22T15:00' }] },
    no: { schedule: [{ start: '2026-11-23T15:00' }] },
    unknown: {},
  },
  weekdays: {
    filter: { weekdays: ['tu'] },
    yes: { hours: [{ days: ['tu'], opens: '09:00', closes: '12:00' }] },
    no: { hours: [{ days: ['we'], opens: '09:00', closes: '12:00' }] },
    unknown: {},
  },
  daytimes: {
    filter: { daytimes: ['evening'] },
    yes: { hours: [{ days: ['tu'], opens: '18:00', closes: '20:00' }] },
    no: { hours: [{ days: ['tu'], opens: '09:00', closes: '12:00' }] },
    unknown: {},
  },
};

describe('the filter', () => {
  for (const [key, { filter, yes, no, unknown }] of Object.entries(CASES)) {
    const answersNever = key === 'categories';
    it(`by ${key} keeps a yes, leaves out a no, and lets the unknown through only when asked to`, () => {
      const engine = engineOf([
        offerDocument('yes', yes),
        offerDocument('no', no),
        offerDocument('unknown', unknown),
      ]);
      expect(found(engine, filter)).to.deep.equal(['yes']);
      expect(found(engine, { ...filter, unknown: true })).to.have.members(
        answersNever ? ['yes'] : ['yes', 'unknown'],
      );
    });
  }

  it('without keys keeps everything, in the order of the feed', () => {
    expect(found(engineOf([offerDocument('b'), offerDocument('a')]), {})).to.deep.equal(['b', 'a']);
  });

  it('takes a list as or, and keys as and', () => {
    const engine = engineOf([
      offerDocument('a', { free: true, level: ['A1'] }),
      offerDocument('b', { free: true, level: ['B1'] }),
      offerDocument('c', { free: false, level: ['A1'] }),
    ]);
    expect(found(engine, { level: ['A1', 'B1'] })).to.deep.equal(['a', 'b', 'c']);
    expect(found(engine, { level: ['A1', 'B1'], free: true })).to.deep.equal(['a', 'b']);
  });

  it('takes the whole city as every district', () => {
    expect(
      found(engineOf([offerDocument('a', { districts: ['*'] })]), { districts: ['nord'] }),
    ).to.deep.equal(['a']);
  });

  it('asks weekday and time of day of one and the same date', () => {
    const hours = [
      { days: ['tu'], opens: '09:00', closes: '12:00' },
      { days: ['we'], opens: '18:00', closes: '20:00' },
    ];
    expect(
      found(engineOf([offerDocument('a', { hours })]), { weekdays: ['tu'], daytimes: ['evening'] }),
    ).to.deep.equal([]);
  });

  it('takes dates by a rule that cannot be read for unknown, not for the one that they begin on', () => {
    for (const rrule of ['FREQ=HOURLY', 'jede Woche']) {
      const schedule = [{ start: '2020-01-06T10:00', rrule }];
      const engine = engineOf([offerDocument('a', { schedule })]);
      expect(found(engine, { when: 'week' }), rrule).to.deep.equal([]);
      expect(found(engine, { when: 'week', unknown: true }), rrule).to.deep.equal(['a']);
    }
  });

  it('shows what is over or cancelled last', () => {
    const engine = engineOf([
      offerDocument('a', { status: 'cancelled' }),
      offerDocument('b', { status: 'ended' }),
      offerDocument('c'),
    ]);
    expect(found(engine, {})).to.deep.equal(['c', 'a', 'b']);
  });

  it('leaves out what is over, by the day that it is where the offer is, and announces what is to begin', () => {
    const offers = [
      offerDocument('now', { validFrom: '2026-11-22', validThrough: '2026-11-22' }),
      offerDocument('over', { validThrough: '2026-11-21' }),
      offerDocument('coming', { validFrom: '2026-11-23' }),
    ];
    const shown = (now: string, anyDay = false, timezone = 'Europe/Berlin') => {
      const asked = { ...query({ unknown: true }), now: Date.parse(now), anyDay };
      const engine = engineOf(offers, { timezone });
      expect(engine.tally(asked).left.length).to.equal(engine.results(asked).length);
      return engine.results(asked).map(({ id }) => id);
    };
    expect(shown('2026-11-21T23:59+01:00')).to.deep.equal(['now', 'over', 'coming']);
    expect(shown('2026-11-22T00:00+01:00')).to.deep.equal(['now', 'coming']);
    expect(shown('2026-11-22T23:59+01:00')).to.deep.equal(['now', 'coming']);
    expect(shown('2026-11-23T00:00+01:00')).to.deep.equal(['coming']);
    expect(shown('2026-11-22T23:59+01:00', false, 'Pacific/Auckland')).to.deep.equal(['coming']);
    expect(shown('2026-11-22T12:00+01:00', true)).to.deep.equal(['now', 'over', 'coming']);
  });

  it('follows the day with the same engine, and counts as it shows', () => {
    const engine = engineOf([offerDocument('last-day', { validThrough: '2026-11-22', free: true })]);
    const on = (now: string) => ({ ...query({}), now: Date.parse(now) });
    const free = (now: string) => countFacets(engine.tally(on(now))).facts.free.yes;
    expect([
      engine.results(on('2026-11-22T23:59+01:00')).length,
      free('2026-11-22T23:59+01:00'),
    ]).to.deep.equal([1, 1]);
    expect([
      engine.results(on('2026-11-23T00:00+01:00')).length,
      free('2026-11-23T00:00+01:00'),
    ]).to.deep.equal([0, 0]);
  });

  it('orders by distance where a place was asked for', () => {
    const engine = engineOf([
      offerDocument('far', { places: ['weit'] }),
      offerDocument('near', { places: ['mitte'] }),
    ]);
    expect(found(engine, { near: { coordinates: [8.9, 52.29], minutes: 240 } })).to.deep.equal([
      'near',
      'far',
    ]);
  });

  it('orders by the next date where a time was asked for', () => {
    const at = (start: string) => ({ schedule: [{ start }] });
    const engine = engineOf([
      offerDocument('late', at('2026-12-05T10:00')),
      offerDocument('soon', at('2026-11-25T10:00')),
    ]);
    expect(found(engine, { when: { from: '2026-11-22', to: '2026-12-31' } })).to.deep.equal(['soon', 'late']);
  });

  it('does not let a visitor widen the scope', () => {
    const engine = engineOf([
      offerDocument('a', { provider: 'vhs' }),
      offerDocument('b', { provider: 'club' }),
      offerDocument('c'),
    ]);
    expect(found(engine, { providers: ['club'], unknown: true }, { providers: ['vhs'] })).to.deep.equal([]);
    expect(found(engine, {}, { providers: ['vhs'] })).to.deep.equal(['a']);
  });

  it('gives the same list for the same query, so that nothing is worked out twice', () => {
    const engine = engineOf([offerDocument('a')]);
    expect(engine.results(query({ free: true }))).to.equal(engine.results(query({ free: true })));
  });
});

describe('facets', () => {
  const offers = [
    offerDocument('a', { free: true, childcare: true, districts: ['nord'] }),
    offerDocument('b', { free: true, districts: ['sued'], categories: ['treff'] }),
    offerDocument('c', { free: false, childcare: true, districts: ['*'] }),
    offerDocument('d', {}),
  ];
  const facets = (filter: object, scope = {}) => countFacets(engineOf(offers).tally(query(filter, scope)));

  it('count what each choice would leave, and what is unknown', () => {
    const { facts, lists } = facets({});
    expect(facts.free).to.deep.equal({ yes: 2, unknown: 1 });
    expect(facts.childcare).to.deep.equal({ yes: 2, unknown: 2 });
    expect([...lists.districts.named]).to.have.deep.members([
      ['nord', 2],
      ['sued', 2],
    ]);
    expect(lists.districts.unknown).to.equal(1);
  });

  it('count a key under all other keys, but not under itself', () => {
    const { facts, lists } = facets({ free: true, categories: ['treff'] });
    expect(facts.free.yes).to.equal(1);
    expect(lists.categories.of('kurs')).to.equal(1);
    expect(lists.categories.of('treff')).to.equal(1);
    expect(facts.childcare.yes).to.equal(0);
  });

  it('agree with the results that each choice leads to', () => {
    const engine = engineOf(offers);
    const { facts, lists } = countFacets(engine.tally(query({ childcare: true })));
    expect(found(engine, { childcare: true, free: true })).to.have.length(facts.free.yes);
    for (const [id, count] of lists.districts.named)
      expect(found(engine, { childcare: true, districts: [id] })).to.have.length(count);
  });

  it('agree with the results where unknown is let through', () => {
    const engine = engineOf([
      ...offers,
      offerDocument('e', { hours: [{ days: ['mo'], opens: '09:00', closes: '10:00' }] }),
    ]);
    const unknown = { unknown: true } as const;
    const tally = engine.tally(query(unknown));
    const { facts, lists } = countFacets(tally);
    expect(found(engine, { ...unknown, free: true })).to.have.length(facts.free.yes);
    for (const [id, count] of lists.districts.named)
      expect(found(engine, { ...unknown, districts: [id] })).to.have.length(count);
    const times = countTimes(tally, unknown, engine.calendar, NOW, () => true)!;
    expect(found(engine, { ...unknown, weekdays: ['mo'] })).to.have.length(times.get('mo')!);
  });

  it('are not mixed up by names with spaces in them', () => {
    const engine = engineOf([
      offerDocument('a', { audiences: ['a'] }),
      offerDocument('b', { audiences: ['b'] }),
    ]);
    expect(found(engine, { audiences: ['a b'] })).to.deep.equal([]);
    expect(found(engine, { audiences: ['a', 'b'] })).to.deep.equal(['a', 'b']);
  });

  it('count what serves everybody under options that no other offer names', () => {
    const engine = engineOf([offerDocument('a', { districts: ['*'], audiences: ['everyone'] })]);
    const { lists } = countFacets(engine.tally(query({})));
    expect(lists.districts.of('nord')).to.equal(1);
    expect(lists.audiences.of('seniors')).to.equal(1);
    expect(found(engine, { districts: ['nord'] })).to.deep.equal(['a']);
  });

  it('count a language with its regions, and Kurdish with its forms', () => {
    const engine = engineOf([
      offerDocument('a', { languages: ['pt-BR'] }),
      offerDocument('b', { languages: ['kmr'] }),
      offerDocument('c', { languages: ['ku'] }),
    ]);
    const { lists } = countFacets(engine.tally(query({})));
    expect(['pt', 'ku'].map((tag) => lists.languages.of(tag))).to.deep.equal([1, 2]);
    expect(found(engine, { languages: ['kmr'] })).to.deep.equal(['b', 'c']);
    expect(found(engine, { languages: ['ckb'] })).to.deep.equal(['c']);
  });

  it('count a language once, in whatever case its tag is written, and find it by any', () => {
    const engine = engineOf([
      offerDocument('loud', { languages: ['DE', 'ZH-hant-tw', 'SR-latn'] }),
      offerDocument('plain', { languages: ['de', 'zh-Hant-TW', 'sr-Latn', 'de-simple'] }),
    ]);
    const { named } = countFacets(engine.tally(query({}))).lists.languages;
    for (const tag of ['de', 'zh-Hant-TW', 'sr-Latn']) expect(named.get(tag), tag).to.equal(2);
    expect([...named.keys()]).not.to.include('DE');
    for (const tag of ['de', 'De', 'zh-hant-tw', 'SR-LATN'])
      expect(found(engine, { languages: [tag] }), tag).to.deep.equal(['loud', 'plain']);
    expect(normalizeFilter({ languages: ['DE', 'de', 'DE-Simple'] })).to.deep.equal({
      languages: ['de', 'de-simple'],
    });
  });

  it('count Dari with Persian', () => {
    const engine = engineOf([
      offerDocument('a', { languages: ['fa'] }),
      offerDocument('b', { languages: ['prs'] }),
    ]);
    for (const tag of ['fa', 'prs']) expect(found(engine, { languages: [tag] })).to.deep.equal(['a', 'b']);
  });

  it('are counted once for the same tally', () => {
    const tally = engineOf(offers).tally(query({}));
    expect(countFacets(tally)).to.equal(countFacets(tally));
  });

  it('count choices of time with the other choices of time as they are', () => {
    const at = (start: string) => ({ schedule: [{ start, duration: 'PT1H' }] });
    const engine = engineOf([
      offerDocument('mo', at('2026-11-23T10:00')),
      offerDocument('tu', at('2026-11-24T19:00')),
      offerDocument('later', at('2026-12-08T10:00')),
      offerDocument('unknown'),
    ]);
    const count = (filter: object) =>
      countTimes(engine.tally(query(filter)), normalizeFilter(filter), engine.calendar, NOW, () => true)!;
    expect([count({}).get('tomorrow'), count({}).get('tu'), count({}).get('evening')]).to.deep.equal([
      1, 2, 1,
    ]);
    expect(count({ daytimes: ['morning'] }).get('tu')).to.equal(1);
    expect(count({ weekdays: ['tu'] }).get('mo')).to.equal(1);
  });

  it('count choices of time piece by piece, and lose nothing between', () => {
    const engine = engineOf(
      Array.from({ length: 200 }, (_, i) =>
        offerDocument(`o${i}`, { hours: [{ days: ['mo'], opens: '09:00', closes: '10:00' }] }),
      ),
    );
    const tally = engine.tally(query({}));
    let turns = 0;
    let counts;
    for (; !counts; turns++) {
      let asked = 0;
      counts = countTimes(tally, {}, engine.calendar, NOW, () => asked++ < 1);
    }
    expect(turns).to.be.greaterThan(10);
    expect(counts.get('mo')).to.equal(200);
  });

  it('stay within the scope', () => {
    expect(facets({}, { districts: ['nord'] }).facts.free.yes).to.equal(1);
  });
});

describe('advice where nothing is found', () => {
  const engine = engineOf([
    offerDocument('a', { free: true, childcare: false }),
    offerDocument('b', { free: true, childcare: false }),
    offerDocument('c', { free: false, childcare: true, title: 'Nähen' }),
  ]);
  const advice = (filter: object) => adviceFor(engine, query(filter));

  it('names the filter that costs most, and what leaving it out would bring', () => {
    const { keys, count, without } = advice({ free: true, childcare: true })!;
    expect([keys, count, without]).to.deep.equal([['childcare'], 2, { free: true }]);
  });

  it('counts a text as a filter', () => {
    expect(advice({ text: 'nähen', free: true })).to.deep.include({ keys: ['text'], count: 2 });
  });

  it('leaves choices of time out together', () => {
    const found = advice({ when: 'today', weekdays: ['mo'], free: true })!;
    expect([found.keys, found.count]).to.deep.equal([['when', 'weekdays', 'daytimes'], 2]);
  });
});

describe('advice where no single filter is to blame', () => {
  const engine = engineOf([
    offerDocument('a', { free: true, childcare: false, registration: 'required', title: 'Nähen' }),
    offerDocument('b', { free: true, childcare: false, registration: 'required' }),
    offerDocument('c', { free: false, childcare: false, registration: 'none' }),
    offerDocument('d', { free: false, childcare: true, registration: 'required', title: 'Nähen' }),
    offerDocument('e', { free: false, childcare: true, registration: 'required', title: 'Nähen' }),
    offerDocument('f', { free: false, childcare: true, registration: 'required', title: 'Nähen' }),
  ]);
  const advice = (filter: object) => adviceFor(engine, query(filter));

  it('names the two that cost most together, and what leaving both out brings', () => {
    const { keys, also, count, without } = advice({ free: true, childcare: true, noRegistration: true })!;
    expect([[...keys, ...also!].sort(), count, without]).to.deep.equal([
      ['free', 'noRegistration'],
      3,
      { childcare: true },
    ]);
  });

  it('counts a text as one of the two', () => {
    const { keys, also, count } = advice({ text: 'xylophon', free: true, childcare: true })!;
    expect([keys, also, count]).to.deep.equal([['text'], ['free'], 3]);
  });

  it('leaves choices of time out together', () => {
    const { keys, also, count } = advice({ weekdays: ['mo'], daytimes: ['evening'], level: ['A1'] })!;
    expect([keys, also, count]).to.deep.equal([['level'], ['when', 'weekdays', 'daytimes'], 6]);
  });

  it('is silent where three are to blame', () => {
    expect(advice({ text: 'xylophon', level: ['A1'], age: 7 })).to.equal(undefined);
  });
});

describe('reading a filter from anything', () => {
  it('keeps the contract’s keys and leaves out the rest', () => {
    const filter = normalizeFilter({
      free: true,
      childcare: false,
      level: ['A1', 7, 'A1'],
      evil: 'x',
      __proto__: { free: true },
    });
    expect(filter).to.deep.equal({ free: true, level: ['A1'] });
  });

  it('takes nothing from what is no object', () => {
    for (const input of [null, undefined, 7, 'free', [], () => 1])
      expect(normalizeFilter(input)).to.deep.equal({});
  });

  it('drops values that cannot be', () => {
    const input = {
      age: 500,
      when: { from: '2026-13-45', to: '2026-02-30' },
      near: { coordinates: [999, 0], minutes: 5 },
      bounds: [10, 0, 5, 1],
      weekdays: ['xx'],
      daytimes: 'evening',
      text: '  ',
      categories: [],
    };
    expect(normalizeFilter(input)).to.deep.equal({});
  });

  it('keeps what it made as it is', () => {
    const input = {
      text: 'a',
      when: { from: '2026-01-01' },
      near: { coordinates: [8, 52], minutes: 15 },
      weekdays: ['mo'],
      unknown: true,
    };
    const once = normalizeFilter(input);
    expect(normalizeFilter(once)).to.deep.equal(once);
    expect(sameFilter(once, normalizeFilter(input))).to.equal(true);
    expect(Object.isFrozen(once)).to.equal(true);
  });
});
