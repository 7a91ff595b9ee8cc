import { expect } from 'chai';
import { MAX_TEXT } from '../../src/feed/schema/scalars.js';
import { cube, read, row, single } from './jsonstat-support.js';

describe('the words of a data set of JSON-stat', () => {
  it('lead to the web only where it has an address there', () => {
    const source = (href: unknown, name: unknown = 'Amt') => read(cube({ source: name, href })).source;
    expect(source('https://amt.example/1')).to.deep.equal({ name: 'Amt', url: 'https://amt.example/1' });
    expect(source('http://amt.example/1')).to.deep.equal({ name: 'Amt', url: 'http://amt.example/1' });
    for (const href of ['ftp://amt.example/1', 'see https://amt.example/1', undefined, 7])
      expect(source(href), String(href)).to.deep.equal({ name: 'Amt' });
    expect(source('https://amt.example/1', '')).to.equal(undefined);
  });

  it('have the day of an update, or what stands in its place', () => {
    const asOf = (updated: unknown) => read(cube({ updated })).asOf;
    expect(asOf('2024-05-13T23:00:00+0200')).to.equal('2024-05-13');
    expect(asOf('Mai 2024')).to.equal('Mai 2024');
    expect(asOf('Stand: 2024-05-13')).to.equal('Stand: 2024-05-13');
    expect(asOf(2024)).to.equal(undefined);
  });

  it('are without what is no text, and without space around them', () => {
    expect(read(cube({ label: '  Zahlen ' })).title).to.equal('Zahlen');
    expect(read(cube({ label: ['Zahlen', 7, 'von', null, 'heute'] })).title).to.equal('Zahlen von heute');
    expect(read(cube({ label: '   ' }))).not.to.have.property('title');
    expect(read(cube({ label: { de: 'Zahlen' } }))).not.to.have.property('title');
  });

  it('tell the notes of categories under their names', () => {
    const category = {
      index: ['a', 'b', 'c'],
      label: { a: 'Alpha' },
      note: { a: ['Ohne', 'Kinder.'], c: 'Geschätzt.' },
    };
    const { note } = read(row(['a', 'b', 'c'], { note: 'Alle.', dimension: { d: { category } } }));
    expect(note).to.equal('Alle. Alpha: Ohne Kinder. c: Geschätzt.');
  });

  it('are no longer than any text of a feed', () => {
    expect(read(cube({ note: 'a'.repeat(MAX_TEXT + 1) })).note).to.have.length(MAX_TEXT);
  });

  it('tell what all values have in common, alone where there is no other note', () => {
    expect(read(single({ index: ['t'], label: { t: 'insgesamt' } })).note).to.equal('d: insgesamt');
    expect(read(single({ index: ['t'] })).note).to.equal('d: t');
  });

  it('tell a time that all values have in common as the date alone', () => {
    const { asOf, note } = read(
      single({ index: ['2023'] }, { role: { time: ['d'] }, updated: '2024-05-13' }),
    );
    expect({ asOf, note }).to.deep.equal({ asOf: '2023', note: undefined });
  });

  it('are told by what stands there instead where it is no data set', () => {
    const said = (input: unknown) => read(input).said;
    expect(said({ class: 7 })).to.deep.equal([
      '/class value: expected a JSON-stat 2.0 dataset, received something else',
    ]);
    expect(said({ class: 'c'.repeat(41) })).to.deep.equal([
      `/class value: expected a JSON-stat 2.0 dataset, received a ${'c'.repeat(40)}`,
    ]);
  });
});

describe('the unit of a data set of JSON-stat', () => {
  const withUnit = (unit: unknown) => {
    const { unit: read_, decimals } = read(single({ index: ['a'], unit: { a: unit } }));
    return { unit: read_, decimals };
  };
  const unitOf = (unit: object) => withUnit(unit).unit;
  const decimalsOf = (decimals: unknown) => withUnit({ symbol: 'kg', decimals }).decimals;

  it('is known by its sign or by its name', () => {
    expect(unitOf({ symbol: '%' })).to.equal('percent');
    expect(unitOf({ symbol: 'v. H.', label: 'Prozent' })).to.equal('percent');
    expect(unitOf({ symbol: '€' })).to.equal('euro');
    expect(unitOf({ label: 'Personen' })).to.equal('persons');
    expect(unitOf({ base: 'Persons' })).to.equal('persons');
  });

  it('is known only as a whole: thousands of euro are no euro', () => {
    for (const symbol of ['1000 EUR', 'EUR/m²', '% der Haushalte', 'in %', '1000 persons', 'personen/ha'])
      expect(unitOf({ symbol }), symbol).to.deep.equal({ symbol });
  });

  it('has its sign and its name, the name also for a sign, and no more of a sign than a feed can have', () => {
    expect(unitOf({ symbol: 'kg', label: 'Kilogramm' })).to.deep.equal({ symbol: 'kg', name: 'Kilogramm' });
    const name = 'k'.repeat(61);
    expect(unitOf({ label: name })).to.deep.equal({ symbol: 'k'.repeat(60), name });
  });

  it('is none where it has neither sign nor name, and its decimals hold', () => {
    expect(withUnit({ decimals: 2 })).to.deep.equal({ unit: undefined, decimals: 2 });
    expect(withUnit('kg')).to.deep.equal({ unit: undefined, decimals: undefined });
  });

  it('has none to six decimals', () => {
    expect([0, 6].map(decimalsOf)).to.deep.equal([0, 6]);
    for (const wrong of [-1, 7, 1.5, '2', null, undefined])
      expect(decimalsOf(wrong), String(wrong)).to.equal(undefined);
  });

  it('is none where one category has none', () => {
    const category = { index: ['a', 'b'], unit: { a: { symbol: 'kg' } } };
    expect(read(row(['a', 'b'], { dimension: { d: { category } } })).unit).to.equal(undefined);
  });
});
