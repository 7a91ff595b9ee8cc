import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import type { WireFeed } from '../../src/cli/formats/index.js';
import { cli, cliJson, feedOf, folder } from './helpers/cli.js';
import { serve } from './helpers/server.js';

const dataset = {
  version: '2.0',
  class: 'dataset',
  label: 'Plätze',
  source: 'Amt',
  id: ['jahr'],
  size: [2],
  role: { time: ['jahr'] },
  dimension: { jahr: { label: 'Jahr', category: { index: ['2024', '2025'] } } },
  value: [11, 12],
};
const plain = (id: string) => ({
  id,
  title: id,
  source: { name: 'Amt' },
  dimensions: [],
  observations: [{ value: 1 }],
});
const measure = {
  id: 'ausbau',
  title: 'Ausbau',
  topic: 'bildung',
  indicators: ['plaetze'],
  status: 'planned',
};

let home = '';
const at = (name: string) => join(home, name);
const put = (name: string, content: object) => writeFile(at(name), JSON.stringify(content));
const withIndicators = (...indicators: object[]) =>
  feedOf({ indicators, measures: [measure], topics: [{ id: 'bildung', name: 'Bildung' }] });
const read = async (name = 'feed.json') => JSON.parse(await readFile(at(name), 'utf8')) as WireFeed;
const build = (...sources: string[]) => cliJson(['build', ...sources, '-o', at('feed.json')]);
const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);
const severe = (problems: Awaited<ReturnType<typeof build>>['problems']) =>
  problems.filter(({ severity }) => severity === 'error');
beforeEach(async () => (home = await folder()));

describe('an indicator with a data set', () => {
  it('goes through `build` where it stands, as it is, and what names it finds it', async () => {
    const given = { id: 'plaetze', jsonstat: dataset, districts: { n: 'nord' }, asOf: 'Mai' };
    await put('a.json', withIndicators(plain('eins'), given, plain('zwei')));
    const other = feedOf({ id: 'verein', languages: ['en'], offers: [], categories: [] });
    await put('b.json', {
      ...other,
      indicators: [{ id: 'b', jsonstat: { ...dataset, note: ['x'], extension: { text: 'y' } } }],
    });
    const { problems } = await build(at('a.json'), at('b.json'));
    // What `districts` names and the data set has not is told once the numbers are read.
    assert.deepEqual(codes({ problems }), ['jsonstat-fault']);
    const { indicators } = await read();
    assert.deepEqual(
      indicators?.map(({ id }) => id),
      ['eins', 'plaetze', 'zwei', 'b'],
    );
    assert.deepEqual(indicators?.[1], given);
    assert.deepEqual(indicators?.[3], {
      id: 'b',
      jsonstat: { ...dataset, note: ['x'], extension: { text: 'y' } },
    });
  });

  it('is held against the schema by `build` as far as the feed itself says it', async () => {
    await put(
      'a.json',
      withIndicators(
        { jsonstat: dataset },
        { id: 'plaetze', jsonstat: 'daten/plaetze.json', decimals: 'zwei', schedule: [null] },
      ),
    );
    const { problems } = await build(at('a.json'));
    assert.deepEqual(
      severe(problems).map(({ code, path }) => [code, path]),
      [
        ['required', '/indicators/0/id'],
        ['form.number', '/indicators/1/decimals'],
      ],
    );
    assert.deepEqual((await read()).indicators, [{ id: 'plaetze', jsonstat: 'daten/plaetze.json' }]);
  });

  it('has its numbers in `check`, `export` and `diff`, from the feed or from a file beside it', async () => {
    await mkdir(at('out'));
    await put('zahlen.json', dataset);
    for (const [name, jsonstat] of [
      ['inline', dataset],
      ['apart', 'zahlen.json'],
    ] as const) {
      await put(`${name}.json`, withIndicators({ id: 'plaetze', jsonstat }));
      assert.deepEqual(severe((await cliJson(['check', at(`${name}.json`)])).problems), []);
      await cli(['export', 'csv', at(`${name}.json`), '-o', at('out')]);
      assert.match(await readFile(at('out/Kennzahlen.csv'), 'utf8'), /plaetze/);
    }
    assert.match((await cli(['diff', at('inline.json'), at('apart.json')])).out, /dasselbe/);
    await put('zahlen.json', { ...dataset, value: [11, 13] });
    const { out, code } = await cli(['diff', at('inline.json'), at('apart.json')]);
    assert.match(out, /^Kennzahlen: 1 geändert\n {2}~ Plätze \(plaetze\)$/m);
    assert.equal(code, 0);
  });

  it('is reported in words where its data set cannot be had, and stands without numbers', async () => {
    const other = 'https://other.example/zahlen.json';
    await put(
      'a.json',
      withIndicators({ ...plain('plaetze'), jsonstat: 'fort.json' }, { ...plain('fern'), jsonstat: other }),
    );
    const { problems, code } = await cliJson(['check', at('a.json')]);
    const missing = problems.filter((problem) => problem.code === 'dataset-missing');
    assert.deepEqual(
      missing.map(({ record, path }) => [record, path]),
      [
        ['plaetze', '/indicators/0/jsonstat'],
        ['fern', '/indicators/1/jsonstat'],
      ],
    );
    assert.match(missing[0]?.message ?? '', /fort\.json.*gibt es nicht/);
    assert.match(missing[1]?.message ?? '', /anderen Server/);
    assert.equal(code, 1);
    assert.equal(
      problems.some((problem) => problem.code === 'unknown-reference'),
      false,
    );
    const compared = await cli(['diff', at('a.json'), at('a.json')]);
    assert.match(compared.err, /fort\.json/);
    assert.equal(compared.code, 1);
  });

  it('is reported in words where its data set is none', async () => {
    await put('zahlen.json', { class: 'collection' });
    await put('a.json', withIndicators({ ...plain('plaetze'), jsonstat: 'zahlen.json' }));
    const { problems } = await cliJson(['check', at('a.json')]);
    assert.match(severe(problems)[0]?.message ?? '', /^Im Datensatz unter class: /);
  });

  describe('on the web', () => {
    let asked: string[] = [];
    let site = '';
    beforeEach(async () => {
      asked = [];
      const documents: Record<string, object> = {
        '/a/feed.json': withIndicators(
          { id: 'plaetze', jsonstat: '../zahlen.json' },
          { id: 'nochmal', jsonstat: '/zahlen.json' },
        ),
        '/zahlen.json': dataset,
      };
      site = await serve(({ url = '' }, response) => {
        asked.push(url);
        response.end(JSON.stringify(documents[url]));
      });
    });

    it('is read once, whoever names its address', async () => {
      const { problems } = await cliJson(['check', `${site}/a/feed.json`, '--allow-private']);
      assert.deepEqual(severe(problems), []);
      assert.deepEqual(asked, ['/a/feed.json', '/zahlen.json']);
    });

    it('keeps its address in a feed that stands elsewhere, and says who will not read it', async () => {
      const { problems } = await cliJson([
        'build',
        `${site}/a/feed.json`,
        '-o',
        at('feed.json'),
        '--allow-private',
      ]);
      assert.deepEqual((await read()).indicators, [
        { id: 'plaetze', jsonstat: `${site}/zahlen.json` },
        { id: 'nochmal', jsonstat: `${site}/zahlen.json` },
      ]);
      assert.deepEqual(asked, ['/a/feed.json']);
      assert.deepEqual(codes({ problems }), ['dataset-elsewhere', 'dataset-elsewhere']);
    });
  });
});
