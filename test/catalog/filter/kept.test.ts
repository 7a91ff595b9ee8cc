import { expect } from 'chai';
import { Columns } from '../../../src/catalog/filter/columns.js';
import { createEngine, OUT } from '../../../src/catalog/filter/create-engine.js';
import type { Query } from '../../../src/catalog/filter/engine.js';
import { normalizeFilter } from '../../../src/catalog/filter/filter.js';
import type { TextSearch } from '../../../src/catalog/search/search.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const NOW = Date.UTC(2026, 10, 22, 9);
const query = (filter: object, parts: Partial<Query> = {}): Query => ({
  filter: normalizeFilter(filter),
  scope: {},
  now: NOW,
  languages: ['de'],
  ...parts,
});
const { catalog } = catalogOf(
  feedDocument({
    offers: [
      offerDocument('a', { free: true, childcare: false, age: { max: 5 } }),
      offerDocument('b', { free: false, childcare: false }),
      offerDocument('c', { free: true, childcare: true, age: { min: 6 } }),
    ],
  }),
);
const engineOf = (search?: TextSearch) => createEngine(catalog, createCalendar(), search);

/** A search that finds what it is told to, and knows what it was asked for. */
function searchFor(...scores: number[]) {
  const asked: [string, readonly string[]][] = [];
  const search = {
    version: 1,
    find: (text: string, languages: readonly string[]) => {
      asked.push([text, languages]);
      return { scores: Float32Array.from(scores), marks: () => [] };
    },
  };
  return { search, asked };
}

describe('what an engine has answered', () => {
  it('is kept for the same minute, and not for the next one', () => {
    const { results } = engineOf();
    const at = (now: number) => results(query({}, { now }));
    expect(at(NOW + 59_999)).to.equal(at(NOW));
    expect(at(NOW + 60_000)).not.to.equal(at(NOW));
  });

  it('is kept apart by filter, by scope and by language', () => {
    const { results } = engineOf();
    const all = results(query({}));
    expect(results(query({ free: true }))).not.to.equal(all);
    expect(results(query({}, { scope: { free: true } }))).not.to.equal(all);
    expect(results(query({}, { languages: ['tr'] }))).not.to.equal(all);
    expect(results(query({}))).to.equal(all);
  });

  it('is kept of the last 24 queries', () => {
    const { results } = engineOf();
    const first = results(query({ age: 0 }));
    for (let age = 1; age < 24; age++) results(query({ age }));
    expect(results(query({ age: 0 }))).to.equal(first);
    results(query({ age: 24 }));
    expect(results(query({ age: 0 }))).not.to.equal(first);
    const last = results(query({ age: 24 }));
    expect(results(query({ age: 24 }))).to.equal(last);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(engineOf().results(query({})))).to.equal(true);
  });

  it('is worked out anew once the search may find something else', () => {
    const { search, asked } = searchFor(1, 0, 0);
    const engine = engineOf(search);
    const before = engine.results(query({ text: 'x' }));
    expect(engine.results(query({ text: 'x' }))).to.equal(before);
    expect(asked).to.deep.equal([['x', ['de']]]);
    search.version++;
    expect(engine.results(query({ text: 'x' }))).not.to.equal(before);
    expect(asked).to.have.length(2);
  });

  it('is known to whoever shares its columns', () => {
    const columns = new Columns(catalog.offers.all);
    const [one, two] = [1, 2].map(() => createEngine(catalog, createCalendar(), undefined, columns));
    const column = (engine: typeof one) => engine!.tally(query({ free: true })).asked[0]?.column;
    expect(column(one)).to.equal(column(two));
    expect(column(one)).not.to.equal(column(engineOf()));
  });
});

describe('a text', () => {
  it('leaves nothing out while there is no search', () => {
    const engine = engineOf();
    expect(engine.found(query({ text: 'x' }))).to.equal(undefined);
    expect(engine.results(query({ text: 'x' }))).to.have.length(3);
  });

  it('leaves out what has no score, and puts the best first', () => {
    const { search } = searchFor(1, 0, 2);
    expect(
      engineOf(search)
        .results(query({ text: 'x' }))
        .map(({ id }) => id),
    ).to.deep.equal(['c', 'a']);
  });

  it('is not looked for where there is none', () => {
    const { search, asked } = searchFor(1, 0, 2);
    expect(engineOf(search).results(query({ free: true }))).to.have.length(2);
    expect(asked).to.deep.equal([]);
  });

  it('is looked for once for all filters beside it, and anew in other languages', () => {
    const { search, asked } = searchFor(1, 1, 1);
    const engine = engineOf(search);
    for (const free of [true, false]) engine.results(query({ text: 'x', free }));
    engine.results(query({ text: 'x' }, { languages: ['tr'] }));
    expect(asked).to.deep.equal([
      ['x', ['de']],
      ['x', ['tr']],
    ]);
  });
});

describe('how offers stand towards a query', () => {
  const misses = (filter: object, parts?: Partial<Query>, search?: TextSearch) => [
    ...engineOf(search).tally(query(filter, parts)).misses,
  ];

  it('is how many questions each of them fails, the unknown only where it is let through', () => {
    expect(misses({})).to.deep.equal([0, 0, 0]);
    expect(misses({ free: true, childcare: true, age: 7 })).to.deep.equal([2, 3, 0]);
    expect(misses({ free: true, childcare: true, age: 7, unknown: true })).to.deep.equal([2, 2, 0]);
  });

  it('is out, whatever else it meets, where scope or text leave it out', () => {
    const scope = { free: true } as const;
    expect(misses({ childcare: true }, { scope })).to.deep.equal([1, OUT, 0]);
    expect(misses({ childcare: true, text: 'x' }, { scope }, searchFor(0, 1, 1).search)).to.deep.equal([
      OUT,
      OUT,
      0,
    ]);
  });

  it('is out where the scope asks what is unknown of it, though unknown is let through', () => {
    expect(misses({ unknown: true }, { scope: { age: 7 } })).to.deep.equal([OUT, OUT, 0]);
  });

  it('leaves those that fail nothing, by their indexes', () => {
    const { left, unknownToo } = engineOf().tally(query({ free: true }));
    expect([[...left], unknownToo]).to.deep.equal([[0, 2], false]);
  });
});
