import { expect } from 'chai';
import { chartType } from '../../src/catalog/chart-type.js';
import { indicatorTable } from '../../src/catalog/indicator.js';
import { latestOf } from '../../src/catalog/trend.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const values = (count: number, from = 0) => Array.from({ length: count }, (_, i) => ({ id: `v${from + i}` }));
const dimension = (id: string, kind: string, list: { id: string }[]) => ({
  id,
  kind,
  name: id,
  values: list,
});
const groups = (count: number) => dimension('g', 'group', values(count));
const numbers = (...list: (number | null)[]) => list.map((value, i) => ({ g: `v${i}`, value }));
const years = dimension(
  'j',
  'time',
  ['2018', '2019', '2020'].map((id) => ({ id })),
);

function indicator(parts: object) {
  const document = { id: 'i', title: 'K', source: { name: 'S' }, dimensions: [], observations: [], ...parts };
  return catalogOf(feedDocument({ indicators: [document] })).catalog.indicators.all[0]!;
}
const table = (parts: object) => indicatorTable(indicator(parts));

describe('the chart of an indicator that names none', () => {
  it('is a ring for shares that are a whole, and bars for those that are not', () => {
    const shares = (...list: number[]) =>
      table({ unit: 'percent', dimensions: [groups(list.length)], observations: numbers(...list) }).type;
    expect(shares(60, 30, 10)).to.equal('doughnut');
    expect(shares(60, 30, 30)).to.equal('bar-horizontal');
  });

  it('is a map for districts without groups', () => {
    const districts = dimension('d', 'district', values(3));
    expect(table({ dimensions: [districts] }).type).to.equal('map');
    expect(table({ dimensions: [districts, groups(2)] }).type).to.equal('bar-horizontal');
  });

  it('is bars for two times and a line for three, and a tile for a single number only', () => {
    const [x] = indicator({ dimensions: [years] }).dimensions;
    const of = (rows: number, columns: number) => chartType(indicator({}), { x, rows, columns, values: [] });
    expect([of(1, 1), of(2, 1), of(2, 2), of(3, 1), of(3, 3)]).to.deep.equal([
      'tile',
      'bar',
      'bar',
      'line',
      'line',
    ]);
  });

  it('is a ring for two to six positive shares in percent that are a whole but for rounding', () => {
    const of = (values: (number | null)[], unit: unknown = 'percent') =>
      chartType(indicator({ unit }), { x: undefined, rows: 9, columns: 1, values });
    for (const whole of [
      [60, 40],
      [50, 10, 10, 10, 10, 10],
      [60, 40.5],
      [60, 39.5],
    ])
      expect(of(whole), whole.join()).to.equal('doughnut');
    for (const other of [
      [100],
      [],
      [40, 10, 10, 10, 10, 10, 10],
      [60, 40.75],
      [60, 39.25],
      [60, 40, 0],
      [60, 50, -10],
      [60, 40, null],
    ])
      expect(of(other), other.join()).to.equal('bar-horizontal');
    expect(of([60, 40], { symbol: '%' })).to.equal('doughnut');
    expect(of([60, 40], { symbol: '€' })).to.equal('bar-horizontal');
    expect(of([60, 40], 'persons')).to.equal('bar-horizontal');
  });
});

describe('numbers that cannot be drawn', () => {
  const faults: [string, object, string[]][] = [
    ['1,000 categories', { dimensions: [groups(1000)], observations: numbers(1, 2) }, ['too-many-values']],
    [
      'a line of one point',
      { dimensions: [years], observations: [{ j: '2018', value: 4 }] },
      ['single-point'],
    ],
    [
      'a share above the whole',
      { unit: 'percent', dimensions: [groups(2)], observations: numbers(12, 140) },
      ['over-hundred'],
    ],
    [
      'a ring that is more than its whole',
      {
        unit: 'percent',
        chart: { type: 'doughnut' },
        dimensions: [groups(2)],
        observations: numbers(80, 70),
      },
      ['over-hundred'],
    ],
    [
      'a dimension that no observation names',
      { dimensions: [groups(2)], observations: [{ value: 3 }] },
      ['unknown-value', 'no-values'],
    ],
    [
      'shares that may be above 100, since they are none',
      { unit: 'count', dimensions: [groups(2)], observations: numbers(12, 140) },
      [],
    ],
  ];
  for (const [name, parts, expected] of faults)
    it(`are named: ${name}`, () => {
      expect(table(parts).faults).to.deep.equal(expected);
    });

  it('stand in the table with a column for each combination of further dimensions', () => {
    const third = dimension('t', 'group', values(2));
    const observations = [
      { j: '2018', g: 'v0', t: 'v0', value: 1 },
      { j: '2018', g: 'v0', t: 'v1', value: 2 },
    ];
    const { rows, columns, cell } = table({ dimensions: [years, groups(1), third], observations });
    expect(columns.map((column) => cell(rows[0]!, column)?.value)).to.deep.equal([1, 2]);
    expect(columns[1]!.parts?.map(({ id }) => id)).to.deep.equal(['v0', 'v1']);
  });
});

describe('a hidden share', () => {
  it('cannot be worked out from 100 percent', () => {
    const parts = {
      unit: 'percent',
      dimensions: [groups(3)],
      suppressBelow: 5,
      observations: numbers(60, 37, 3),
    };
    const { rows, columns, cell } = table(parts);
    expect(rows.map((row) => cell(row, columns[0]!)?.value)).to.deep.equal([60, null, null]);
  });
});

describe('the latest number', () => {
  const latest = (list: [number | null, string?][], target?: object) => {
    const observations = list.map(([value, flag], i) => ({
      j: String(2018 + i),
      value,
      ...(flag && { flag }),
    }));
    const one = indicator({ dimensions: [years], observations, ...(target && { target }) });
    const { columns } = indicatorTable(one);
    return latestOf(one, indicatorTable(one), columns[0]!);
  };

  it('is compared with the last one before it that is known', () => {
    const found = latest([[10], [null], [7]]);
    expect(found?.at.id).to.equal('2020');
    expect([found?.trend?.kind, found?.trend?.before.at.id, found?.trend?.difference]).to.deep.equal([
      'down',
      '2018',
      3,
    ]);
  });

  it('is good or bad only where the target names a way', () => {
    expect(latest([[10], [12]])?.trend?.good).to.equal(undefined);
    expect(latest([[10], [12]], { value: 20, direction: 'up' })?.trend?.good).to.equal(true);
    expect(latest([[10], [12]], { value: 5, direction: 'down' })?.trend?.good).to.equal(false);
  });

  it('is not compared across a break', () => {
    expect(latest([[10], [12, 'break'], [14]])?.trend?.kind).to.equal('up');
    expect(latest([[10], [12], [14, 'break']])?.trend?.kind).to.equal('break');
  });
});
