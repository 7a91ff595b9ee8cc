import { expect } from 'chai';
import type { FeedIssue } from '../../src/feed/issue.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const brief = (issues: readonly FeedIssue[]) =>
  issues.map(({ list, pointer, code, reason, dropped }) => [list, pointer, code, reason, dropped]);
const town = {
  topics: [
    { id: 'bildung', name: 'Bildung' },
    { id: 'sport', name: 'Sport' },
  ],
  districts: [{ id: 'mitte', name: 'Mitte' }],
  providers: [{ id: 'vhs', name: 'VHS' }],
  places: [{ id: 'haus', name: 'Haus', district: 'mitte' }],
};
const offerOf = (parts: object) => {
  const { catalog, issues } = catalogOf(feedDocument({ ...town, offers: [offerDocument('a', parts)] }));
  return { offer: catalog.offers.get('a')!, issues: brief(issues) };
};

describe('references', () => {
  const OFFERS: Record<string, { parts: object; at: string; list: string }> = {
    'a category': { parts: { categories: ['kurs', 'gone'] }, at: 'categories/1', list: 'categories' },
    'a partner': { parts: { partners: ['vhs', 'gone'] }, at: 'partners/1', list: 'providers' },
    'a topic': { parts: { topic: 'gone' }, at: 'topic', list: 'topics' },
    'a district': { parts: { districts: ['*', 'gone'] }, at: 'districts/0', list: 'districts' },
    'a place of a date': {
      parts: { schedule: [{ start: '2026-12-01', place: 'gone' }] },
      at: 'schedule/0/place',
      list: 'places',
    },
    'a district of a place that is written inside': {
      parts: { places: [{ id: 'hof', name: 'Hof', district: 'gone' }] },
      at: 'places/0/district',
      list: 'districts',
    },
  };
  for (const [name, { parts, at, list }] of Object.entries(OFFERS))
    it(`of an offer to ${name} that does not exist are reported`, () => {
      const { issues } = offerOf(parts);
      const said = ['unknown-reference', `${list} has no gone`, 'field'];
      expect(issues).to.deep.equal([['offers', `/offers/0/${at}`, ...said]]);
    });

  const measure = { id: 'm', title: 'M', topic: 'bildung' };
  const indicator = { id: 'i', title: 'I', source: { name: 'Amt' }, dimensions: [], observations: [] };
  const OTHERS: Record<string, { lists: object; at: string; list: string }> = {
    'a category': {
      lists: { categories: [{ id: 'kurs', name: 'Kurs', topic: 'gone' }] },
      at: 'categories/0/topic',
      list: 'topics',
    },
    'a place': {
      lists: { places: [{ id: 'haus', name: 'Haus', district: 'gone' }] },
      at: 'places/0/district',
      list: 'districts',
    },
    'an indicator': {
      lists: { indicators: [{ ...indicator, topic: 'gone' }] },
      at: 'indicators/0/topic',
      list: 'topics',
    },
    'a measure, to a partner': {
      lists: { measures: [{ ...measure, partners: ['vhs', 'gone'] }] },
      at: 'measures/0/partners/1',
      list: 'providers',
    },
    'a measure, to an indicator': {
      lists: { measures: [{ ...measure, indicators: ['gone'] }] },
      at: 'measures/0/indicators/0',
      list: 'indicators',
    },
    'a measure, to an offer': {
      lists: { measures: [{ ...measure, offers: ['gone'] }] },
      at: 'measures/0/offers/0',
      list: 'offers',
    },
  };
  for (const [name, { lists, at, list }] of Object.entries(OTHERS))
    it(`of ${name}, that lead nowhere, are reported`, () => {
      const { issues } = catalogOf(feedDocument({ ...town, ...lists }));
      const said = ['unknown-reference', `${list} has no gone`, 'field'];
      expect(brief(issues)).to.deep.equal([[at.split('/')[0], `/${at}`, ...said]]);
    });

  it('of a measure and an indicator become what they mean', () => {
    const { catalog, issues } = catalogOf(
      feedDocument({
        ...town,
        offers: [offerDocument('a')],
        indicators: [{ ...indicator, topic: 'sport' }],
        measures: [
          { ...measure, partners: ['vhs'], indicators: ['i'], offers: ['a'] },
          { ...measure, id: 'n' },
        ],
      }),
    );
    const [first, second] = catalog.measures.all;
    expect(issues).to.deep.equal([]);
    expect(catalog.indicators.get('i')?.topic).to.equal(catalog.topics.get('sport'));
    expect(first?.partners).to.deep.equal([catalog.providers.get('vhs')]);
    expect(first?.indicators).to.deep.equal([catalog.indicators.get('i')]);
    expect(first?.offers).to.deep.equal([catalog.offers.get('a')]);
    expect([second?.partners, second?.indicators, second?.offers]).to.deep.equal([[], [], []]);
  });

  it('that stand twice count once, in the order in which they stand first', () => {
    const { offer } = offerOf({
      partners: ['vhs', 'vhs'],
      places: ['haus', { id: 'hof', name: 'Hof', district: 'mitte' }],
      topic: 'sport',
    });
    expect(offer.partners.map(({ id }) => id)).to.deep.equal(['vhs']);
    expect(offer.districts.map(({ id }) => id)).to.deep.equal(['mitte']);
    expect(offer.topics.map(({ id }) => id)).to.deep.equal(['sport']);
  });

  it('give a date its place, and leave one without as it is', () => {
    const { offer, issues } = offerOf({
      schedule: [{ start: '2026-12-01', place: 'haus' }, { start: '2026-12-02' }],
    });
    expect(offer.schedule[0]).to.include({ start: '2026-12-01' });
    expect(offer.schedule[0]?.place?.id).to.equal('haus');
    expect(offer.schedule[1]).to.deep.equal({ start: '2026-12-02' });
    expect(issues).to.deep.equal([]);
  });

  it('are none where an offer states none', () => {
    const { offer } = offerOf({});
    expect(offer).to.deep.include({ partners: [], places: [], districts: [], topics: [], schedule: [] });
    expect(offer).to.include({ citywide: false, provider: undefined });
  });

  it('name an id that is taken', () => {
    const { issues } = catalogOf(feedDocument({ offers: [offerDocument('a'), offerDocument('a')] }));
    expect(issues[0]?.reason).to.equal('a stands twice; the first is kept');
  });
});

describe('what reads as a slip in an offer', () => {
  const about = (parts: object) => offerOf(parts).issues;
  const remark = (field: string, code: string, reason: string) => [
    ['offers', `/offers/0/${field}`, code, reason, 'nothing'],
  ];

  it('is to have no category', () => {
    const reason = 'no category is known, so no category filter finds it';
    expect(about({ categories: [] })).to.deep.equal(remark('categories', 'value', reason));
  });

  it('is to end before it begins, not to end on its first day, or to say but one of both', () => {
    const day = (day: number) => `2026-12-0${day}`;
    expect(about({ validFrom: day(2), validThrough: day(1) })).to.deep.equal(
      remark('validThrough', 'contradiction', 'ends before it begins'),
    );
    for (const parts of [
      { validFrom: day(1), validThrough: day(1) },
      { validFrom: day(1), validThrough: day(2) },
      { validFrom: day(1) },
      { validThrough: day(1) },
    ])
      expect(about(parts)).to.deep.equal([]);
  });

  it('is to be free and to cost something, not to be free, to cost nothing, or to have a price', () => {
    expect(about({ free: true, price: { amount: 5 } })).to.deep.equal(
      remark('price', 'contradiction', 'is said to be free and to have a price'),
    );
    for (const parts of [{ free: true }, { free: true, price: { amount: 0 } }, { price: { amount: 5 } }])
      expect(about(parts)).to.deep.equal([]);
  });
});
