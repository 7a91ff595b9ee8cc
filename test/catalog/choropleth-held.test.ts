import { expect } from 'chai';
import { choroplethsOf, districtNumbers, findChoropleth } from '../../src/catalog/choropleth.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';
import { dimension } from './support.js';

const districts = ['nord', 'sued'].map((id) => ({ id, name: id }));
const d = dimension('d', 'district', 'nord', 'sued', 'town:nord');
const g = dimension('g', 'group', 'a', 'b');
const base = { id: 'i', title: 'I', kind: 'quantitative', source: { name: 'Amt' } };
const feed = (id: string, indicator: object) =>
  feedDocument({ id, districts, indicators: [{ ...base, ...indicator }] });
const grouped = {
  dimensions: [g, d],
  observations: [
    { g: 'a', d: 'nord', value: 1 },
    { g: 'b', d: 'nord', value: 2 },
    { g: 'b', d: 'sued', value: 4 },
  ],
};
const numbers = (catalog: ReturnType<typeof catalogOf>['catalog']) =>
  choroplethsOf(catalog).map((map) => [
    map.id,
    ...districtNumbers(map, catalog).map(({ observation }) => observation?.value),
  ]);

describe('a map of districts with groups', () => {
  it('is one for each group, with that group’s numbers only', () => {
    const { catalog } = catalogOf(feed('town', grouped));
    expect(numbers(catalog)).to.deep.equal([
      ['i/a', 1, undefined],
      ['i/b', 2, 4],
    ]);
  });

  it('is one for each combination of several', () => {
    const h = dimension('h', 'group', 'x', 'y');
    const observations = [{ d: 'nord', g: 'b', h: 'x', value: 5 }];
    const { catalog } = catalogOf(feed('town', { dimensions: [d, g, h], observations }));
    expect(numbers(catalog)).to.deep.equal([
      ['i/a/x', undefined, undefined],
      ['i/a/y', undefined, undefined],
      ['i/b/x', 5, undefined],
      ['i/b/y', undefined, undefined],
    ]);
  });

  it('is that of the latest time, however the feed lists them', () => {
    const y = dimension('y', 'time', '2020', '2019', '2018');
    const observations = ['2018', '2019'].map((year, i) => ({ y: year, d: 'nord', value: i }));
    const { catalog } = catalogOf(feed('town', { dimensions: [y, d], observations }));
    expect(numbers(catalog)).to.deep.equal([['i/2019', 1, undefined]]);
  });

  it('is none where the feed has districts but no number at all', () => {
    expect(numbers(catalogOf(feed('town', { dimensions: [d], observations: [] })).catalog)).to.deep.equal([]);
  });
});

describe('maps of districts from several feeds', () => {
  const { catalog } = catalogOf(
    feed('town', { dimensions: [d], observations: [{ d: 'nord', value: 1 }] }),
    feed('land', {
      dimensions: [d],
      observations: [
        { d: 'sued', value: 2 },
        { d: 'town:nord', value: 3 },
      ],
    }),
  );

  it('take a district for that of their own feed, and another’s by its full name', () => {
    expect(catalog.districts.all.map(({ id }) => id)).to.deep.equal([
      'town:nord',
      'town:sued',
      'land:nord',
      'land:sued',
    ]);
    expect(numbers(catalog)).to.deep.equal([
      ['town:i', 1, undefined, undefined, undefined],
      ['land:i', 3, undefined, undefined, 2],
    ]);
  });

  it('are found by the full name of their indicator, or the first by its short one', () => {
    const found = (id: string) => findChoropleth(choroplethsOf(catalog), id)?.id;
    expect([found('land:i'), found('i')]).to.deep.equal(['land:i', 'town:i']);
  });

  it('with groups are found by their indicator: the first of them', () => {
    const { catalog: two } = catalogOf(feed('town', grouped), feed('land', grouped));
    const found = (id: string) => findChoropleth(choroplethsOf(two), id)?.id;
    expect([found('land:i'), found('i'), found('land:i/b')]).to.deep.equal([
      'land:i/a',
      'town:i/a',
      'land:i/b',
    ]);
  });
});
