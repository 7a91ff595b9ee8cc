import { expect } from 'chai';
import type { MapColors } from '../../src/map/colors.js';
import { colorOf, shapeOf } from '../../src/map/palette.js';
import { hasSite, sitesOf } from '../../src/map/sites.js';
import { schematicStyle } from '../../src/map/style.js';
import { catalogOf, feedDocument, offerDocument, RAIL } from '../helpers/feeds.js';

const colors: MapColors = {
  ground: '#eeeeee',
  district: '#ffffff',
  line: '#cccccc',
  water: '#aaccee',
  rail: '#888888',
  label: '#444444',
  green: '#ccddcc',
};
const geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [8, 52],
      [9, 52],
      [9, 53],
      [8, 52],
    ],
  ],
};
const { catalog } = catalogOf(
  feedDocument({
    categories: Array.from({ length: 8 }, (_, index) => ({ id: `c${index}`, name: `C${index}` })),
    districts: [
      { id: 'nord', name: { de: 'Nord', en: 'North' }, geometry, center: [8.5, 52.5] },
      { id: 'leer', name: 'Leer' },
    ],
    places: [
      { id: 'a', coordinates: [8.5, 52.5] },
      { id: 'b', coordinates: [8.5, 52.5] },
      { id: 'c', coordinates: [8.6, 52.6], precision: 'district' },
      { id: 'd' },
    ],
    sketch: {
      type: 'FeatureCollection',
      features: [RAIL],
    },
    offers: [
      offerDocument('one', { categories: ['c0'], places: ['a', 'b'] }),
      offerDocument('two', { categories: ['c0'], places: ['b', 'c'] }),
      offerDocument('none', { categories: ['c0'], places: ['d'] }),
    ],
  }),
);

describe('the schematic style', () => {
  const style = schematicStyle(catalog, colors);

  it('asks no server for anything', () => {
    expect(style).not.to.have.any.keys('glyphs', 'sprite');
    expect(JSON.stringify(style)).not.to.match(/https?:/);
    expect(Object.values(style.sources).every(({ type }) => type === 'geojson')).to.equal(true);
  });

  it('holds the districts with an outline, and the sketch', () => {
    const features = (id: string) => (style.sources[id] as { data: GeoJSON.FeatureCollection }).data.features;
    expect(features('districts')).to.have.length(1);
    expect(features('sketch').map(({ properties }) => properties?.kind as string)).to.deep.equal(['rail']);
  });

  it('does not freeze what MapLibre has to change', () => {
    const { data } = style.sources.districts as { data: GeoJSON.FeatureCollection };
    expect(Object.isFrozen(data.features[0]?.geometry)).to.equal(false);
  });
});

describe('sites', () => {
  it('bring together what is at the same point, and count what has none', () => {
    const sites = sitesOf(catalog.offers.all);
    expect(sites.map(({ offers, rough }) => [offers.map(({ id }) => id), rough])).to.deep.equal([
      [['one', 'two'], false],
      [['two'], true],
    ]);
    expect(catalog.offers.all.filter((offer) => !hasSite(offer))).to.have.length(1);
  });
});

describe('pins', () => {
  it('differ in shape and colour from category to category', () => {
    const marks = catalog.categories.all.map((category) => `${colorOf(category)} ${shapeOf(category)}`);
    expect(new Set(marks).size).to.equal(8);
  });

  it('take the feed’s colour where it names one', () => {
    expect(colorOf({ ...catalog.categories.all[0]!, color: '#123456' })).to.equal('#123456');
  });
});
