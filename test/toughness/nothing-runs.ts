import { expect } from 'chai';
import { clearPage, serve } from '../helpers/page.js';
import { feedWith, hostileFeed } from './hostile-feed.js';
import { foreignIn, misdeeds, shapesOf, watchPage } from './sentinel.js';
import { tours } from './tours.js';

/** What an editor may write: with it, all that words may make of a page has been seen. */
const PLAIN =
  'Wort **fett** *schräg* [Verweis](https://town.example/), [Post](mailto:a@town.example)\nZeile\n\n- Punkt\n\n1. eins';

/** As many at a time as a page can well show. */
const TOGETHER = 54;

/** Enough for the types of charts to meet the kinds of dimensions. */
const VARIANTS = 36;

/** Tests that no tour through feeds of these hostile texts runs anything. @param seeds places in `payloads` */
export function nothingRuns(seeds: readonly number[]): void {
  const harmless = Array.from({ length: VARIANTS }, (_, seed) => serve(feedWith(seed, () => PLAIN))).join(
    ' ',
  );
  const urls = seeds.map((seed) => serve(hostileFeed(seed)));
  const hostile = Array.from({ length: Math.ceil(urls.length / TOGETHER) }, (_, i) =>
    urls.slice(i * TOGETHER, (i + 1) * TOGETHER).join(' '),
  );
  let unwatch: () => void;
  before(() => (unwatch = watchPage()));
  after(() => unwatch());
  afterEach(clearPage);

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
}
