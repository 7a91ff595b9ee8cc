import { expect } from 'chai';
import { createNearCount } from '../../../src/catalog/filter/count-near.js';
import { createEngine } from '../../../src/catalog/filter/create-engine.js';
import { normalizeFilter } from '../../../src/catalog/filter/filter.js';
import { NO_CALENDAR } from '../../../src/catalog/time/no-calendar.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const places = [
  { id: 'near', coordinates: [8.9, 52.3] },
  { id: 'far', coordinates: [8.9, 52.4] },
  { id: 'somewhere' },
];

/** How many offers at these places a walk of some minutes leaves, 1112 metres (18 minutes) from the near place. */
function countOf(minutes: number, filter: object, ...at: string[][]): number | undefined {
  const offers = at.map((ids, i) => offerDocument(`o${i}`, { places: ids }));
  const engine = createEngine(catalogOf(feedDocument({ places, offers })).catalog, NO_CALENDAR);
  const tally = engine.tally({ filter: normalizeFilter(filter), scope: {}, now: 0, languages: [] });
  const walk = { coordinates: [8.9, 52.31] as [number, number], minutes };
  return createNearCount(tally, new Map([['walk', walk]]))(() => true)?.get('walk');
}

describe('the count of a walk', () => {
  it('has the offers whose place is just as far, and none that is farther', () => {
    expect([17, 18].map((minutes) => countOf(minutes, {}, ['near'], ['far']))).to.deep.equal([0, 1]);
  });

  it('has an offer once that is at several places, whichever of them is near', () => {
    expect(countOf(18, {}, ['near', 'far'], ['far', 'near'], ['far', 'somewhere', 'near'])).to.equal(3);
    expect(countOf(240, {}, ['near', 'far'])).to.equal(1);
  });

  it('takes no place of an offer for one of the next', () => {
    expect(countOf(18, {}, ['far'], ['near'], ['far'])).to.equal(1);
    expect(countOf(18, {}, ['near'], ['somewhere'], [], ['far'])).to.equal(1);
  });

  it('has offers without a point only where the unknown is let through', () => {
    const at = [['near'], ['somewhere'], [], ['far']];
    expect(countOf(18, {}, ...at)).to.equal(1);
    expect(countOf(18, { unknown: true }, ...at)).to.equal(3);
  });

  it('is none where there are no offers', () => {
    expect(countOf(18, {})).to.equal(0);
  });

  it('is not there before there was time for it', () => {
    const engine = createEngine(
      catalogOf(feedDocument({ offers: [offerDocument('a')] })).catalog,
      NO_CALENDAR,
    );
    const tally = engine.tally({ filter: {}, scope: {}, now: 0, languages: [] });
    const go = createNearCount(tally, new Map([['any', undefined]]));
    expect(go(() => false)).to.equal(undefined);
    expect([...go(() => true)!]).to.deep.equal([['any', 1]]);
    expect([...createNearCount(tally, new Map())(() => false)!]).to.deep.equal([]);
  });
});
