import { expect } from 'chai';
import { isWithin } from '../../src/catalog/geo.js';
import { buildCatalog } from '../../src/feed/build-catalog.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { sitesOf } from '../../src/map/sites.js';
import { linkWith } from '../../src/print/frame.js';
import { extentOf, legendOf, spotsOf } from '../../src/print/legend.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';

const place = (id: string, lng: number, lat: number) => ({ id, name: id, coordinates: [lng, lat] });

const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, +(south + 0.1).toFixed(1)],
      [west, +(south + 0.1).toFixed(1)],
      [west, south],
    ],
  ],
});

function catalogOf(offers: readonly object[]) {
  const document = feedDocument({
    categories: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    districts: [
      {
        id: 'mitte',
        name: 'Mitte',
        geometry: square(8.9, 52.2),
      },
    ],
    places: [
      place('nord', 8.95, 52.29),
      place('nebenan', 8.95, 52.29),
      place('sued', 8.95, 52.21),
      place('fern', 12, 50),
      { id: 'ohne', name: 'ohne' },
    ],
    offers,
  });
  return buildCatalog([{ feed: readFeed(document, 'https://example.org/feed.json') }]).catalog;
}

function legend(offers: readonly object[], asked: readonly string[] = []) {
  const catalog = catalogOf(offers);
  const all = catalog.offers.all;
  const extent = extentOf(catalog, [], all)!;
  const near = sitesOf(all).filter(({ place: { id } }) => id !== 'fern');
  return legendOf(
    all,
    spotsOf(
      near.map((site) => [site]),
      extent,
    ),
    asked,
  );
}

const told = ({ sections }: ReturnType<typeof legend>) =>
  sections.map(({ category, stops }) => [
    category?.id,
    ...stops.map(({ number, entries }) => [
      number,
      ...entries.map(({ offer, told: there }) => [offer.id, there]),
    ]),
  ]);

describe('the legend of a poster', () => {
  it('numbers places from north to south; offers at one place share the number', () => {
    const found = legend([
      offerDocument('x', { categories: ['a'], places: ['sued'] }),
      offerDocument('y', { categories: ['a'], places: ['nord'] }),
      offerDocument('z', { categories: ['a'], places: ['nord'] }),
    ]);
    expect(told(found)).to.deep.equal([
      ['a', [1, ['y', undefined], ['z', undefined]], [2, ['x', undefined]]],
    ]);
  });

  it('tells an offer once, and at its other places where that is', () => {
    const found = legend([offerDocument('x', { categories: ['a'], places: ['nord', 'sued'] })]);
    expect(told(found)).to.deep.equal([['a', [1, ['x', undefined]], [2, ['x', 1]]]]);
  });

  it('names further places that are not on the map, or under the same number', () => {
    const also = (found: ReturnType<typeof legend>) =>
      found.sections[0]?.stops.map(({ entries }) =>
        entries.map((entry) => entry.also?.map(({ number, place: where }) => [where?.localId, number])),
      );
    const of = (...places: string[]) => [offerDocument('x', { categories: ['a'], places })];
    expect(also(legend(of('nord', 'fern')))).to.deep.equal([[[['fern', undefined]]]]);
    expect(also(legend(of('fern', 'ohne')))).to.deep.equal([[[['ohne', undefined]]]]);
    const schedule = [{ start: '2026-12-01T10:00', place: 'fern' }];
    const dated = [offerDocument('x', { categories: ['a'], places: ['nord'], schedule })];
    expect(also(legend(dated))).to.deep.equal([[[['fern', undefined]]]]);
    expect(also(legend(of('nord', 'nebenan')))).to.deep.equal([[[['nebenan', 1]]]]);
  });

  it('lists what is elsewhere and what has no place, after the numbers', () => {
    const found = legend([
      offerDocument('none', { categories: ['a'], places: [], online: 'https://example.org' }),
      offerDocument('far', { categories: ['a'], places: ['fern'] }),
      offerDocument('unknown', { categories: ['a'], places: ['ohne'] }),
      offerDocument('here', { categories: ['a'], places: ['nord'] }),
    ]);
    expect(told(found)).to.deep.equal([
      [
        'a',
        [1, ['here', undefined]],
        [undefined, ['far', undefined]],
        [undefined, ['unknown', undefined]],
        [undefined, ['none', undefined]],
      ],
    ]);
  });

  it('keeps a faraway place from shrinking the map', () => {
    const catalog = catalogOf([offerDocument('far', { places: ['fern'] })]);
    expect(extentOf(catalog, [], catalog.offers.all)).to.deep.equal([8.9, 52.2, 9, 52.3]);
  });

  it('shows all where only some districts have an outline', () => {
    const bare = (parts: object = {}) => {
      const base = feedDocument({
        districts: [
          { id: 'mitte', name: 'Mitte', geometry: square(8.9, 52.2) },
          { id: 'rand', name: 'Rand' },
        ],
        places: [place('nord', 8.95, 52.29), { ...place('aussen', 9.3, 52.5), district: 'rand' }],
        offers: [offerDocument('x', { categories: [], places: ['nord', 'aussen'] })],
        ...parts,
      });
      return buildCatalog([{ feed: readFeed(base, 'https://example.org/feed.json') }]).catalog;
    };
    for (const catalog of [bare(), bare({ bounds: [8.8, 52.1, 9.1, 52.4] })]) {
      const extent = extentOf(catalog, [], catalog.offers.all)!;
      expect(isWithin([9.3, 52.5], extent)).to.equal(true);
      expect(isWithin([8.9, 52.2], extent)).to.equal(true);
    }
    const catalog = bare();
    const extent = extentOf(catalog, catalog.districts.all, catalog.offers.all)!;
    expect(isWithin([9.3, 52.5], extent)).to.equal(true);
  });

  it('puts an offer of several categories under the one that is asked for, else under its first', () => {
    const offers = [offerDocument('x', { categories: ['a', 'b'], places: ['nord'] })];
    expect(told(legend(offers))[0]?.[0]).to.equal('a');
    expect(told(legend(offers, ['b']))[0]?.[0]).to.equal('b');
  });
});

describe('the address of a poster’s code', () => {
  it('is the page with the same filter, whatever else it says', () => {
    expect(linkWith('https://stadt.example/liste?x=1&ikon.offer=y#oben', { free: true })).to.equal(
      'https://stadt.example/liste?x=1&ikon.facts=free#oben',
    );
  });

  it('is none where no web page is named', () => {
    expect(linkWith('javascript:alert(1)', {})).to.equal(undefined);
    expect(linkWith(undefined, {})).to.equal(undefined);
  });
});
