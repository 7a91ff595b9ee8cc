import { expect } from 'chai';
import {
  countValues,
  isToCome,
  matchMeasures,
  newestFirst,
  normalizeMeasureFilter,
} from '../../src/catalog/measure.js';
import { createViewStore } from '../../src/catalog/view-state.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const { catalog, issues } = catalogOf(
  feedDocument({
    topics: [{ id: 'a', name: 'A' }],
    providers: [{ id: 'amt', name: 'Amt' }],
    measures: [
      { id: 'm1', title: '1', topic: 'a', status: 'done', horizon: 'short', lead: 'amt' },
      {
        id: 'm2',
        title: '2',
        topic: 'a',
        status: 'done',
        horizon: 'long',
        lead: { de: 'Schulen', en: 'Schools' },
      },
      { id: 'm3', title: '3', topic: 'a', status: 'planned', horizon: 'short', lead: 'Schulen' },
      { id: 'm4', title: '4', topic: 'a', offers: ['weg'], indicators: ['weg'] },
      { id: 'm5', title: '5', topic: 'weg' },
      {
        id: 'm6',
        title: '6',
        topic: 'a',
        status: 'finished',
        updates: [{ date: '2026-01-01', text: 'x', url: 'javascript:alert(1)' }],
      },
    ],
  }),
);
const measures = catalog.measures.all;
const ids = (filter: object) => matchMeasures(measures, normalizeMeasureFilter(filter)).map(({ id }) => id);

describe('what is asked of measures', () => {
  it('is met by all keys together', () => {
    expect(ids({})).to.deep.equal(['m1', 'm2', 'm3', 'm4', 'm6']);
    expect(ids({ status: 'done' })).to.deep.equal(['m1', 'm2']);
    expect(ids({ status: 'done', horizon: 'short' })).to.deep.equal(['m1']);
    expect(ids({ lead: 'Schulen' })).to.deep.equal(['m2', 'm3']);
    expect(ids({ lead: 'amt' })).to.deep.equal(['m1']);
  });

  it('finds those of which the feed says nothing, and never takes them for planned', () => {
    expect(ids({ status: '-' })).to.deep.equal(['m4', 'm6']);
    expect(ids({ status: 'planned' })).to.deep.equal(['m3']);
    expect(ids({ horizon: '-', lead: '-' })).to.deep.equal(['m4', 'm6']);
  });

  it('is counted for each value as if that were chosen', () => {
    const filter = { status: 'done', horizon: 'short' };
    expect([...countValues(measures, filter, 'status')]).to.deep.equal([
      ['done', 1],
      ['planned', 1],
    ]);
    expect([...countValues(measures, filter, 'horizon')]).to.deep.equal([
      ['short', 1],
      ['long', 1],
    ]);
  });

  it('is read from anything, and keeps only what it can be', () => {
    const hostile = { status: 'finished', horizon: 7, lead: 'x'.repeat(300) };
    expect(normalizeMeasureFilter(hostile)).to.deep.equal({});
  });

  it('is told by a view once for each change', () => {
    const store = createViewStore();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.update({ measures: { status: 'done' } });
    store.update({ measures: { status: 'done' } });
    expect(told).to.equal(1);
  });
});

describe('a measure of a careless feed', () => {
  it('loses what points to nothing, with a report', () => {
    const reports = issues.map(({ record, code, pointer }) => [record, code, pointer]);
    expect(reports).to.deep.include(['m4', 'unknown-reference', '/measures/3/offers/0']);
    expect(reports).to.deep.include(['m4', 'unknown-reference', '/measures/3/indicators/0']);
    expect(reports).to.deep.include(['m5', 'unknown-reference', '/measures/4/topic']);
    expect(measures.find(({ id }) => id === 'm4')).to.deep.include({ offers: [], indicators: [] });
  });

  it('loses an address that is none of the web, and keeps the update', () => {
    expect(measures.find(({ id }) => id === 'm6')?.updates).to.deep.equal([
      { date: '2026-01-01', text: 'x' },
    ]);
  });

  it('tells its updates newest first, and of one day the last one first', () => {
    const updates = ['2026-02-01', '2026-05-01', '2026-01-01', '2026-05-01'].map((date, i) => ({
      date,
      text: String(i),
    }));
    expect(newestFirst({ updates }).map(({ text }) => text)).to.deep.equal(['3', '1', '0', '2']);
    expect(newestFirst({})).to.deep.equal([]);
  });

  it('knows what is still to come by the calendar of the feed', () => {
    const [feed] = catalog.feeds;
    const update = { date: '2026-11-26', text: 'x' };
    expect(isToCome(update, feed!, Date.UTC(2026, 10, 25, 22, 30))).to.equal(true);
    expect(isToCome(update, feed!, Date.UTC(2026, 10, 25, 23, 30))).to.equal(false);
  });
});
