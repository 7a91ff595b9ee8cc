import { expect } from 'chai';
import { clearPage, serve } from '../helpers/page.js';
import { feedWith, fields, hostileFeed } from './hostile-feed.js';
import { payloads } from './payloads.js';
import { foreignIn, misdeeds, shapesOf, watchPage } from './sentinel.js';
import { tours } from './tours.js';

/** What an editor may write: with it, all that words may make of a page has been seen. */
const PLAIN =
  'Wort **fett** *schräg* [Verweis](https://town.example/), [Post](mailto:a@town.example)\nZeile\n\n- Punkt\n\n1. eins';

/** As many at a time as a page can well show. */
const TOGETHER = 54;

/** Enough for the types of charts to meet the kinds of dimensions. */
const VARIANTS = 36;
const harmless = Array.from({ length: VARIANTS }, (_, seed) => serve(feedWith(seed, () => PLAIN))).join(' ');
const seeds = payloads.map((_, seed) => seed);
const hostile = seeds
  .filter((seed) => seed % TOGETHER === 0)
  .map((from) =>
    seeds
      .slice(from, from + TOGETHER)
      .map((seed) => serve(hostileFeed(seed)))
      .join(' '),
  );

describe('what a feed says', function () {
  this.timeout(600_000);
  let unwatch: () => void;
  before(() => (unwatch = watchPage()));
  after(() => unwatch());
  afterEach(clearPage);

  it('is hostile in three hundred ways and more, in every text and address of the schema', () => {
    expect(payloads.length).to.be.greaterThan(300);
    expect(fields().length).to.be.greaterThan(100);
  });

  for (const [name, tour] of Object.entries(tours))
    it(`runs nothing in the ${name}, and becomes nothing but words`, async () => {
      // The calendar's ways on and back are off where there is nothing there.
      const usual = new Set<string>(['button[disabled]']);
      await tour(harmless, (root) => shapesOf(root).forEach((shape) => usual.add(shape)));
      clearPage();
      const strange = (root: ParentNode) => [
        ...foreignIn(root),
        ...[...shapesOf(root)].filter((shape) => !usual.has(shape)),
      ];
      for (const feed of hostile) {
        await tour(feed, (root) => expect(strange(root)).to.deep.equal([]));
        clearPage();
      }
      expect(misdeeds()).to.deep.equal([]);
    });
});
