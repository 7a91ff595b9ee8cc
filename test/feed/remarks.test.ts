import { expect } from 'chai';
import { expandRule } from '../../src/catalog/time/rule.js';
import { createRemarks } from '../../src/feed/remarks.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

function remarksOn(parts: object) {
  const { catalog } = catalogOf(
    feedDocument({ offers: [offerDocument('first'), offerDocument('odd', parts)] }),
  );
  const remarks = createRemarks(catalog, expandRule);
  remarks.grow(() => true);
  return remarks.issues;
}

/** What a feed may hold that breaks nothing and is still wrong. */
const CASES: Record<string, { parts: object; pointer: string; reason: string }> = {
  'a title as long as a page': {
    parts: { title: 'x'.repeat(10_000) },
    pointer: '/offers/1/title',
    reason: 'longer than 200',
  },
  'characters that turn the direction of reading': {
    parts: { title: { de: 'Kurs \u202Eesrev', en: 'Course' } },
    pointer: '/offers/1/title',
    reason: 'invisible characters',
  },
  'a language that nobody knows': {
    parts: { languages: ['de', 'qqz'] },
    pointer: '/offers/1/languages/1',
    reason: 'nobody knows the language qqz',
  },
  'a rule with a fault': {
    parts: { schedule: [{ start: '2026-12-01', rrule: 'FREQ=WEEKLY;BYMONTHDAY=3' }] },
    pointer: '/offers/1/schedule/0/rrule',
    reason: 'dates are unknown',
  },
  'a rule that never happens': {
    parts: { schedule: [{ start: '2026-12-01', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }] },
    pointer: '/offers/1/schedule/0/rrule',
    reason: 'never happens',
  },
};

describe('remarks on a feed', () => {
  for (const [name, { parts, pointer, reason }] of Object.entries(CASES))
    it(`report ${name} once, and take nothing away`, () => {
      const issues = remarksOn(parts);
      expect(issues).to.have.length(1);
      expect(issues[0]).to.include({
        feed: 'town',
        list: 'offers',
        record: 'odd',
        pointer,
        dropped: 'nothing',
      });
      expect(issues[0]?.reason).to.include(reason);
    });

  const odd = { de: 'Gut', en: 'Not \u2067so good' };
  const monitored = { topic: 'lernen', title: odd };
  const lists: Record<string, object[]> = {
    topics: [
      { id: 'lernen', name: 'Lernen' },
      { id: 'odd', name: odd },
    ],
    categories: [
      { id: 'kurs', name: 'Kurs' },
      { id: 'odd', name: odd },
    ],
    districts: [{ id: 'odd', name: odd }],
    providers: [{ id: 'odd', name: odd }],
    places: [
      { id: 'odd', name: odd },
      { id: 'nameless', street: 'Am Markt 1' },
    ],
    indicators: [{ id: 'odd', ...monitored, source: { name: 'Amt' }, dimensions: [], observations: [] }],
    measures: [{ id: 'odd', ...monitored }],
  };
  for (const list of Object.keys(lists))
    it(`report characters that turn the direction of reading in the names of ${list}`, () => {
      const { catalog, issues } = catalogOf(feedDocument({ ...lists, [list]: lists[list] }));
      expect(issues).to.deep.equal([]);
      const remarks = createRemarks(catalog);
      remarks.grow(() => true);
      const field = list === 'indicators' || list === 'measures' ? 'title' : 'name';
      const own = remarks.issues.filter((issue) => issue.list === list);
      expect(own.map((issue) => issue.record)).to.deep.equal(['odd']);
      const at = lists[list]?.findIndex((record) => 'id' in record && record.id === 'odd');
      expect(own[0]).to.include({ pointer: `/${list}/${at}/${field}`, dropped: 'nothing' });
    });

  it('say where a provider or a place stands that is written inside an offer', () => {
    const issues = remarksOn({
      provider: { id: 'club', name: odd },
      places: [
        { id: 'hof', name: 'Hof' },
        { id: 'saal', name: odd },
      ],
    });
    expect(issues.map(({ list, record, pointer }) => [list, record, pointer])).to.deep.equal([
      ['providers', 'club', '/offers/1/provider/name'],
      ['places', 'saal', '/offers/1/places/1/name'],
    ]);
  });

  it('report a place far from all others, also one that is written inside an offer', () => {
    const town = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({ id, coordinates: [8.9 + i / 100, 52.3] }));
    const far = { id: 'fern', coordinates: [52.3, 8.9] };
    const { catalog } = catalogOf(
      feedDocument({
        places: [...town, { ...far, id: 'unused' }],
        offers: [
          ...town.map(({ id }) => offerDocument(id, { places: [id] })),
          offerDocument('f', { places: [far] }),
        ],
      }),
    );
    const remarks = createRemarks(catalog);
    remarks.grow(() => true);
    expect(remarks.issues).to.deep.equal([
      {
        feed: 'town',
        list: 'places',
        record: 'fern',
        pointer: '/offers/5/places/0/coordinates',
        code: 'contradiction',
        reason: 'lies far from most of what the feed offers, so that the map does not begin there',
        dropped: 'nothing',
      },
    ]);
  });

  it('are made piece by piece', () => {
    const { catalog } = catalogOf(feedDocument({ offers: [offerDocument('a'), offerDocument('b')] }));
    const remarks = createRemarks(catalog);
    let turns = 0;
    for (let left = 1; !remarks.grow(() => left-- > 0); left = 1) turns++;
    expect(turns).to.equal(3);
  });

  it('have nothing to say of a rule that never ends, a 29 February, or languages with regions', () => {
    const schedule = [
      { start: '2026-12-01T10:00', rrule: 'FREQ=WEEKLY' },
      { start: '2026-12-01', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' },
    ];
    expect(remarksOn({ schedule, languages: ['pt-BR', 'kmr', 'zh-Hant', 'de-simple'] })).to.deep.equal([]);
  });

  it('have nothing to say of a title that is as long as lists take, or of a date without a rule', () => {
    const issues = remarksOn({ title: 'x'.repeat(200), schedule: [{ start: '2026-12-01' }] });
    expect(issues).to.deep.equal([]);
  });

  it('report a title of which one wording alone is too long', () => {
    const issues = remarksOn({ title: { de: 'x'.repeat(201), en: 'Course' } });
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/offers/1/title']);
  });

  it('say of all that is wrong with a value that it is the value', () => {
    const issues = remarksOn({
      title: `${'x'.repeat(201)}\u202E`,
      languages: ['qqz'],
      schedule: [{ start: '2026-12-01', rrule: 'FREQ=WEEKLY;BYMONTHDAY=3' }],
    });
    expect(issues.map(({ code }) => code)).to.deep.equal(['value', 'value', 'value', 'value']);
  });

  it('do not ask whether a rule ever happens where nothing tells', () => {
    const schedule = [{ start: '2026-12-01', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }];
    const { catalog } = catalogOf(feedDocument({ offers: [offerDocument('a', { schedule })] }));
    const remarks = createRemarks(catalog);
    remarks.grow(() => true);
    expect(remarks.issues).to.deep.equal([]);
  });

  it('know a language by its first part, whatever follows', () => {
    // What is known of a tag is kept: these have not been asked for before.
    const part = Array.from({ length: 8 }, () => 'abcdefghij'[Math.floor(Math.random() * 10)]).join('');
    const issues = remarksOn({ languages: [`de-${part}`, `qqz-${part}`, `ar-${part}`] });
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/offers/1/languages/1']);
  });

  it('say again of the same language that nobody knows it', () => {
    const parts = { languages: ['qqz'] };
    expect(remarksOn(parts)).to.deep.equal(remarksOn(parts));
  });

  it('say of an indicator why it has no chart', () => {
    const indicator = { id: 'i', title: 'I', source: { name: 'Amt' }, dimensions: [] };
    const { catalog } = catalogOf(
      feedDocument({ indicators: [{ ...indicator, observations: [{ value: null }] }] }),
    );
    const remarks = createRemarks(catalog);
    remarks.grow(() => true);
    expect(remarks.issues.map(({ list, pointer }) => [list, pointer])).to.deep.equal([
      ['indicators', '/indicators/0/observations'],
    ]);
  });
});
