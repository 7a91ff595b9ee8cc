import { expect } from 'chai';
import '../../src/feed/mend.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { catalogOf, feedDocument, offerDocument, RAIL } from '../helpers/feeds.js';

const reports = (parts: object) =>
  catalogOf(feedDocument({ offers: [offerDocument('a', parts)] })).issues.map(
    ({ pointer, code, reason, dropped }) => [pointer.replace('/offers/0', ''), code, reason, dropped],
  );

describe('what is wrong with a record', () => {
  it('is a type', () => {
    const [[pointer, code, reason, dropped] = []] = reports({ free: 'yes' });
    expect([pointer, code, dropped]).to.deep.equal(['/free', 'type', 'field']);
    expect(reason).to.equal('expected boolean, received "yes"');
  });

  it('is a value that is none of those allowed', () => {
    const [[pointer, code, reason] = []] = reports({ status: 'odd' });
    expect([pointer, code]).to.deep.equal(['/status', 'value']);
    expect(reason).to.match(/^expected \(.*"active".*\), received "odd"$/);
  });

  it('is the way it is written', () => {
    const [[pointer, code] = []] = reports({ languages: ['!!'] });
    expect([pointer, code]).to.deep.equal(['/languages/0', 'format']);
  });

  it('is a field that is missing where it has to be, with all that holds it', () => {
    const found = reports({ schedule: [{ end: '2026-12-01' }] });
    expect(found).to.deep.equal([['/schedule/0/start', 'required', 'is required but missing', 'field']]);
  });

  it('is told in the words of whoever checks it', () => {
    const found = reports({ title: {} });
    expect(found).to.deep.equal([['/title', 'format', 'needs at least one language', 'record']]);
  });

  it('is told in 300 characters at most', () => {
    const [[, , reason] = []] = reports({ free: 'x'.repeat(1_000) });
    expect(reason).to.have.length(300);
  });

  it('is dropped from the end of a list, so that each goes that is wrong and no other', () => {
    const languages = [5, 'de', 6, 'ar', 7, 'tr', 8, 9, 'uk', 10, 11, 'ru', 12];
    const { catalog, issues } = catalogOf(feedDocument({ offers: [offerDocument('a', { languages })] }));
    expect(catalog.offers.get('a')?.languages).to.deep.equal(['de', 'ar', 'tr', 'uk', 'ru']);
    expect(new Set(issues.map(({ pointer }) => pointer))).to.deep.equal(
      new Set([0, 2, 4, 6, 7, 9, 10, 12].map((index) => `/offers/0/languages/${index}`)),
    );
  });

  it('costs the record where it is no object at all', () => {
    for (const item of [null, 7, 'text', true]) {
      const { catalog, issues } = catalogOf(feedDocument({ offers: [item, offerDocument('b')] }));
      expect(catalog.offers.all.map(({ id }) => id)).to.deep.equal(['b']);
      expect(issues.map(({ pointer, dropped, record }) => [pointer, dropped, record])).to.deep.equal([
        ['/offers/0', 'record', undefined],
      ]);
    }
  });
});

describe('a feed’s head', () => {
  const URL = 'https://feeds.example/feed.json';
  const refusal = (parts: object) => {
    try {
      readFeed(feedDocument(parts), URL);
    } catch (error) {
      return error as Error;
    }
    return undefined;
  };

  it('is of version 1 alone or with anything after its dot, and of no other', () => {
    for (const ikonFeed of ['1', '1.0', '1.12']) expect(refusal({ ikonFeed })).to.equal(undefined);
    for (const ikonFeed of ['2.1', '11', '0.1', 'v1', ''])
      expect(refusal({ ikonFeed })?.message).to.equal(
        `${URL} is an ikon feed of version ${ikonFeed}; this suite reads 1.x`,
      );
  });

  it('is no feed’s where the word for it is missing', () => {
    expect(refusal({ ikonFeed: undefined })).not.to.equal(undefined);
    expect(() => readFeed({}, URL)).to.throw(`${URL} is JSON, but no ikon feed`);
  });

  it('is refused with all that it lacks', () => {
    const reason = 'is required but missing';
    expect(refusal({ title: undefined, publisher: undefined })?.message.split('; ').sort()).to.deep.equal([
      `/publisher ${reason}`,
      `${URL} lacks what every feed needs: /title ${reason}`,
    ]);
  });

  it('loses a field that it can do without, and says so', () => {
    const { head, issues } = readFeed(feedDocument({ description: 7 }), URL);
    expect(head).not.to.have.property('description');
    expect(issues.map(({ feed, pointer, dropped }) => [feed, pointer, dropped])).to.deep.equal([
      ['town', '/description', 'field'],
    ]);
  });
});

describe('a feed’s lists', () => {
  it('are reported as a whole where they are none', () => {
    const { issues } = catalogOf(feedDocument({ places: {} }));
    const reason = 'expected a list; all of it is left out';
    expect(issues).to.deep.equal([
      { feed: 'town', list: 'places', pointer: '/places', code: 'type', reason, dropped: 'field' },
    ]);
  });

  it('name a record by its id, of which a long one is cut, where it is a text', () => {
    const records = [{ id: 'x'.repeat(201) }, { id: 7 }, null].map((item) => {
      const { issues } = catalogOf(feedDocument({ offers: [item] }));
      return issues[0]?.record;
    });
    expect(records).to.deep.equal(['x'.repeat(200), undefined, undefined]);
  });

  it('have their wrong indicators reported too', () => {
    const { issues } = catalogOf(feedDocument({ indicators: [null, 'text', 7] }));
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(
      [0, 1, 2].map((index) => `/indicators/${index}`),
    );
  });
});

describe('a feed’s sketch', () => {
  it('is none, and reported, where it is no collection of features', () => {
    const { catalog, issues } = catalogOf(feedDocument({ sketch: { type: 'x', features: [] } }));
    expect(catalog.sketch).to.deep.equal([]);
    expect(issues.map(({ feed, pointer }) => [feed, pointer])).to.deep.equal([['town', '/sketch/type']]);
  });

  it('is read without a feature that is wrong', () => {
    const { catalog, issues } = catalogOf(
      feedDocument({ sketch: { type: 'FeatureCollection', features: [7, RAIL] } }),
    );
    expect(catalog.sketch).to.deep.equal([RAIL]);
    expect(issues.map(({ feed, pointer, dropped }) => [feed, pointer, dropped])).to.deep.equal([
      ['town', '/sketch/features/0', 'record'],
    ]);
  });
});
