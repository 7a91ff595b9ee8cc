import { expect } from 'chai';
import { countFacets, countUnknown } from '../../../src/catalog/filter/count-facets.js';
import { createNearCount } from '../../../src/catalog/filter/count-near.js';
import { ANY_TIME, countTimes } from '../../../src/catalog/filter/count-times.js';
import { createEngine } from '../../../src/catalog/filter/create-engine.js';
import type { Engine, Query } from '../../../src/catalog/filter/engine.js';
import { normalizeFilter } from '../../../src/catalog/filter/filter.js';
import { offeredBy } from '../../../src/catalog/filter/offered.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const NOW = Date.UTC(2026, 10, 22, 9); // Sunday, 10:00 in Berlin

function engineOf(offers: object[], parts: object = {}): Engine {
  const { catalog } = catalogOf(feedDocument({ ...parts, offers }));
  return createEngine(catalog, createCalendar());
}

const query = (filter: object, scope: object = {}): Query => ({
  filter: normalizeFilter(filter),
  scope: normalizeFilter(scope),
  now: NOW,
  languages: ['de'],
});

describe('what is hidden because nobody says', () => {
  const monday = { hours: [{ days: ['mo'], opens: '09:00', closes: '12:00' }] };
  const engine = engineOf(
    [
      offerDocument('all-known', { free: true, age: { min: 5 }, places: ['haus'], ...monday }),
      offerDocument('price-unknown', { age: { min: 5 }, places: ['haus'], ...monday }),
      offerDocument('age-unknown', { free: true, places: ['haus'], ...monday }),
      offerDocument('time-unknown', { free: true, age: { min: 5 }, places: ['haus'] }),
      offerDocument('place-unknown', { free: true, age: { min: 5 }, ...monday }),
      offerDocument('nothing-known', {}),
    ],
    { places: [{ id: 'haus', coordinates: [8.9, 52.3] }] },
  );
  const hidden = (filter: object, ...keys: Parameters<typeof countUnknown>[1]) =>
    countUnknown(engine.tally(query(filter)), keys);

  it('counts under the question that hides it, not under the others', () => {
    const filter = {
      free: true,
      age: 7,
      weekdays: ['mo'],
      near: { coordinates: [8.9, 52.3], minutes: 5 },
    };
    expect(hidden(filter, 'age')).to.equal(1);
    expect(hidden(filter, 'when', 'weekdays', 'daytimes')).to.equal(1);
    expect(hidden(filter, 'near')).to.equal(1);
    expect(countFacets(engine.tally(query(filter))).facts.free.unknown).to.equal(1);
  });

  it('is no more than what letting it through brings', () => {
    for (const filter of [{ age: 7 }, { weekdays: ['mo'] }]) {
      const [key] = Object.keys(filter) as 'age'[];
      const [known, all] = [filter, { ...filter, unknown: true }].map(
        (one) => engine.results(query(one)).length,
      );
      expect(hidden(filter, key!)).to.equal(2);
      expect(all! - known!).to.equal(2);
    }
  });

  it('is nothing under a question that is not asked', () => {
    expect(hidden({ free: true }, 'age')).to.equal(0);
  });
});

describe('counts of a walk', () => {
  const places = [
    { id: 'near', coordinates: [8.9, 52.3] },
    { id: 'far', coordinates: [8.9, 52.4] },
    { id: 'somewhere' },
  ];
  const offers = [
    offerDocument('a', { places: ['near'], free: true }),
    offerDocument('b', { places: ['far', 'near'] }),
    offerDocument('c', { places: ['far'], free: true }),
    offerDocument('d', { places: ['somewhere'], free: true }),
  ];
  const engine = engineOf(offers, { places });
  const walk = (lat: number, minutes: number) => ({ coordinates: [8.9, lat] as [number, number], minutes });
  const choices = new Map([
    ['any', undefined],
    ['near', walk(52.3, 15)],
    ['far', walk(52.4, 15)],
    ['nowhere', walk(50, 45)],
    ['wide', walk(52.3, 240)],
  ]);

  it('agree with the results that each choice leads to, whatever else is filtered by', () => {
    for (const filter of [{}, { free: true }, { unknown: true }, { near: walk(52.3, 5), free: true }]) {
      const counts = createNearCount(engine.tally(query(filter)), choices)(() => true)!;
      for (const [name, near] of choices)
        expect(counts.get(name), `${name} ${JSON.stringify(filter)}`).to.equal(
          engine.results(query({ ...filter, near })).length,
        );
    }
  });

  it('are worked out piece by piece, and lose nothing between', () => {
    const go = createNearCount(engine.tally(query({})), choices);
    let turns = 0;
    let counts;
    for (; !counts; turns++) {
      let asked = 0;
      counts = go(() => asked++ < 1);
    }
    expect(turns).to.equal(choices.size);
    expect([...counts.values()]).to.deep.equal([4, 2, 2, 0, 3]);
  });
});

describe('the count of whenever', () => {
  const at = (start: string) => ({ schedule: [{ start, duration: 'PT1H' }] });
  const engine = engineOf([
    offerDocument('monday', at('2026-11-23T10:00')),
    offerDocument('tuesday', at('2026-11-24T19:00')),
    offerDocument('unknown'),
  ]);
  const count = (filter: object) =>
    countTimes(engine.tally(query(filter)), normalizeFilter(filter), engine.calendar, NOW, () => true)!;

  it('agrees with the results that taking the time back leads to', () => {
    for (const filter of [{}, { when: 'today' }, { when: 'today', weekdays: ['tu'] }])
      expect(count(filter).get(ANY_TIME), JSON.stringify(filter)).to.equal(
        engine.results(query({ ...filter, when: undefined })).length,
      );
  });
});

describe('the choices within a scope', () => {
  const engine = engineOf(
    [
      offerDocument('north', { districts: ['nord'], languages: ['ar'], audiences: ['women'] }),
      offerDocument('south', { districts: ['sued'], languages: ['tr'], audiences: ['men'], level: ['A1'] }),
      offerDocument('city', { districts: ['*'], languages: ['uk'] }),
    ],
    {
      districts: [
        { id: 'nord', name: 'Nord' },
        { id: 'sued', name: 'Süd' },
      ],
    },
  );
  const offered = (key: Parameters<typeof offeredBy>[1], scope: object) => {
    const { named, any } = offeredBy(engine.results(query({}, scope)), key, engine.columns);
    return { named: [...named.keys()], any };
  };

  it('are those that one of its offers names', () => {
    const scope = { districts: ['nord'] };
    expect(offered('languages', scope).named).to.have.members(['ar', 'uk']);
    expect(offered('audiences', scope).named).to.deep.equal(['women']);
    expect(offered('level', scope).named).to.deep.equal([]);
    expect(offered('districts', scope)).to.deep.equal({ named: ['nord'], any: true });
    expect(offered('languages', {}).named).to.have.members(['ar', 'tr', 'uk']);
  });

  it('are counted', () => {
    const { named } = offeredBy(engine.results(query({})), 'districts', engine.columns);
    expect([...named]).to.have.deep.members([
      ['nord', 1],
      ['sued', 1],
    ]);
  });
});
