import { expect } from 'chai';
import type { Offer, Place } from '../../src/catalog/model.js';
import { aloneFrom } from '../../src/map/alone.js';
import { clustersOf } from '../../src/map/clusters.js';
import { sitesOf } from '../../src/map/sites.js';

const at = (id: string, coordinates: readonly [number, number]) =>
  ({ id, places: [{ id, coordinates } as unknown as Place], categories: [] }) as unknown as Offer;

/** How near a map has to go to the first of these points, which lie east of it by so many degrees. */
const from = (...east: number[]) => {
  const sites = sitesOf([0, ...east].map((step, i) => at(String(i), [8.9 + step, 52.3])));
  return aloneFrom(sites[0]!, clustersOf(sites, 50));
};

describe('the zoom at which a pin stands for itself', () => {
  it('is no nearer than the points around it ask for, and shows streets, not the town', () => {
    expect([from(), from(0.1), from(0.003), from(0.0015)]).to.deep.equal([13, 13, 14, 15]);
  });

  it('is the nearest where points are at one spot', () => {
    expect(from(0.00001)).to.equal(16);
  });
});
