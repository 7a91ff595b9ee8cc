import { it } from 'node:test';
import { expect } from 'chai';
import { failure, read, source } from './helpers.js';

const dataset = {
  version: '2.0',
  class: 'dataset',
  label: 'Plätze',
  source: 'Amt',
  id: ['jahr'],
  size: [2],
  role: { time: ['jahr'] },
  dimension: { jahr: { label: 'Jahr', category: { index: ['2025', '2026'] } } },
  value: [1, 2],
};

it('a JSON-stat data set becomes an indicator', async () => {
  const { feed, problems } = await read('jsonstat', source(JSON.stringify(dataset)), {
    set: { id: 'plaetze', topic: 'sprache' },
  });
  expect(problems).to.deep.equal([]);
  expect(feed.indicators?.[0]).to.deep.include({
    id: 'plaetze',
    topic: 'sprache',
    title: 'Plätze',
    observations: [
      { jahr: '2025', value: 1 },
      { jahr: '2026', value: 2 },
    ],
  });
});

it('what is no JSON-stat is refused', async () => {
  expect(await failure(read('jsonstat', source('{"class":"collection"}')))).to.equal('not-jsonstat');
});
