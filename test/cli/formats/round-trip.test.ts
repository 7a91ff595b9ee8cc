import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import '../../../src/feed/mend.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import type { WireFeed } from '../../../src/cli/formats/index.js';
import { feeds } from './arbitrary-feed.js';
import { heldByHsds, heldByIcs } from './held.js';
import { folder, normal, read, sentence, source, write } from './helpers.js';

/** `IKON_RUNS=100000` asks for more. */
const RUNS = Number(process.env['IKON_RUNS'] || 20);

const bytesOf = (content: Uint8Array | string) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Only feeds that are right: a wrong one loses what is wrong before it is written. */
const sound = feeds.filter((feed) => readFeed(feed, 'feed.json').issues.length === 0);

function expectSame(back: Partial<WireFeed>, feed: WireFeed) {
  expect(readFeed(back, 'back.json').issues).to.deep.equal([]);
  expect(normal(back)).to.deep.equal(normal(feed));
}

describe('a feed that goes out and comes back', () => {
  it('is the same after xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(sound, async (feed) => {
        const { content, problems } = await write('xlsx', feed);
        expect(problems).to.deep.equal([]);
        const back = await read('xlsx', source(bytesOf(content), 'feed.xlsx'));
        expect(back.problems.map(sentence)).to.deep.equal([]);
        expectSame(back.feed, feed);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same after a folder of CSV files', async () => {
    await fc.assert(
      fc.asyncProperty(sound, async (feed) => {
        const { files, problems } = await write('csv', feed);
        expect(problems).to.deep.equal([]);
        const back = await read(
          'csv',
          folder(Object.fromEntries((files ?? []).map(({ name, content }) => [name, content]))),
        );
        expect(back.problems.map(sentence)).to.deep.equal([]);
        expectSame(back.feed, feed);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps after HSDS what HSDS can hold', async () => {
    await fc.assert(
      fc.asyncProperty(sound, async (feed) => {
        const { content } = await write('hsds', feed);
        const back = await read('hsds', source(bytesOf(content)));
        expect(normal(heldByHsds(back.feed))).to.deep.equal(normal(heldByHsds(feed)));
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps after ics what a calendar can hold', async () => {
    await fc.assert(
      fc.asyncProperty(sound, async (feed) => {
        const { content } = await write('ics', feed);
        const back = await read('ical', source(bytesOf(content)));
        expect(heldByIcs(back.feed)).to.deep.equal(heldByIcs(feed, feed.id));
      }),
      { numRuns: RUNS },
    );
  });
});
