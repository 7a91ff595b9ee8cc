import { expect } from 'chai';
import { groupMeasures, isProvider, leadKey, normalizeMeasureFilter } from '../../src/catalog/measure.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const { catalog } = catalogOf(
  feedDocument({
    topics: [{ id: 't', name: 'T' }],
    providers: [{ id: 'amt', name: 'Amt' }],
    measures: [
      { id: 'provider', title: '1', topic: 't', lead: 'amt', area: { de: 'Kultur', en: 'Culture' } },
      { id: 'words', title: '2', topic: 't', lead: { de: 'Stadt und Land' }, area: { de: 'Sport' } },
      { id: 'machine', title: '3', topic: 't', lead: { en: { text: 'The town', machine: true } } },
      { id: 'nobody', title: '4', topic: 't', area: { de: 'Kultur', en: 'Culture' } },
    ],
  }),
);
const measures = catalog.measures.all;

describe('who leads a measure', () => {
  it('is a provider of the feed, or is named in words', () => {
    expect(measures.map(({ lead }) => lead !== undefined && isProvider(lead))).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
    expect(isProvider('Stadt')).to.equal(false);
  });

  it('is told apart by a provider’s id or by the first words', () => {
    expect(measures.map(leadKey)).to.deep.equal(['amt', 'Stadt und Land', 'The town', '-']);
  });
});

describe('the areas of a topic', () => {
  it('are the same where all their words are, and none is one as well', () => {
    const [group] = groupMeasures(measures, catalog.topics.all);
    expect(group?.areas.map(({ area, measures: own }) => [area, own.map(({ id }) => id)])).to.deep.equal([
      [{ de: 'Kultur', en: 'Culture' }, ['provider', 'nobody']],
      [{ de: 'Sport' }, ['words']],
      [undefined, ['machine']],
    ]);
  });
});

describe('a choice of measures', () => {
  it('is a text of one to two hundred characters', () => {
    const lead = 'x'.repeat(200);
    expect(normalizeMeasureFilter({ lead })).to.deep.equal({ lead });
    for (const other of [`${lead}x`, '', 7, null, ['amt'], {}])
      expect(normalizeMeasureFilter({ lead: other }), JSON.stringify(other)).to.deep.equal({});
  });
});
