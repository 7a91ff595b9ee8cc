import { expect } from 'chai';
import { MAX_CELLS } from '../../src/feed/jsonstat/read-dataset.js';
import { statusWords } from '../../src/feed/jsonstat/status.js';
import { cube, eurostat, read } from './jsonstat-support.js';

describe('a data set of JSON-stat', () => {
  it('becomes dimensions and observations, in the order of its categories', () => {
    const { dimensions, observations, said } = read(eurostat);
    expect(said).to.deep.equal([]);
    expect(dimensions).to.deep.equal([
      {
        id: 'sex',
        kind: 'group',
        name: 'Sex',
        values: [
          { id: 'M', name: 'Males' },
          { id: 'F', name: 'Females' },
        ],
      },
      {
        id: 'time',
        kind: 'time',
        name: 'Time',
        values: ['2021', '2022', '2023'].map((id) => ({ id, name: id })),
      },
    ]);
    expect(observations).to.deep.equal([
      { sex: 'M', time: '2021', value: 7.1 },
      { sex: 'M', time: '2022', value: 6.5, flag: 'provisional' },
      { sex: 'F', time: '2021', value: 8, flag: 'break' },
      { sex: 'F', time: '2022', value: null, flag: 'suppressed' },
      { sex: 'F', time: '2023', value: 6, note: 'definition differs' },
    ]);
  });

  it('tells its title, source, date, notes and what all values have in common', () => {
    const { title, source, asOf, note } = read(eurostat);
    expect({ title, source, asOf, note }).to.deep.equal({
      title: 'Unemployment rate by sex',
      source: { name: 'ESTAT' },
      asOf: '2024-05-13',
      note: 'First. Second. Time frequency: Annual; Place: Germany',
    });
  });

  it('takes a single time as the date', () => {
    const time = { label: 'Jahr', category: { index: ['2023'], label: { 2023: 'Ende 2023' } } };
    const { dimension } = cube({});
    const input = cube({
      id: ['ort', 'j'],
      size: [2, 1],
      role: { time: ['j'], geo: ['ort'] },
      dimension: { ...dimension, j: time },
    });
    expect(read(input).asOf).to.equal('Ende 2023');
    expect(read(input).dimensions.map(({ id }) => id)).to.deep.equal(['ort']);
  });

  it('means districts by their ids, or by a mapping, and makes ids that a feed can have', () => {
    expect(read(cube({}), { '057/1': 'nord' }).dimensions[0]).to.deep.equal({
      id: 'ort',
      kind: 'district',
      name: 'Ort',
      values: [{ id: 'nord', name: 'Nord' }, { id: '057-2' }],
    });
    expect(read(cube({}), { '057/1': 'nord' }).observations).to.deep.equal([
      { ort: 'nord', value: 1 },
      { ort: '057-2', value: 2 },
    ]);
  });

  it('keeps ids apart that would be the same, and off the names of an observation', () => {
    const category = { index: ['a/b', 'a b'] };
    const { dimensions, observations } = read(
      cube({ id: ['value'], role: {}, dimension: { value: { category } } }),
    );
    expect(dimensions[0]).to.deep.include({ id: 'value-2', kind: 'group' });
    expect(observations).to.deep.equal([
      { 'value-2': 'a-b', value: 1 },
      { 'value-2': 'a-b-2', value: 2 },
    ]);
  });

  it('reads a unit and decimals that all values share', () => {
    const withUnits = (unit: object) => {
      const category = { index: ['a', 'b'], unit };
      return read(cube({ role: { metric: ['ort'] }, dimension: { ort: { category } } }));
    };
    const percent = { symbol: '%', decimals: 1 };
    expect(withUnits({ a: percent, b: percent })).to.deep.include({ unit: 'percent', decimals: 1 });
    const hours = { label: 'Stunden', decimals: 9 };
    expect(withUnits({ a: hours, b: hours }).unit).to.deep.equal({ symbol: 'Stunden', name: 'Stunden' });
    expect(withUnits({ a: percent, b: hours }).unit).to.equal(undefined);
  });

  it('knows status as list, as object, and as one text for all', () => {
    const flags = (status: unknown) => read(cube({ status })).observations.map(({ flag }) => flag);
    expect(flags(['p', 'e'])).to.deep.equal(['provisional', 'estimated']);
    expect(flags({ 1: 'u' })).to.deep.equal([undefined, 'uncertain']);
    expect(flags('c')).to.deep.equal(['suppressed', 'suppressed']);
    expect(read(cube({ status: 'c' })).observations.map(({ value }) => value)).to.deep.equal([null, null]);
  });

  it('shows the weightiest of several letters', () => {
    expect(['bp', 'pb', 'ec', 'z', ''].map((status) => statusWords(status, {}).flag)).to.deep.equal([
      'break',
      'break',
      'suppressed',
      undefined,
      undefined,
    ]);
  });

  describe('that is wrong', () => {
    const cases: [string, unknown, string][] = [
      ['nothing', null, '/class value: expected a JSON-stat 2.0 dataset, received something else'],
      ['a list', [], '/class value: expected a JSON-stat 2.0 dataset, received something else'],
      [
        'a collection',
        { class: 'collection' },
        '/class value: expected a JSON-stat 2.0 dataset, received a collection',
      ],
      ['no ids', cube({ id: undefined }), '/size contradiction: expected id and size'],
      ['ids that are none', cube({ id: [7] }), '/size contradiction: expected id and size'],
      ['sizes that do not fit', cube({ size: [2, 1] }), '/size contradiction: expected id and size'],
      ['a size below zero', cube({ size: [-2] }), '/size contradiction: expected id and size'],
      [
        'ten million cells',
        cube({ id: ['a', 'b'], size: [1e4, 1e3] }),
        `/size value: has 10000000 cells; at most ${MAX_CELLS}`,
      ],
      ['a dimension that is missing', cube({ dimension: {} }), '/dimension/ort required: has no categories'],
      [
        'too few categories',
        cube({ size: [3] }),
        '/dimension/ort/category contradiction: names 2 categories',
      ],
      [
        'positions with a hole',
        cube({ dimension: { ort: { category: { index: { a: 0, b: 2 } } } } }),
        '/dimension/ort/category contradiction: names 1 categories',
      ],
      ['too few values', cube({ value: [1] }), '/value contradiction: has 1 entries; size tells of 2 cells'],
      ['no values', cube({ value: undefined }), '/value contradiction: has undefined'],
      ['values beyond the cube', cube({ value: { 5: 1 } }), '/value/5 contradiction: is none of the 2 cells'],
      ['values by name', cube({ value: { a: 1 } }), '/value/a contradiction: is none of the 2 cells'],
      ['texts for all numbers', cube({ value: ['1', 'x'] }), '/value/0 type: 2 of 2 values are no numbers'],
    ];
    for (const [name, input, report] of cases)
      it(`is reported and has no observations: ${name}`, () => {
        const { said, observations } = read(input);
        expect(observations).to.deep.equal([]);
        expect(said[0]?.startsWith(report), said[0]).to.equal(true);
      });

    it('costs only the values that are no numbers', () => {
      const { said, observations } = read(cube({ value: [1, '2'] }));
      expect(observations).to.deep.equal([{ ort: '057-1', value: 1 }]);
      expect(said).to.deep.equal(['/value/1 type: 1 of 2 values are no numbers; they are left out']);
    });

    it('costs the flags where only the status is wrong', () => {
      const { said, observations } = read(cube({ status: { 9: 'p' } }));
      expect(observations.map(({ value }) => value)).to.deep.equal([1, 2]);
      expect(said[0]).to.contain('/status/9');
    });
  });
});
