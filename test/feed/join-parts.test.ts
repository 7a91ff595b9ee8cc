import { expect } from 'chai';
import type { FeedDocuments } from '../../src/feed/documents.js';
import { FeedError } from '../../src/feed/error.js';
import { readOnce } from '../../src/feed/read-early.js';
import { joinParts } from '../../src/feed/join-parts.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';

const FIRST = 'https://feeds.example/1.json';
const SECOND = 'https://feeds.example/2.json';
const part = (url: string, document: unknown) => ({ url, document });
const joined = (first: object, second: unknown, more: object = {}) =>
  joinParts({ parts: [part(FIRST, feedDocument(first)), part(SECOND, second)], missing: [], ...more });
const waits = (id: string) => ({ id, title: id, source: { name: 'Amt' }, jsonstat: 'numbers.json' });
const known = (id: string) => ({ id, title: id, source: { name: 'Amt' }, dimensions: [], observations: [] });

describe('the parts of a feed', () => {
  it('are refused where there is none', () => {
    expect(() => joinParts({ parts: [], missing: [] }))
      .to.throw('nothing was read')
      .with.property('code', 'not-a-feed');
  });

  it('are refused where the first is no feed, whatever follows', () => {
    const parts = [part(FIRST, {}), part(SECOND, feedDocument())];
    expect(() => joinParts({ parts, missing: [] }))
      .to.throw(FIRST)
      .with.property('code', 'not-a-feed');
  });

  it('stay without a later one that is no feed, which is reported', () => {
    const { lists, issues, lost } = joined({ offers: [offerDocument('a')] }, { offers: [] });
    expect(lists.offers).to.have.length(1);
    expect(lost).to.include({ code: 'not-a-feed', url: SECOND });
    const reason = `${SECOND} is JSON, but no ikon feed`;
    expect(issues).to.deep.equal([
      { feed: 'town', pointer: '/next', code: 'unreachable', reason, dropped: 'field' },
    ]);
  });

  it('are reported on together, those of the first before those of the second', () => {
    const wrong = (id: string) => ({ offers: [offerDocument(id, { free: 'yes' })] });
    const { issues } = joined(wrong('a'), feedDocument(wrong('b')));
    expect(issues.map(({ record }) => record)).to.deep.equal(['a', 'b']);
  });

  it('count what both hold alike once, and keep apart what only has the same id', () => {
    const { lists } = joined(
      { offers: [offerDocument('a'), offerDocument('b')] },
      feedDocument({ offers: [offerDocument('a'), offerDocument('b', { free: true }), offerDocument('c')] }),
    );
    expect(lists.offers.map(({ record }) => record.id)).to.deep.equal(['a', 'b', 'b', 'c']);
    expect(lists.categories).to.have.length(1);
  });

  it('are joined without going through the records of the first for each further one', () => {
    let looks = 0;
    const record = Object.defineProperty(offerDocument('a'), 'id', { get: () => (looks++, 'a') });
    const looksWith = (count: number) => {
      looks = 0;
      const documents = Array.from({ length: count }, (_, at) => part(`${SECOND}?${at}`, feedDocument()));
      readOnce(documents[0]!.document, FIRST).lists.offers.push({ index: 0, record: record as never });
      joinParts({ parts: documents, missing: [] });
      return looks;
    };
    expect(looksWith(20)).to.equal(looksWith(2));
  });

  it('keep the place of indicators that wait for their numbers, behind those of the first part', () => {
    const { waiting } = joined(
      { indicators: [known('a'), waits('b')] },
      feedDocument({ indicators: [known('c'), waits('d')] }),
    );
    expect(waiting.map(({ item, index, at, url }) => [item.id, index, at, url])).to.deep.equal([
      ['b', 1, 1, FIRST],
      ['d', 1, 2, SECOND],
    ]);
  });

  it('report what was named and is missing, an origin that is not theirs as refused', () => {
    const missing = [
      { pointer: '/next', url: SECOND, reason: 'could not be reached' },
      { pointer: '/sketch', url: 'https://x.example/', reason: "is not on the feed's own origin" },
    ];
    const { issues } = joinParts({ parts: [part(FIRST, feedDocument())], missing });
    expect(issues).to.deep.equal([
      {
        feed: 'town',
        pointer: '/next',
        code: 'unreachable',
        reason: `${SECOND} could not be reached`,
        dropped: 'field',
      },
      {
        feed: 'town',
        pointer: '/sketch',
        code: 'refused-url',
        reason: "https://x.example/ is not on the feed's own origin",
        dropped: 'field',
      },
    ]);
  });

  it('say why one is lost that may come another time, and nothing of one that is never read', () => {
    const error = new FeedError('network', SECOND, 'could not be reached');
    const missing = (pointer: string, more: object = {}) => ({ pointer, url: SECOND, reason: 'x', ...more });
    const lost = (...all: FeedDocuments['missing']) =>
      joinParts({ parts: [part(FIRST, feedDocument())], missing: all }).lost;
    expect(lost(missing('/sketch', { error }), missing('/next'))).to.equal(undefined);
    expect(lost(missing('/sketch'), missing('/next', { error }))).to.equal(error);
  });

  it('have no sketch where it is named by an address and was not had', () => {
    expect(joined({ sketch: 'sketch.json' }, feedDocument()).sketch).to.equal(undefined);
  });

  it('have the sketch of the first part, or the one that was fetched', () => {
    const line = (kind: string) => ({
      type: 'Feature',
      properties: { kind },
      geometry: {
        type: 'LineString',
        coordinates: [
          [8, 52],
          [9, 53],
        ],
      },
    });
    const sketch = (kind: string) => ({ type: 'FeatureCollection', features: [line(kind)] });
    expect(joined({ sketch: sketch('rail') }, feedDocument()).sketch).to.deep.equal([line('rail')]);
    const { sketch: fetched } = joined({ sketch: 's.json' }, feedDocument(), { sketch: sketch('water') });
    expect(fetched).to.have.length(1);
  });
});
