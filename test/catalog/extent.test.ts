import { expect } from 'chai';
import { boxAround, straysOf } from '../../src/catalog/extent.js';
import type { Position } from '../../src/catalog/model.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

/** A feed with an offer at each of these points, which are called by their number. */
const at = (points: readonly Position[], more: object = {}) =>
  feedDocument({
    places: points.map((coordinates, i) => ({ id: `p${i}`, coordinates })),
    offers: points.map((_, i) => offerDocument(`o${i}`, { places: [`p${i}`] })),
    ...more,
  });
const strays = (...feeds: Parameters<typeof catalogOf>) =>
  [...straysOf(catalogOf(...feeds).catalog)].map(({ id }) => id);

const TOWN: readonly Position[] = [
  [8.91, 52.3],
  [8.92, 52.29],
  [8.9, 52.31],
  [8.93, 52.3],
  [8.95, 52.27],
];
const BOUNDS = { bounds: [8.79, 52.24, 9, 52.37] };
const GERMANY: readonly Position[] = [
  [10, 53.5],
  [13.4, 52.5],
  [6.9, 50.9],
  [11.6, 48.1],
  [9.2, 48.8],
  [12.1, 54.1],
  [7.6, 51.9],
  [14, 51],
];

describe('places far from what their feed offers', () => {
  it('are none in a town, nor in a country, nor in one place alone', () => {
    expect(strays(at(TOWN))).to.deep.equal([]);
    expect(strays(at(GERMANY))).to.deep.equal([]);
    expect(strays(at(TOWN.slice(0, 1)))).to.deep.equal([]);
    expect(strays(at([]))).to.deep.equal([]);
  });

  for (const [name, point] of [
    ['with longitude and latitude the wrong way round', [52.27, 8.94]],
    ['where a search for an address failed', [0, 0]],
    ['in another town', [11.57, 48.13]],
  ] as const)
    it(`are those ${name}`, () => {
      expect(strays(at([...TOWN, [...point]]))).to.deep.equal(['p5']);
      expect(strays(at([...TOWN, [...point]], BOUNDS))).to.deep.equal(['p5']);
    });

  it('are known among two where the feed says where it is: by its box, or by its districts', () => {
    const two: readonly Position[] = [
      [52.27, 8.94],
      [8.94, 52.27],
    ];
    expect(strays(at(two)), 'nobody knows which').to.deep.equal([]);
    expect(strays(at(two, BOUNDS))).to.deep.equal(['p0']);
    expect(strays(at(two, { districts: [{ id: 'n', name: 'N', center: [8.9, 52.3] }] }))).to.deep.equal([
      'p0',
    ]);
  });

  it('are not those of a feed whose box is wrong', () => {
    expect(strays(at(TOWN, { bounds: [52.24, 8.79, 52.37, 9] }))).to.deep.equal([]);
  });

  it('are not those in the next town, nor those of a second feed', () => {
    expect(strays(at([...TOWN, [8.53, 52.02]], BOUNDS))).to.deep.equal([]);
    const berlin = at([[13.4, 52.5]], { id: 'berlin' });
    expect(strays(at(TOWN, BOUNDS), berlin)).to.deep.equal([]);
  });

  it('are counted by offers: a house with most of them is no stray', () => {
    const feed = at([...TOWN.slice(0, 2), [11.57, 48.13]]);
    const more = Array.from({ length: 10 }, (_, i) => offerDocument(`m${i}`, { places: ['p2'] }));
    expect(strays({ ...feed, offers: [...(feed.offers as object[]), ...more] })).to.deep.equal(['p0', 'p1']);
  });
});

describe('the box around districts', () => {
  const district = (more: object) => ({ id: 'd', name: 'D', ...more });
  const ring = [
    [8, 52],
    [9, 52],
    [9, 53],
    [8, 52],
  ];
  const boxOf = (...districts: object[]) =>
    boxAround(catalogOf(feedDocument({ districts })).catalog.districts.all);

  it('is that around their outlines, and around the middles of those that have none', () => {
    const geometry = { type: 'Polygon', coordinates: [ring] };
    expect(boxOf(district({ geometry, center: [1, 1] }))).to.deep.equal([8, 52, 9, 53]);
    expect(boxOf(district({ geometry }), { ...district({ center: [7, 51] }), id: 'e' })).to.deep.equal([
      7, 51, 9, 53,
    ]);
    expect(boxOf(district({}))).to.equal(undefined);
  });
});
