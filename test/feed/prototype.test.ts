import { expect } from 'chai';
import { normalizeFilter } from '../../src/catalog/filter/filter.js';
import { readAddress } from '../../src/catalog/address.js';
import { catalogOf } from '../helpers/feeds.js';
import { feedWith } from '../toughness/hostile-feed.js';

const KEYS =
  '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true},';

/** Every object of a tree, each once. */
function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  for (const one of Object.values(value)) objectsIn(one, found);
  return found;
}

describe('keys that reach for a prototype', () => {
  const untouched = () =>
    expect([Object.keys(Object.prototype), 'polluted' in {}, 'polluted' in Object]).to.deep.equal([
      [],
      false,
      false,
    ]);
  afterEach(untouched);

  it('change nothing and are not picked up, at any level of a feed', () => {
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const text = JSON.stringify(feedWith(seed, () => 'Wort')).replaceAll('{', `{${KEYS}`);
      const { catalog } = catalogOf(JSON.parse(text) as object);
      expect(catalog.offers.all).to.have.length(2);
      expect(catalog.indicators.all.length).to.be.greaterThan(1);
      expect(
        [...objectsIn(catalog)].filter((one) => 'polluted' in one || Object.hasOwn(one, 'prototype')),
      ).to.deep.equal([]);
    }
  });

  it('change nothing in a filter or an address', () => {
    const filter = normalizeFilter(JSON.parse(`{${KEYS}"free":true}`) as object);
    expect(filter).to.deep.equal({ free: true });
    const query =
      '?ikon.__proto__=a&ikon.constructor=b&ikon.facts=__proto__,constructor&__proto__[polluted]=1';
    expect(readAddress(query, 'ikon.').filter).to.deep.equal({});
  });
});
