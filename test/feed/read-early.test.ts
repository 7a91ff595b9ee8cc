import { expect } from 'chai';
import { joinParts } from '../../src/feed/join-parts.js';
import '../../src/feed/mend.js';
import { forgetRead, readEarly, readOnce } from '../../src/feed/read-early.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';

const FIRST = 'https://feeds.example/1.json';
const SECOND = 'https://feeds.example/2.json';
const parts = () =>
  [
    { url: FIRST, document: feedDocument({ offers: [offerDocument('a', { free: 'yes' })] }) },
    { url: SECOND, document: feedDocument({ offers: [offerDocument('b')] }) },
  ] as const;

describe('a document that is read early', () => {
  it('is what it would be later', async () => {
    const document = feedDocument({ offers: [offerDocument('a')] });
    await readEarly(document, FIRST);
    expect(readOnce(document, FIRST)).to.deep.equal(readFeed(document, FIRST));
  });

  it('is not read again until it is forgotten', async () => {
    const document = feedDocument({ offers: [offerDocument('a')] });
    await readEarly(document, FIRST);
    document.title = 'changed';
    for (let times = 0; times < 2; times++)
      expect(readOnce(document, FIRST).head.title).not.to.equal('changed');
    forgetRead(document);
    expect(readOnce(document, FIRST).head.title).to.equal('changed');
  });

  it('is read anew once other parts were put into it', async () => {
    const [one, two] = parts();
    for (const { document, url } of [one, two]) await readEarly(document, url);
    expect(joinParts({ parts: [one, two], missing: [] }).lists.offers).to.have.length(2);
    expect(readOnce(one.document, one.url).lists.offers).to.have.length(1);
  });

  it('makes no other feed of the parts, nor other reports', async () => {
    const [early, late] = [parts(), parts()];
    for (const { document, url } of early) await readEarly(document, url);
    expect(joinParts({ parts: early, missing: [] })).to.deep.equal(joinParts({ parts: late, missing: [] }));
  });

  it('is refused only when it is asked for', async () => {
    for (const document of [{}, 7, null, 'text', feedDocument({ ikonFeed: '2.0' })]) {
      await readEarly(document, FIRST);
      expect(() => readOnce(document, FIRST)).to.throw(FIRST);
    }
  });
});
