import { expect } from 'chai';
import { isInside } from '../../src/catalog/area.js';
import {
  choroplethsOf,
  classesOf,
  classOf,
  districtNumbers,
  findChoropleth,
  saysOfDistricts,
} from '../../src/catalog/choropleth.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const source = { name: 'Statistik' };
const districts = ['nord', 'sued', 'west', 'ost'].map((id) => ({ id, name: id }));
const district = {
  id: 'd',
  kind: 'district',
  name: 'Stadtteil',
  values: districts.map(({ id }) => ({ id })),
};
const year = {
  id: 'y',
  kind: 'time',
  name: 'Jahr',
  values: [{ id: '2019' }, { id: '2020' }, { id: '2021' }],
};
const { catalog } = catalogOf(
  feedDocument({
    districts,
    indicators: [
      {
        id: 'kinder',
        title: 'Kinder',
        kind: 'quantitative',
        source,
        suppressBelow: 5,
        dimensions: [district],
        observations: [
          { d: 'nord', value: 120 },
          { d: 'sued', value: 3 },
          { d: 'west', value: null, flag: 'suppressed' },
        ],
      },
      {
        id: 'jahre',
        title: 'Je Jahr',
        kind: 'quantitative',
        source,
        dimensions: [year, district],
        observations: [
          { y: '2019', d: 'nord', value: 1 },
          { y: '2020', d: 'nord', value: 2 },
        ],
      },
      {
        id: 'ohne',
        title: 'Ohne',
        kind: 'quantitative',
        source,
        dimensions: [year],
        observations: [{ y: '2019', value: 1 }],
      },
    ],
  }),
);
const maps = () => choroplethsOf(catalog);

describe('maps of districts', () => {
  it('come from indicators that have districts, of times only the latest that has numbers', () => {
    expect(maps().map(({ id }) => id)).to.deep.equal(['kinder', 'jahre/2020']);
  });

  it('say something where one of the catalogue’s districts has a number, be it a hidden one', () => {
    const [children] = maps();
    const of = (id: string) => catalogOf(feedDocument({ districts: [{ id, name: id }] })).catalog;
    const says = ['nord', 'sued', 'ost'].map((id) => saysOfDistricts(children!, of(id)));
    expect(says).to.deep.equal([true, true, false]);
  });

  it('are found by their own id or the indicator’s', () => {
    expect(findChoropleth(maps(), 'jahre')?.id).to.equal('jahre/2020');
    expect(findChoropleth(maps(), 'jahre/2020')?.id).to.equal('jahre/2020');
    expect(findChoropleth(maps(), 'nichts')).to.equal(undefined);
  });

  it('are found by what their own feed calls them where there are several feeds', () => {
    const all = maps().map((one) => ({
      ...one,
      id: `anderswo:${one.id}`,
      indicator: { ...one.indicator, id: `anderswo:${one.indicator.id}` },
    }));
    expect(findChoropleth(all, 'jahre/2020')?.id).to.equal('anderswo:jahre/2020');
    expect(findChoropleth(all, 'jahre')?.id).to.equal('anderswo:jahre/2020');
  });

  it('hide small numbers, and tell hidden from unknown', () => {
    const told = districtNumbers(maps()[0]!, catalog).map(({ observation }) => [
      observation?.value,
      observation?.flag,
    ]);
    expect(told).to.deep.equal([
      [120, undefined],
      [null, 'suppressed'],
      [null, 'suppressed'],
      [undefined, undefined],
    ]);
  });
});

describe('a small number on a map of districts', () => {
  it('takes a second one with it where a total would give it away', () => {
    const { catalog: town } = catalogOf(
      feedDocument({
        districts,
        indicators: [
          {
            id: 'i',
            title: 'I',
            kind: 'quantitative',
            source,
            suppressBelow: 5,
            dimensions: [{ ...district, values: [...district.values, { id: 'gesamt' }] }],
            observations: [
              { d: 'nord', value: 3 },
              { d: 'sued', value: 20 },
              { d: 'west', value: 40 },
              { d: 'gesamt', value: 63 },
            ],
          },
        ],
      }),
    );
    const told = districtNumbers(choroplethsOf(town)[0]!, town).map(({ observation }) => observation?.value);
    expect(told).to.deep.equal([null, null, 40, undefined]);
  });
});

describe('classes of values', () => {
  it('hold about as many values each, and every value once', () => {
    const classes = classesOf([8, 1, 2, 7, 3, 4, 6, 5]);
    expect(classes).to.deep.equal([
      { from: 1, to: 2, count: 2 },
      { from: 3, to: 4, count: 2 },
      { from: 5, to: 6, count: 2 },
      { from: 7, to: 8, count: 2 },
    ]);
    expect([1, 4, 8, 9, 2.5].map((value) => classOf(value, classes))).to.deep.equal([0, 1, 3, -1, -1]);
  });

  it('never put the same value in two', () => {
    const classes = classesOf([1, 1, 1, 1, 1, 2, 9]);
    expect(classes.map(({ from, to }) => [from, to])).to.deep.equal([
      [1, 1],
      [2, 2],
      [9, 9],
    ]);
  });

  it('are as few as there are values', () => {
    expect(classesOf([])).to.deep.equal([]);
    expect(classesOf([5, 5])).to.deep.equal([{ from: 5, to: 5, count: 2 }]);
  });
});

describe('an area', () => {
  const square = (from: number, to: number): [number, number][] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];

  it('holds what is inside, and not what is in a hole', () => {
    const ring = { type: 'Polygon' as const, coordinates: [square(0, 10), square(4, 6)] };
    expect(
      [
        [1, 1],
        [5, 5],
        [11, 5],
      ].map(([x, y]) => isInside([x!, y!], ring)),
    ).to.deep.equal([true, false, false]);
  });

  it('may be in several parts', () => {
    const two = { type: 'MultiPolygon' as const, coordinates: [[square(0, 1)], [square(5, 6)]] };
    expect(isInside([5.5, 5.5], two)).to.equal(true);
    expect(isInside([3, 3], two)).to.equal(false);
  });
});
