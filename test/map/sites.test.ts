import { expect } from 'chai';
import type { Offer, Place } from '../../src/catalog/model.js';
import { sitesOf } from '../../src/map/sites.js';

const place = (id: string, coordinates?: readonly [number, number]) =>
  ({ id, coordinates }) as unknown as Place;
const offer = (id: string, ...places: Place[]) => ({ id, places }) as unknown as Offer;

describe('sites', () => {
  it('come one for all offers at the same coordinates, in the order of the offers', () => {
    const [house, annex, park] = [place('a', [9, 52]), place('b', [9, 52]), place('c', [9, 53])];
    const [one, two, three] = [offer('1', park), offer('2', house), offer('3', annex)];
    expect(sitesOf([one, two, three]).map(({ id, offers }) => [id, offers])).to.deep.equal([
      ['9,53', [one]],
      ['9,52', [two, three]],
    ]);
  });

  it('name an offer once that has several places there', () => {
    const [house, annex, park] = [place('a', [9, 52]), place('b', [9, 52]), place('c', [9, 53])];
    const twice = offer('1', house, park, annex);
    expect(sitesOf([twice, offer('2', house)]).map(({ offers }) => offers.length)).to.deep.equal([2, 1]);
  });

  it('leave out a place without a point', () => {
    expect(sitesOf([offer('1', place('a'))])).to.deep.equal([]);
  });
});
