// The bench's table says what was measured, marks what misses its limit, and touches nothing else of a document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { documents, documentWith } from '../bench/lib/documents.mjs';
import { summary } from '../bench/lib/figures.mjs';
import { median, percentile } from '../bench/lib/numbers.mjs';
import { between, circumstances, digest, figuresTable, isMissed, whole } from '../bench/lib/table.mjs';
import { takeTurns } from '../bench/lib/turns.mjs';

const figure = (more) => ({
  id: 'map.200.first.leaflet',
  part: 'map',
  what: 'first pins ÷ Leaflet',
  value: 0.9,
  unit: '×',
  limit: 1,
  said: '9 ms / 10 ms',
  ...more,
});
const results = (figures, more = {}) => ({
  date: '2026-11-26',
  browser: 'Chrome 156',
  node: '20.20.0',
  rounds: 'medians of 5',
  machine: { cores: 2, cpu: 'A processor', memory: 24, system: 'Linux 6.1' },
  figures,
  samples: [],
  failures: [],
  ...more,
});

test('a figure that holds its limit stands with its numbers', () => {
  const [, , row] = figuresTable([figure()], {}).split('\n');
  assert.equal(row, '| first pins ÷ Leaflet | 0.90 | ≤ 1 | 9 ms / 10 ms |');
});

test('a figure that misses its limit is bold, and its reason stands beside it', () => {
  const missed = figure({ value: 1.2 });
  const [, , row] = figuresTable([missed], { 'map.200.first.leaflet': 'it reads more' }).split('\n');
  assert.equal(row, '| first pins ÷ Leaflet | **1.20** | ≤ 1 | 9 ms / 10 ms; missed: it reads more |');
});

test('a missed figure without a reason says so', () => {
  assert.match(figuresTable([figure({ value: 2 })], {}), /missed: no reason is written down yet/);
});

test('a figure of fewer rounds than five says so', () => {
  assert.match(figuresTable([figure({ rounds: 3 })], {}), /9 ms \/ 10 ms; median of 3 \|/);
  assert.match(figuresTable([figure({ rounds: 1 })], {}), /9 ms \/ 10 ms; one run \|/);
  assert.doesNotMatch(figuresTable([figure({ rounds: 5 })], {}), /median of/);
});

test('a reason may stand for many figures, and the one that says most is taken', () => {
  const reasons = { 'map.*': 'any', 'map.*.first.leaflet': 'near', 'list.*': 'other' };
  assert.match(figuresTable([figure({ value: 2 })], reasons), /missed: near/);
  assert.match(figuresTable([figure({ value: 2, id: 'map.200.ready' })], reasons), /missed: any/);
});

test('what is not a number misses its limit, what has none cannot miss it', () => {
  assert.equal(isMissed(figure({ value: NaN })), true);
  assert.equal(isMissed(figure({ value: 7, limit: undefined })), false);
  assert.equal(isMissed(figure({ value: 1 })), false);
});

test('the digest has the figures with a limit, and says where and when they were measured', () => {
  const said = digest(results([figure(), figure({ what: 'only told', limit: undefined })]), {});
  assert.match(said, /1 of 1 figures hold their limit/);
  assert.doesNotMatch(said, /only told/);
  assert.match(circumstances(results([])), /2026-11-26, Chrome 156, Node 20.20.0; 2 cores \(A processor\)/);
});

test('the whole table has the failures too', () => {
  const said = whole(
    results([], { failures: [{ part: 'list', who: 'list.js, 100,000', why: 'too slow' }] }),
    {},
  );
  assert.match(said, /Not measured: list\.js, 100,000 \(too slow\)\./);
});

test('only what is between the markers is replaced, as often as it is written', () => {
  const document = 'Before\n\n<!-- bench: written by npm run bench -->\n\nold\n\n<!-- /bench -->\n\nAfter\n';
  const once = between(document, 'new');
  assert.equal(once, document.replace('old', 'new'));
  assert.equal(between(once, 'new'), once);
  assert.throws(() => between('no markers', 'new'), /missing/);
});

for (const file of documents)
  test(`${file} says what docs/bench.json has, and nothing typed by hand`, async () => {
    const read = (name) => readFileSync(name, 'utf8');
    const [results, reasons] = ['docs/bench.json', 'test/bench/reasons.json'].map((name) =>
      JSON.parse(read(name)),
    );
    assert.equal(read(file), await documentWith(file, results, reasons));
  });

test('README and docs/bench.md have the markers', () => {
  for (const file of ['README.md', 'docs/bench.md'])
    assert.ok(between(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), 'new'));
});

test('contenders take turns, and who fails is left out from then on', async () => {
  const turns = [];
  const { samples, failures } = await takeTurns(['a', 'b'], 3, async (name, round) => {
    turns.push(name + round);
    if (name === 'b' && round === 1) throw new Error('broken\nat somewhere');
    return round;
  });
  assert.deepEqual(turns, ['a0', 'b0', 'a1', 'b1', 'a2']);
  assert.deepEqual(samples, { a: [0, 1, 2], b: [0] });
  assert.deepEqual(failures, { b: 'broken' });
});

test('a round begins only while there is patience, the first always', async () => {
  const { samples } = await takeTurns(['a', 'b'], 5, async () => 1, 0);
  assert.deepEqual(samples, { a: [1], b: [1] });
});

test('visits come to medians, and their acts to the middle and the slow end of all', () => {
  const visit = (first, painted) => ({
    marks: { first },
    acts: { filter: painted.map((time) => ({ layout: time / 2, painted: time })) },
    tasks: [],
    actTasks: [60],
    code: 1000,
    data: 10,
    elements: 5,
    heap: 1,
  });
  const found = summary([visit(10, [1, 2]), visit(30, [3, 4]), visit(20, [5, 6])]);
  assert.equal(found.first, 20);
  assert.deepEqual(found.filter, { layout: 2, p50: 4, p95: 6 });
  assert.equal(found.longest, 0);
  assert.equal(found.longestAct, 60);
  assert.equal(found.ready, undefined);
  assert.equal(summary([]).first, undefined);
});

test('the median of an even number of samples is between the middle two', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(percentile([5, 1, 4, 2, 3], 0.5), 3);
});
