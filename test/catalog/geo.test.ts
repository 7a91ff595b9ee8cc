import { expect } from 'chai';
import { boundsOf, distanceMetres, walkingMinutes } from '../../src/catalog/geo.js';

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
});
