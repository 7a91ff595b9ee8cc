import { expect } from 'chai';
import { MAX_CELLS } from '../../src/feed/jsonstat/read-dataset.js';
import { cube, read, row, single } from './jsonstat-support.js';

const valuesOf = (input: unknown, districts?: Record<string, string>) =>
  read(input, districts).dimensions[0]?.values.map(({ id }) => id);

describe('a dimension of JSON-stat', () => {
  it('of a single category needs no more than its label', () => {
    const { note, observations, said } = read(single({ label: { t: 'insgesamt' } }));
    expect(said).to.deep.equal([]);
    expect(note).to.equal('d: insgesamt');
    expect(observations).to.deep.equal([{ value: 1 }]);
  });

  it('is known by its name as time or space, in any case, where the data set gives no roles', () => {
    const kind = (id: string, role?: object) =>
      read(row(['a', 'b'], { id: [id], role, dimension: { [id]: { category: { index: ['a', 'b'] } } } }))
        .dimensions[0]?.kind;
    expect(['GEO', 'Time', 'time_period', 'sex'].map((id) => kind(id))).to.deep.equal([
      'district',
      'time',
      'time',
      'group',
    ]);
    expect(['geo', 'time'].map((id) => kind(id, { metric: ['x'] }))).to.deep.equal(['group', 'group']);
  });

  it('of no categories leaves no cells, and that is no fault', () => {
    const { dimensions, observations, said } = read(row([]));
    expect(said).to.deep.equal([]);
    expect(dimensions.map(({ values }) => values)).to.deep.equal([[]]);
    expect(observations).to.deep.equal([]);
  });

  it('has ids that a feed can have, each once', () => {
    expect(valuesOf(row(['a + b', '._-a', '', 'ä', 'c', 'c/', 'c!']))).to.deep.equal([
      'a-b',
      'a',
      'x',
      'x-2',
      'c',
      'c-',
      'c--2',
    ]);
    expect(valuesOf(row(['a/b', 'a b', 'a?b']))).to.deep.equal(['a-b', 'a-b-2', 'a-b-3']);
    expect(valuesOf(row(['a'.repeat(101), 'b']))).to.deep.equal(['a'.repeat(100), 'b']);
  });

  it('has them in a moment, also where none of very many has a letter that they may have', () => {
    const [first, letters] = ['а'.charCodeAt(0), 32];
    const ids = Array.from({ length: MAX_CELLS }, (_, i) =>
      String.fromCharCode(
        ...[letters ** 2, letters, 1].map((part) => first + (Math.floor(i / part) % letters)),
      ),
    );
    const begin = performance.now();
    expect(valuesOf(row(ids))?.slice(-1)).to.deep.equal([`x-${MAX_CELLS}`]);
    expect(performance.now() - begin).to.be.lessThan(1_000);
  });

  it('keeps them apart also where one is written as the next would be', () => {
    expect(valuesOf(row(['x-2', 'ä', 'ö', 'ü']))).to.deep.equal(['x-2', 'x', 'x-3', 'x-4']);
  });

  it('has another id than any field of an observation', () => {
    const named = (id: string) =>
      read(row(['a', 'b'], { id: [id], dimension: { [id]: { category: { index: ['a', 'b'] } } } }))
        .dimensions[0]?.id;
    expect(['value', 'flag', 'note', 'ort'].map(named)).to.deep.equal(['value-2', 'flag-2', 'note-2', 'ort']);
  });

  it('is mapped to districts only where it is of space, and only by what the mapping has itself', () => {
    expect(valuesOf(row(['a', 'b'], { role: { geo: ['x'] } }), { a: 'nord' })).to.deep.equal(['a', 'b']);
    expect(valuesOf(row(['a', 'b'], { role: { metric: ['d'] } }), { a: 'nord' })).to.deep.equal(['a', 'b']);
    const space = row(['a', 'constructor'], { role: { geo: ['d'] } });
    expect(valuesOf(space, { a: 'nord' })).to.deep.equal(['nord', 'constructor']);
  });

  it('is one of districts where the data set names none of space and all that the feed maps are its categories', () => {
    const kindOf = (districts: Record<string, string>) =>
      read(row(['a', 'b'], { role: { time: ['y'] } }), districts).dimensions[0];
    expect(kindOf({ a: 'nord', b: 'sued' })?.kind).to.equal('district');
    expect(kindOf({ a: 'nord' })?.values.map(({ id }) => id)).to.deep.equal(['nord', 'b']);
    expect(kindOf({ a: 'nord', c: 'sued' })?.kind).to.equal('group');
    expect(kindOf({})?.kind).to.equal('group');
  });

  it('that lacks a category which the feed maps to a district is reported, once', () => {
    const { said, observations } = read(cube({}), { '057/1': 'nord', 7: 'west', 8: 'ost' });
    expect(said).to.deep.equal(['/dimension unknown-reference: has no category 7, which `districts` names']);
    expect(observations).to.have.length(2);
  });

  it('may be held at any place among the others', () => {
    const category = (...index: string[]) => ({ category: { index } });
    const { observations } = read(
      cube({
        id: ['a', 'one', 'b', 'last'],
        size: [2, 1, 3, 1],
        value: [1, 2, 3, 4, 5, 6],
        role: {},
        dimension: {
          a: category('a1', 'a2'),
          one: category('o'),
          b: category('b1', 'b2', 'b3'),
          last: category('l'),
        },
      }),
    );
    expect(observations).to.deep.equal([
      { a: 'a1', b: 'b1', value: 1 },
      { a: 'a1', b: 'b2', value: 2 },
      { a: 'a1', b: 'b3', value: 3 },
      { a: 'a2', b: 'b1', value: 4 },
      { a: 'a2', b: 'b2', value: 5 },
      { a: 'a2', b: 'b3', value: 6 },
    ]);
  });

  it('may have as many categories as cells are read, and no more', () => {
    const many = (count: number) => row(Array.from({ length: count }, (_, i) => `c${i}`));
    expect(read(many(MAX_CELLS)).observations).to.have.length(MAX_CELLS);
    expect(read(many(MAX_CELLS + 1)).said).to.deep.equal([
      `/size value: has ${MAX_CELLS + 1} cells; at most ${MAX_CELLS} are read`,
    ]);
  });

  it('is read once: one that is named twice leaves no cells, and is reported', () => {
    const twice = { id: ['a', 'b', 'a'], size: [2, 1, 2], value: [1, 2, 3, 4] };
    const category = (...index: string[]) => ({ category: { index } });
    const { said, observations } = read(
      cube({ ...twice, dimension: { a: category('x', 'y'), b: category('z') } }),
    );
    expect(said).to.deep.equal(['/id contradiction: names the dimension a twice']);
    expect(observations).to.deep.equal([]);
  });

  const two = { id: ['a', 'b'], size: [1, 2], role: {} };
  const wrong: [string, object, string][] = [
    ['has none', { ort: { label: 'Ort' } }, '/dimension/ort required: has no categories'],
    [
      'names none',
      { ort: { category: {} } },
      '/dimension/ort/category contradiction: names 0 categories in order; size says 2',
    ],
    [
      'names one twice',
      { ort: { category: { index: ['a', 'a'] } } },
      '/dimension/ort/category contradiction: names 2 categories in order; size says 2',
    ],
    [
      'names one twice beside the others',
      { ort: { category: { index: ['a', 'b', 'a'] } } },
      '/dimension/ort/category contradiction: names 3 categories in order; size says 2',
    ],
    [
      'names what is no text',
      { ort: { category: { index: ['a', 7] } } },
      '/dimension/ort/category contradiction: names 1 categories in order; size says 2',
    ],
  ];
  for (const [what, dimension, report] of wrong)
    it(`is reported where of its categories it ${what}`, () => {
      const { said, observations } = read(cube({ dimension }));
      expect(said).to.deep.equal([report]);
      expect(observations).to.deep.equal([]);
    });

  it('costs all numbers where it cannot be read, also beside others', () => {
    const { said, observations } = read(
      cube({ ...two, dimension: { b: { category: { index: ['x', 'y'] } } } }),
    );
    expect(said).to.deep.equal(['/dimension/a required: has no categories']);
    expect(observations).to.deep.equal([]);
  });

  for (const [what, parts] of [
    ['texts for sizes', { size: ['2'] }],
    ['half a size', { size: [1.5] }],
    ['one size for a list', { size: 2 }],
    ['one text for a list of ids', { id: 'ort' }],
    ['a number among the ids', { id: ['ort', 7], size: [2, 1] }],
    ['a text among the sizes', { id: ['ort', 'd'], size: [2, '1'] }],
    ['fewer sizes than ids', { id: ['ort', 'd'] }],
    ['no dimension at all', { id: [], size: [], value: [1] }],
  ] as const)
    it(`is not read where the data set has ${what}`, () => {
      const { said, observations } = read(cube(parts));
      expect(said).to.deep.equal([
        '/size contradiction: expected id and size as lists of the same length, of texts and of whole numbers',
      ]);
      expect(observations).to.deep.equal([]);
    });
});
