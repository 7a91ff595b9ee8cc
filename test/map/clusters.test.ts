import { expect } from 'chai';
import type { Bounds, Offer, Place } from '../../src/catalog/model.js';
import { type Cluster, clustersOf, type Pin } from '../../src/map/clusters.js';
import type { Site } from '../../src/map/sites.js';
import { ALONE } from '../../src/map/zoom.js';

const RADIUS = 50;
const AROUND: Bounds = [8, 52, 10, 53];
const site = (id: string, lng: number, lat = 52.3, offers = 1): Site => ({
  id,
  coordinates: [lng, lat],
  place: {} as Place,
  offers: Array.from({ length: offers }, () => ({}) as Offer),
  rough: false,
});
/** Two neighbours, one a few streets away, one in the next town. */
const sites = [site('a', 8.9, 52.3, 3), site('b', 8.9005), site('c', 8.91), site('d', 9.5)];
const isCluster = (pin: Pin) => pin.kind === 'cluster';
const firstCluster = (pins: readonly Pin[]) => (pins.find(isCluster) as { cluster: Cluster }).cluster;

describe('points that come together', () => {
  it('are one pin with the number of their offers, where they would lie on each other', () => {
    const pins = clustersOf(sites, RADIUS).pins(AROUND, 10.4);
    expect(pins.map((pin) => (pin.kind === 'cluster' ? pin.count : pin.site.id))).to.have.members([5, 'd']);
  });

  it('count an offer once, at however many of their points it takes place', () => {
    const offers = [{}, {}] as Offer[];
    const twice = [
      { ...site('a', 8.9), offers },
      { ...site('b', 8.9005), offers: offers.slice(1) },
    ];
    const [pin] = clustersOf(twice, RADIUS).pins(AROUND, 10);
    expect(pin).to.include({ kind: 'cluster', count: 2 });
  });

  it('fall apart at the zoom that is told, and not before', () => {
    const clusters = clustersOf(sites, RADIUS);
    const apart = clusters.expansionZoom(firstCluster(clusters.pins(AROUND, 8)));
    const near: Bounds = [8.8, 52.2, 9, 52.4];
    expect(clusters.pins(near, apart - 1)).to.have.length(1);
    expect(clusters.pins(near, apart)).to.have.length.above(1);
  });

  it('stand alone from a certain zoom on, however near they are', () => {
    const two = clustersOf([site('a', 8.9), site('b', 8.900_001)], RADIUS);
    expect(two.expansionZoom(firstCluster(two.pins(AROUND, 9)))).to.equal(ALONE);
    expect(two.pins(AROUND, ALONE + 0.5)).to.have.length(2);
  });

  it('are left out where they are not looked at', () => {
    expect(clustersOf(sites, RADIUS).pins([9.4, 52, 9.6, 53], 12)).to.have.length(1);
  });
});
