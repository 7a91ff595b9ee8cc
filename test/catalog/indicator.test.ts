import { expect } from 'chai';
import { indicatorTable, remarks, shownObservations } from '../../src/catalog/indicator.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const years = {
  id: 'year',
  kind: 'time',
  name: 'Jahr',
  values: [{ id: '2018' }, { id: '2019' }, { id: '2020' }],
};
const groups = {
  id: 'group',
  kind: 'group',
  name: 'Gruppe',
  values: [
    { id: 'in', name: 'Zuzüge' },
    { id: 'out', name: 'Wegzüge' },
  ],
};

function indicator(parts: object) {
  const document = {
    id: 'i',
    title: 'Kennzahl',
    source: { name: 'Stadt' },
    dimensions: [],
    observations: [],
    ...parts,
  };
  return catalogOf(feedDocument({ indicators: [document] })).catalog.indicators.all[0]!;
}

const rowsOf = (parts: object) => {
  const table = indicatorTable(indicator(parts));
  return table.rows.map((row) => table.columns.map((column) => table.cell(row, column)?.value));
};

describe('laying an indicator out', () => {
  const observations = [
    { year: '2018', group: 'in', value: 5 },
    { year: '2018', group: 'out', value: 3 },
    { year: '2020', group: 'in', value: 0 },
    { year: '2020', group: 'out', value: null },
  ];

  it('puts time along x and the group into columns, value for value', () => {
    expect(rowsOf({ dimensions: [groups, years], observations })).to.deep.equal([
      [5, 3],
      [undefined, undefined],
      [0, null],
    ]);
  });

  it('follows the feed where it names the axes', () => {
    const table = indicatorTable(
      indicator({ dimensions: [groups, years], observations, chart: { x: 'group' } }),
    );
    expect([table.x?.id, table.series?.id]).to.deep.equal(['group', 'year']);
  });

  for (const [type, parts] of [
    ['tile', { observations: [{ value: 7 }] }],
    ['line', { dimensions: [years], observations: [{ year: '2018', value: 1 }] }],
    ['bar-horizontal', { dimensions: [groups], observations: [{ group: 'in', value: 1 }] }],
    ['doughnut', { dimensions: [groups], observations: [], chart: { type: 'doughnut' } }],
  ] as const)
    it(`chooses a ${type} for what needs one`, () => {
      expect(indicatorTable(indicator(parts)).type).to.equal(type);
    });

  it('names values that belong to no group, negative shares and too many dimensions', () => {
    const stray = indicatorTable(
      indicator({ dimensions: [groups], observations: [{ group: 'nobody', value: 1 }] }),
    );
    expect(stray.faults).to.deep.equal(['unknown-value', 'no-values']);
    const negative = {
      dimensions: [groups],
      observations: [{ group: 'in', value: -1 }],
      chart: { type: 'doughnut' },
    };
    expect(indicatorTable(indicator(negative)).faults).to.deep.equal(['negative-share']);
    const third = { id: 'x', kind: 'group', name: 'X', values: [] };
    expect(indicatorTable(indicator({ dimensions: [years, groups, third] })).faults).to.deep.equal([
      'too-many-dimensions',
    ]);
  });

  it('takes the number of a suppressed value away', () => {
    const suppressed = {
      dimensions: [groups],
      observations: [{ group: 'in', value: 2, flag: 'suppressed' }],
    };
    expect(rowsOf(suppressed)).to.deep.equal([[null], [undefined]]);
  });

  it('hides numbers below the limit that the feed states, but not a zero', () => {
    const observations = [
      { group: 'in', value: 3 },
      { group: 'out', value: 0 },
    ];
    expect(rowsOf({ dimensions: [groups], observations, suppressBelow: 5 })).to.deep.equal([[null], [0]]);
  });

  it('gives the remarks in the order of the table', () => {
    const noted = {
      dimensions: [groups],
      observations: [
        { group: 'out', value: 1, note: 'b' },
        { group: 'in', value: 1, flag: 'estimated' },
      ],
    };
    expect(remarks(indicatorTable(indicator(noted))).map(({ flag, note }) => flag ?? note)).to.deep.equal([
      'estimated',
      'b',
    ]);
  });

  it('gives no remark for a number of which nothing is said', () => {
    const plain = { dimensions: [groups], observations: [{ group: 'in', value: 1 }] };
    expect(remarks(indicatorTable(indicator(plain)))).to.deep.equal([]);
  });

  it('leaves x to what the feed does not name as series', () => {
    const of = (chart: object, ...dimensions: object[]) => {
      const { x, series } = indicatorTable(indicator({ dimensions, observations, chart }));
      return [x?.id, series?.id];
    };
    expect(of({ series: 'year' }, years, groups)).to.deep.equal(['group', 'year']);
    expect(of({ x: 'year', series: 'year' }, years)).to.deep.equal(['year', undefined]);
  });

  describe('where the feed does not name x', () => {
    const districts = (count: number) => ({
      id: 'district',
      kind: 'district',
      name: 'Stadtteil',
      values: Array.from({ length: count }, (_, i) => ({ id: `d${i}` })),
    });
    const year = { ...years, values: [{ id: '2019' }] };
    const of = (chart: object | undefined, ...dimensions: object[]) => {
      const observations = [{ year: '2019', district: 'd1', group: 'in', value: 7 }];
      const { x, series, type, faults } = indicatorTable(indicator({ dimensions, observations, chart }));
      return [x?.id, series?.id, type, ...faults];
    };

    it('runs along no dimension of one value while another is there', () => {
      expect(of(undefined, year, districts(16))).to.deep.equal(['district', 'year', 'map']);
      expect(of(undefined, year, groups)).to.deep.equal(['group', 'year', 'bar-horizontal']);
      expect(of({ type: 'doughnut' }, groups, year)).to.deep.equal(['group', 'year', 'doughnut']);
      expect(of(undefined, year, districts(1)).slice(0, 2)).to.deep.equal(['year', 'district']);
      expect(of(undefined, years, districts(2)).slice(0, 2)).to.deep.equal(['year', 'district']);
    });

    it('runs along it where a chart shows a development, or the parts of one bar', () => {
      expect(of({ type: 'line' }, year, groups)).to.deep.equal(['year', 'group', 'line', 'single-point']);
      expect(of({ type: 'area' }, year, groups).slice(0, 2)).to.deep.equal(['year', 'group']);
      expect(of({ type: 'stacked' }, year, groups)).to.deep.equal(['year', 'group', 'stacked']);
    });

    it('runs along the districts of a map', () => {
      expect(of({ type: 'map' }, years, districts(16))).to.deep.equal(['district', 'year', 'map']);
      expect(of({ type: 'map' }, districts(1), groups).slice(0, 2)).to.deep.equal(['district', 'group']);
      expect(of({ type: 'map' }, groups, years).slice(0, 2)).to.deep.equal(['year', 'group']);
      expect(of({ type: 'map', x: 'year' }, years, districts(2))[0]).to.equal('year');
      expect(of({ type: 'map', series: 'district' }, years, districts(2))[0]).to.equal('year');
    });

    it('runs along a second group where the first makes the series', () => {
      const ages = { id: 'age', kind: 'group', name: 'Alter', values: [{ id: 'a' }, { id: 'b' }] };
      expect(of({ series: 'group' }, groups, ages).slice(0, 2)).to.deep.equal(['age', 'group']);
    });
  });

  it('takes more times than groups for few enough', () => {
    const values = Array.from({ length: 61 }, (_, i) => ({ id: String(1960 + i) }));
    const faults = (kind: string) =>
      indicatorTable(indicator({ dimensions: [{ id: 'a', kind, name: 'A', values }] })).faults;
    expect(faults('time')).to.deep.equal([]);
    expect(faults('group')).to.deep.equal(['too-many-values']);
  });
});

describe('an indicator of three dimensions', () => {
  const ages = { id: 'age', kind: 'group', name: 'Alter', values: [{ id: 'young' }, { id: 'old' }] };
  const three = { dimensions: [years, groups, ages] };

  it('has a column for each combination that occurs, once, with its parts', () => {
    const observations = [
      { year: '2018', group: 'in', age: 'old', value: 1 },
      { year: '2019', group: 'in', age: 'old', value: 2 },
      { year: '2019', group: 'out', age: 'young', value: 3 },
    ];
    const { columns } = indicatorTable(indicator({ ...three, observations }));
    expect(columns.map(({ parts }) => parts?.map(({ id }) => id))).to.deep.equal([
      ['in', 'old'],
      ['out', 'young'],
    ]);
    expect(rowsOf({ ...three, observations })).to.deep.equal([
      [1, undefined],
      [2, 3],
      [undefined, undefined],
    ]);
  });

  it('has no column without observations, or for one that lacks a part', () => {
    expect(indicatorTable(indicator(three)).columns).to.deep.equal([]);
    const stray = indicatorTable(
      indicator({ ...three, observations: [{ year: '2018', group: 'in', age: 'nobody', value: 1 }] }),
    );
    expect([stray.columns.length, stray.faults.includes('unknown-value')]).to.deep.equal([0, true]);
  });
});

describe('the observations of an indicator, as they may be shown', () => {
  it('have no small number either where they belong to no place of the table', () => {
    const parts = indicator({
      dimensions: [groups],
      suppressBelow: 5,
      observations: [
        { group: 'in', value: 7 },
        { group: 'nobody', value: 3 },
        { group: 'nobody', value: 8 },
      ],
    });
    expect(parts.observations.map(shownObservations(parts)).map(({ value }) => value)).to.deep.equal([
      7,
      null,
      8,
    ]);
  });
});
