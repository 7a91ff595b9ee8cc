import { expect } from 'chai';
import { boundsOf, distanceMetres, districtCenter, walkingMinutes } from '../../src/catalog/geo.js';

describe('geometry', () => {
  it('measures one degree of latitude as about 111 km', () => {
    expect(distanceMetres([8.9, 52], [8.9, 53])).to.be.closeTo(111_195, 5);
  });

  it('measures a degree of longitude shorter in the north, and across the date line the short way', () => {
    expect(distanceMetres([8, 52], [9, 52])).to.be.closeTo(68_458, 20);
    expect(distanceMetres([179.9, 0], [-179.9, 0])).to.be.closeTo(22_239, 5);
  });

  it('walks 800 metres of straight line in 13 minutes, and never in none', () => {
    expect(walkingMinutes(800)).to.equal(13);
    expect(walkingMinutes(0)).to.equal(1);
  });

  it('puts a box around positions, and none around nothing', () => {
    expect(
      boundsOf([
        [8, 52],
        [9, 51],
        [8.5, 53],
      ]),
    ).to.deep.equal([8, 51, 9, 53]);
    expect(boundsOf([])).to.equal(undefined);
  });

  it('puts a box of no size around one position', () => {
    expect(boundsOf([[8, 52]])).to.deep.equal([8, 52, 8, 52]);
  });
});

describe('the middle of a district', () => {
  const square = (west: number, south: number): [number, number][] => [
    [west, south],
    [west + 2, south],
    [west + 2, south + 4],
    [west, south],
  ];

  it('is the stated one, whatever the outline', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [square(0, 0)] };
    expect(districtCenter({ center: [8, 52], geometry })).to.deep.equal([8, 52]);
    expect(districtCenter({ center: [8, 52] })).to.deep.equal([8, 52]);
  });

  it('is that of the box around its outline', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [square(8, 52)] };
    expect(districtCenter({ geometry })).to.deep.equal([9, 54]);
  });

  it('is that of the box around all its parts', () => {
    const geometry = { type: 'MultiPolygon' as const, coordinates: [[square(0, 0)], [square(8, 6)]] };
    expect(districtCenter({ geometry })).to.deep.equal([5, 5]);
  });

  it('is unknown where neither is there, or where the outline is empty', () => {
    expect(districtCenter({})).to.equal(undefined);
    expect(districtCenter({ geometry: { type: 'Polygon', coordinates: [] } })).to.equal(undefined);
  });
});
