import { expect } from 'chai';
import type { Offer, Place } from '../../src/catalog/model.js';
import { farOffers } from '../../src/map/far-offers.js';
import { samePoints, sitesOf } from '../../src/map/sites.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

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

  it('are the same points in another order, with other offers, and in another catalogue', () => {
    const here = () => offer('1', place('a', [9, 52]));
    const there = (id = '2') => offer(id, place('b', [9, 53]));
    const sites = sitesOf([here(), there()]);
    expect(samePoints(sites, sitesOf([there('3'), here()]))).to.equal(true);
    expect(samePoints(sites, sitesOf([here()]))).to.equal(false);
    expect(samePoints(sites, sitesOf([here(), offer('2', place('b', [9, 54]))]))).to.equal(false);
  });

  it('leave out a place without a point', () => {
    expect(sitesOf([offer('1', place('a'))])).to.deep.equal([]);
  });

  it('are looked through once for those far from the rest, however often the map draws', () => {
    const places = [
      { id: 'a', name: 'A', coordinates: [8.9, 52.3] },
      { id: 'b', name: 'B', coordinates: [8.91, 52.3] },
      { id: 'c', name: 'C', coordinates: [2.3, 48.9] },
    ];
    const offers = places.map(({ id }) => offerDocument(id, { places: [id] }));
    const { catalog } = catalogOf(feedDocument({ bounds: [8.8, 52.2, 9, 52.4], places, offers }));
    let reads = 0;
    const sites = sitesOf(catalog.offers.all).map(({ place: own, ...site }) => ({
      ...site,
      get place() {
        reads += 1;
        return own;
      },
    }));
    const far = () => farOffers(sites, catalog).map(({ id }) => id);
    expect([far(), far(), far(), reads]).to.deep.equal([['c'], ['c'], ['c'], 3]);
    const { catalog: newer } = catalogOf(feedDocument({ places: [places[2]], offers: [offers[2]] }));
    expect(farOffers(sites, newer), 'in another catalogue').to.deep.equal([]);
  });
});
