import { expect } from 'chai';
import { countStatuses, groupMeasures } from '../../src/catalog/measure.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const { catalog } = catalogOf(
  feedDocument({
    topics: [
      { id: 'b', name: 'B' },
      { id: 'a', name: 'A' },
      { id: 'leer', name: 'Leer' },
    ],
    measures: [
      { id: 'm3', title: '3', topic: 'a', order: 3, status: 'done' },
      { id: 'm1', title: '1', topic: 'a', order: 1, area: 'Kultur', status: 'running' },
      { id: 'm2', title: '2', topic: 'b', order: 2, area: 'Sport' },
      { id: 'm4', title: '4', topic: 'a', order: 4, area: 'Kultur', status: 'done' },
    ],
  }),
);

describe('measures', () => {
  it('stand by topic in the topics’ order, then by area, in their own order', () => {
    const shape = groupMeasures(catalog.measures.all, catalog.topics.all).map(({ topic, areas }) => [
      topic.id,
      ...areas.map(({ measures }) => measures.map(({ id }) => id)),
    ]);
    expect(shape).to.deep.equal([
      ['b', ['m2']],
      ['a', ['m1', 'm4'], ['m3']],
    ]);
  });

  it('are counted by state, and those without one as unknown', () => {
    expect([...countStatuses(catalog.measures.all)]).to.have.deep.members([
      ['done', 2],
      ['running', 1],
      [undefined, 1],
    ]);
  });
});
