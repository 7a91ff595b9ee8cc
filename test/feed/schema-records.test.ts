import { expect } from 'chai';
import '../../src/feed/mend.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { area, bounds, sketchFeature } from '../../src/feed/schema/geometry.js';
import { schedule } from '../../src/feed/schema/hours.js';
import { indicator, observation } from '../../src/feed/schema/indicator.js';
import { offer } from '../../src/feed/schema/offer.js';
import { category, closure, place } from '../../src/feed/schema/records.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { takes } from './schema-support.js';

describe('in a feed', () => {
  const box: unknown[] = [8, 52, 9, 53];
  const put = (at: number, value: unknown) => box.map((one, i) => (i === at ? value : one));
  takes(
    'a box',
    bounds,
    [box, [-180, -90, 180, 90], [-1, -1, 0, 0]],
    [
      put(0, 9), // no wider than a line
      put(1, 53),
      [9, 52, 8, 53],
      [8, 53, 9, 52],
      put(0, -180.1),
      put(1, -90.1),
      put(2, 180.1),
      put(3, 90.1),
      box.slice(1),
      put(0, '8'),
    ],
  );

  const ring = [
    [8, 52],
    [9, 52],
    [9, 53],
    [8, 52],
  ];
  const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
  takes(
    'an outline',
    area,
    [polygon(ring), polygon(ring, ring), { type: 'MultiPolygon', coordinates: [[ring], [ring]] }],
    [
      polygon(),
      polygon(ring.slice(1)),
      polygon([...ring.slice(0, 3), [8, 52.1]]),
      polygon([...ring.slice(0, 3), [8.1, 52]]),
      polygon([
        [8, 52],
        [9, 52],
        [8, 52],
      ]),
      { type: 'Point', coordinates: [8, 52] },
    ],
  );
  const drawn = (type: string, coordinates: unknown, kind = 'water') => ({
    type: 'Feature',
    geometry: { type, coordinates },
    properties: { kind },
  });
  takes(
    'what the map draws',
    sketchFeature,
    [
      drawn('Point', [8, 52]),
      drawn('LineString', [
        [8, 52],
        [9, 52],
      ]),
      drawn('MultiLineString', [
        [
          [8, 52],
          [9, 52],
        ],
      ]),
      drawn('Polygon', [ring]),
    ],
    [
      drawn('Point', [181, 52]),
      drawn('Point', [8, -91]),
      drawn('LineString', [[8, 52]]),
      drawn('Point', [8, 52], 'castle'),
      drawn('GeometryCollection', []),
    ],
  );

  const day = '2026-12-01';
  takes(
    'a date of an offer',
    schedule,
    [
      { start: day },
      { start: day, end: day },
      { start: `${day}T10:00`, end: `${day}T10:00` },
      { start: `${day}T10:00`, end: `${day}T12:00`, except: ['school-holiday', '2026-12-08'] },
    ],
    [
      {},
      { start: day, end: '2026-11-30' },
      { start: `${day}T10:00`, end: `${day}T09:59` },
      { start: day, end: `${day}T10:00` },
      { start: `${day}T10:00`, end: '2026-12-02' },
      { start: day, except: ['closure'] },
    ],
  );
  const closed = (from: string, to: string) => ({ name: 'Ferien', kind: 'closure', from, to });
  takes(
    'a closure',
    closure,
    [closed(day, day), closed(day, '2026-12-02')],
    [closed(day, '2026-11-30'), { ...closed(day, day), kind: 'strike' }],
  );
  const aged = (age: object) => ({ id: 'a', title: 'A', categories: [], age });
  takes(
    'an age',
    offer,
    [{ min: 0 }, { max: 130 }, { min: 6, max: 6 }, { min: 0, max: 0 }, { max: 0 }].map(aged),
    [{}, { min: 7, max: 6 }, { min: 1, max: 0 }, { min: -1 }, { max: 131 }, { min: '6' }].map(aged),
  );
  const pictured = (icon: string) => ({ id: 'a', name: 'A', icon });
  takes(
    'a pictogram',
    category,
    ['book', 'book-2', 'https://a.example/a.svg'].map(pictured),
    ['', 'Book', 'http://a.example/a.svg', '/a.svg', 'https://a b'].map(pictured),
  );
  takes(
    'a place',
    place,
    [{ id: 'a' }, { id: 'a', postalCode: '32423', coordinates: [8.9, 52.3] }],
    [
      { id: 'a', postalCode: ' ' },
      { id: 'a', postalCode: '1'.repeat(13) },
      { id: 'a', coordinates: [52.3, 98.9] },
      {},
    ],
  );
  takes(
    'a number of an indicator',
    observation,
    [{ value: 0 }, { value: null, flag: 'suppressed' }, { value: 1, age: 'old', sex: 'f' }],
    [{}, { value: '1' }, { value: NaN }, { value: Infinity }, { value: 1, flag: 'guessed' }],
  );
  const counted = (parts: object) => ({
    id: 'a',
    title: 'A',
    source: { name: 'S' },
    dimensions: [],
    observations: [],
    ...parts,
  });
  takes(
    'an indicator',
    indicator,
    [{}, { unit: 'percent' }, { unit: { symbol: 'kg' } }, { decimals: 6 }, { suppressBelow: 1 }].map(counted),
    [{ unit: 'kg' }, { unit: {} }, { decimals: 7 }, { decimals: 0.5 }, { suppressBelow: 0 }].map(counted),
  );
});

describe('what is wrong in a feed', () => {
  const reasons = (parts: object) =>
    readFeed(feedDocument(parts), 'https://feeds.example/a.json').issues.map(({ pointer, reason }) => [
      pointer,
      reason,
    ]);
  const offers = (parts: object) => reasons({ offers: [offerDocument('a', parts)] });

  it('is said in words where a pattern would not tell it', () => {
    expect(offers({ checked: '2026-02-30' })).to.deep.equal([
      ['/offers/0/checked', 'is no day of the calendar'],
    ]);
    expect(offers({ schedule: [{ start: '2026-02-30T10:00' }] })).to.deep.equal([
      ['/offers/0/schedule/0/start', 'is no day of the calendar'],
    ]);
    expect(offers({ schedule: [{ start: '2026-12-02', end: '2026-12-01' }] })).to.deep.equal([
      ['/offers/0/schedule/0/end', 'ends before it begins'],
    ]);
    expect(offers({ age: { min: 7, max: 6 } })).to.deep.equal([['/offers/0/age', 'ends before it begins']]);
    expect(offers({ summary: {} })).to.deep.equal([['/offers/0/summary', 'needs at least one language']]);
    expect(offers({ url: 'https://[' })).to.deep.equal([['/offers/0/url', 'is no address']]);
    expect(
      reasons({ closures: [{ name: 'F', kind: 'closure', from: '2026-12-02', to: '2026-12-01' }] }),
    ).to.deep.equal([['/closures/0', 'ends before it begins']]);
  });

  it('is said of the form that was chosen, and costs no more than that', () => {
    expect(offers({ provider: { id: 'p' } })).to.deep.equal([
      ['/offers/0/provider/name', 'is required but missing'],
    ]);
    expect(offers({ title: { de: 'A', en: { text: 7 } } })).to.deep.equal([
      ['/offers/0/title/en/text', 'expected string, received 7'],
    ]);
  });
});
