import { expect } from 'chai';
import { normalizeFilter } from '../../src/catalog/filter/filter.js';
import { catalogOf } from '../helpers/feeds.js';
import { feedWith } from '../toughness/hostile-feed.js';

/** What old libraries did to every page they were on. */
function extend(): () => void {
  const added = { extend: () => undefined, each: { all: 1 }, toJSONString: 'text' };
  Object.assign(Object.prototype, added);
  return () => {
    for (const key of Object.keys(added)) Reflect.deleteProperty(Object.prototype, key);
  };
}

describe('a page whose objects all have keys of an old library', () => {
  const read = (seed: number) => catalogOf(feedWith(seed, () => 'Wort'));

  it('has the same catalogue and the same reports', () => {
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const usual = read(seed);
      const restore = extend();
      try {
        const { catalog, issues } = read(seed);
        expect(JSON.stringify(issues)).to.equal(JSON.stringify(usual.issues));
        expect(JSON.stringify(catalog.offers.all.map(({ title }) => title))).to.equal(
          JSON.stringify(usual.catalog.offers.all.map(({ title }) => title)),
        );
        expect(catalog.indicators.all.length).to.equal(usual.catalog.indicators.all.length);
      } finally {
        restore();
      }
    }
  });

  it('keeps its own objects: nothing of theirs is frozen', () => {
    const restore = extend();
    try {
      read(0);
      expect(Object.isFrozen((Object.prototype as unknown as { each: object }).each)).to.equal(false);
    } finally {
      restore();
    }
  });

  it('has the same filter', () => {
    const restore = extend();
    try {
      expect(Object.keys(normalizeFilter({ free: true }))).to.deep.equal(['free']);
    } finally {
      restore();
    }
  });
});
