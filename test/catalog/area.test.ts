import { expect } from 'chai';
import { isInside } from '../../src/catalog/area.js';

type Ring = [number, number][];

const inside = (lng: number, lat: number, ...rings: Ring[]) =>
  isInside([lng, lat], { type: 'Polygon', coordinates: rings });
/** Leans to the east: its left edge goes from (2, 1) to (4, 5), its right one from (8, 1) to (10, 5). */
const leaning: Ring = [
  [2, 1],
  [8, 1],
  [10, 5],
  [4, 5],
];

describe('an outline', () => {
  it('ends where its slanting edges are, not where its box is', () => {
    expect([2.9, 3.1, 8.9, 9.1].map((lng) => inside(lng, 3, leaning))).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
    expect([2.4, 2.6, 8.4, 8.6].map((lng) => inside(lng, 2, leaning))).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('ends below its lowest and above its highest edge', () => {
    expect([0.9, 1.1, 4.9, 5.1].map((lat) => inside(5, lat, leaning))).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is the same whether its last point repeats the first or not, and whichever way it runs', () => {
    const closed: Ring = [...leaning, [2, 1]];
    for (const ring of [closed, [...leaning].reverse()])
      expect([2.9, 3.1, 8.9, 9.1].map((lng) => inside(lng, 3, ring))).to.deep.equal([
        false,
        true,
        true,
        false,
      ]);
  });

  it('is crossed once by a line through one of its corners', () => {
    const diamond: Ring = [
      [0, 2],
      [2, 0],
      [4, 2],
      [2, 4],
    ];
    expect([-1, 1, 3, 5].map((lng) => inside(lng, 2, diamond))).to.deep.equal([false, true, true, false]);
    expect([inside(1, 0, diamond), inside(1, 4, diamond)]).to.deep.equal([false, false]);
  });

  it('of which two share an edge give a position on it to one of them only', () => {
    const square = (west: number): Ring => [
      [west, 0],
      [west + 2, 0],
      [west + 2, 2],
      [west, 2],
    ];
    expect([inside(2, 1, square(0)), inside(2, 1, square(2))].filter(Boolean)).to.have.length(1);
  });

  it('without points holds nothing', () => {
    expect([inside(0, 0), inside(0, 0, []), inside(0, 0, [[0, 0]])]).to.deep.equal([false, false, false]);
  });
});
