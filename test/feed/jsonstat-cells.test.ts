import { expect } from 'chai';
import { statusWords } from '../../src/feed/jsonstat/status.js';
import { cube, read, row } from './jsonstat-support.js';

const flagsOf = (status: unknown) => read(cube({ status })).observations.map(({ flag }) => flag);

describe('a cell of JSON-stat', () => {
  it('that is null is a gap, and no fault', () => {
    const { said, observations } = read(cube({ value: [null, 2] }));
    expect(said).to.deep.equal([]);
    expect(observations).to.deep.equal([{ ort: '057-2', value: 2 }]);
  });

  it('is found by its position, also by one of several digits', () => {
    const ids = Array.from({ length: 11 }, (_, i) => `c${i}`);
    const { said, observations } = read(row(ids, { value: { 10: 5 } }));
    expect(said).to.deep.equal([]);
    expect(observations).to.deep.equal([{ d: 'c10', value: 5 }]);
  });

  for (const key of ['2', '01', '1a', 'a1', '-1', '0.5', ''])
    it(`is none at the position "${key}" of two`, () => {
      const { said, observations } = read(cube({ value: { 0: 1, [key]: 2 } }));
      expect(said).to.deep.equal([`/value/${key} contradiction: is none of the 2 cells that size tells of`]);
      expect(observations).to.deep.equal([]);
    });

  it('has the only status of a list of one', () => {
    expect(flagsOf(['p'])).to.deep.equal(['provisional', 'provisional']);
  });

  for (const [status, found] of [
    [['p', 'p', 'p'], '3 entries'],
    [[], '0 entries'],
    [7, 'number'],
    [null, 'object'],
  ] as const)
    it(`has its number but no flag where the status has ${found}`, () => {
      const { said, observations } = read(cube({ status }));
      expect(said).to.deep.equal([`/status contradiction: has ${found}; size tells of 2 cells`]);
      expect(observations.map(({ value, flag }) => [value, flag])).to.deep.equal([
        [1, undefined],
        [2, undefined],
      ]);
    });

  it('has no flag of a status that is no text', () => {
    expect(flagsOf([7, 'p'])).to.deep.equal([undefined, 'provisional']);
  });

  it('without a number is there for its flag or its note', () => {
    const { observations } = read(
      row(['a', 'b', 'c'], {
        value: [null, null, null],
        status: { 0: 'u', 1: 'x' },
        extension: { status: { label: { x: 'zu wenige' } } },
      }),
    );
    expect(observations).to.deep.equal([
      { d: 'a', value: null, flag: 'uncertain' },
      { d: 'b', value: null, note: 'zu wenige' },
    ]);
  });
});

describe('a status of JSON-stat', () => {
  it('is known in any case and with space around it', () => {
    expect(statusWords(' P ', {})).to.deep.equal({ flag: 'provisional' });
  });

  it('is told in the words of the data set only where it has no flag', () => {
    expect(statusWords('p', { p: 'vorläufig' })).to.deep.equal({ flag: 'provisional' });
    expect(statusWords('d', { d: 'andere Definition' })).to.deep.equal({ note: 'andere Definition' });
  });

  it('is told by the words for it as it stands, or else for its small letter', () => {
    expect(statusWords('D', { D: 'groß', d: 'klein' })).to.deep.equal({ note: 'groß' });
    expect(statusWords('D', { d: 'klein' })).to.deep.equal({ note: 'klein' });
    expect(statusWords('d', { D: 'groß' })).to.deep.equal({});
  });

  it('is not told by words that are none', () => {
    for (const word of ['missing', 'revised', 'secret', 'forecast', 'p1', ''])
      expect(statusWords(word, {})).to.deep.equal({});
    expect(statusWords('secret', { secret: 'geheim' })).to.deep.equal({ note: 'geheim' });
    for (const label of ['', '  ', 7, null, {}]) expect(statusWords('d', { d: label })).to.deep.equal({});
  });
});
