import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { cli, cliJson, feedOf, folder, NOW, offerOf, offersOf } from './helpers/cli.js';
import { serve } from './helpers/server.js';
import type { WireFeed } from '../../src/cli/formats/index.js';

let home = '';
const at = (name: string) => join(home, name);
const put = (name: string, feed: object) => writeFile(at(name), JSON.stringify(feed));
const read = async (name = 'feed.json') => JSON.parse(await readFile(at(name), 'utf8')) as WireFeed;
const ids = (feed: WireFeed) => (feed.offers ?? []).map(({ id }) => id);
const build = (sources: string[], ...more: string[]) =>
  cliJson(['build', ...sources.map(at), '-o', at('feed.json'), ...more]);
const codes = ({ problems }: Awaited<ReturnType<typeof build>>) => problems.map(({ code }) => code);
beforeEach(async () => (home = await folder()));

describe('build', () => {
  it('puts the records of several feeds into one', async () => {
    await put('a.json', feedOf());
    await put(
      'b.json',
      feedOf({ id: 'verein', offers: [offerOf('garten')], places: [{ id: 'p', name: 'Park' }] }),
    );
    const report = await build(['a.json', 'b.json']);
    assert.equal(report.code, 0);
    const feed = await read();
    assert.equal(feed.id, 'stadt');
    assert.equal(feed.updated, new Date(NOW).toISOString());
    assert.deepEqual(ids(feed), ['cafe', 'garten']);
    assert.equal((await cli(['check', at('feed.json')])).code, 0);
  });

  it('keeps a sketch that is written out in the feed', async () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [8.9, 52.3],
        [8.91, 52.31],
      ],
    };
    const feature = { type: 'Feature', properties: { kind: 'water' }, geometry };
    const sketch = { type: 'FeatureCollection', features: [feature] };
    await put('a.json', feedOf({ sketch }));
    const report = await build(['a.json']);
    assert.deepEqual(codes(report), []);
    assert.deepEqual((await read()).sketch, sketch);
  });

  it('keeps two records of one id apart, with all that refers to them, and says so', async () => {
    await put(
      'a.json',
      feedOf({ places: [{ id: 'haus', name: 'Haus A' }], offers: [offerOf('cafe', { places: ['haus'] })] }),
    );
    await put(
      'b.json',
      feedOf({ places: [{ id: 'haus', name: 'Haus B' }], offers: [offerOf('kurs', { places: ['haus'] })] }),
    );
    const report = await build(['a.json', 'b.json']);
    assert.deepEqual(codes(report), ['id-taken']);
    const { places, offers } = await read();
    assert.deepEqual(
      places?.map(({ id, name }) => [id, name]),
      [
        ['haus', 'Haus A'],
        ['q2-haus', 'Haus B'],
      ],
    );
    assert.deepEqual(
      offers?.map(({ places }) => places),
      [['haus'], ['q2-haus']],
    );
  });

  it('counts the same record once, and takes categories of one id for the same', async () => {
    await put('a.json', feedOf());
    await put('b.json', feedOf({ categories: [{ id: 'sprache', name: 'Sprache' }] }));
    const report = await build(['a.json', 'b.json']);
    assert.deepEqual(codes(report), ['shared-record']);
    const { categories, offers } = await read();
    assert.deepEqual(categories, [{ id: 'sprache', name: 'Deutsch lernen' }]);
    assert.equal(offers?.length, 1);
  });

  it('takes records out of offers, so that those of two sources are not mixed up', async () => {
    const inline = (name: string) => ({ offers: [offerOf(name, { provider: { id: 'traeger', name } })] });
    await put('a.json', feedOf(inline('eins')));
    await put('b.json', feedOf(inline('zwei')));
    await build(['a.json', 'b.json']);
    const { providers, offers } = await read();
    assert.deepEqual(
      providers?.map(({ id, name }) => [id, name]),
      [
        ['traeger', 'eins'],
        ['q2-traeger', 'zwei'],
      ],
    );
    assert.deepEqual(
      offers?.map(({ provider }) => provider),
      ['traeger', 'q2-traeger'],
    );
  });

  it('resolves what one feed says of another that it is put together with', async () => {
    await put('a.json', feedOf({ offers: [offerOf('a', { places: ['verein:haus'] })] }));
    await put('b.json', feedOf({ id: 'verein', offers: [], places: [{ id: 'haus', name: 'Haus' }] }));
    assert.equal((await build(['a.json', 'b.json'])).code, 0);
    assert.deepEqual((await read()).offers?.[0]?.places, ['haus']);
  });

  it('says of texts in which language they are, where the first languages differ', async () => {
    await put('a.json', feedOf());
    await put('b.json', feedOf({ languages: ['en'], offers: [offerOf('class', { summary: 'Come along' })] }));
    await build(['a.json', 'b.json']);
    const feed = await read();
    assert.deepEqual(feed.languages, ['de', 'en']);
    assert.deepEqual(feed.offers?.[1]?.summary, { en: 'Come along' });
  });

  it('leaves a wrong record out, reports it and fails, and writes the rest', async () => {
    await put('a.json', feedOf({ offers: [...offersOf(3), { id: 'b' }] }));
    const report = await build(['a.json']);
    assert.equal(report.code, 1);
    assert.ok(
      report.problems.some(
        ({ code, record, source }) => code === 'required' && record === 'b' && source === at('a.json'),
      ),
    );
    assert.equal((await read()).offers?.length, 3);
  });

  it('reads a plan, with paths from its own folder, prefixes and a head', async () => {
    await mkdir(at('sub'));
    await put('sub/a.json', feedOf());
    const plan = {
      feed: { id: 'kreis', title: 'Kreis' },
      sources: [{ id: 'stadt', from: 'a.json', prefix: 'st' }],
    };
    await put('sub/plan.json', plan);
    const { code } = await cli(['build', '--config', at('sub/plan.json'), '-o', at('feed.json')]);
    assert.equal(code, 0);
    const feed = await read();
    assert.equal(feed.id, 'kreis');
    assert.deepEqual(ids(feed), ['st-cafe']);
  });

  it('keeps two records apart that two sources of one prefix call the same, with what refers to them', async () => {
    const place = (name: string) => ({
      places: [{ id: 'haus', name }],
      offers: [offerOf(name.toLowerCase(), { places: ['haus'] })],
    });
    await put('a.json', feedOf(place('Alt')));
    await put('b.json', feedOf(place('Neu')));
    const sources = ['a', 'b', 'a'].map((file, at) => ({
      id: `q${at + 1}`,
      from: `${file}.json`,
      prefix: 'st',
    }));
    await put('plan.json', { feed: { id: 'kreis', title: 'Kreis' }, sources });
    const report = await cliJson(['build', '--config', at('plan.json'), '-o', at('feed.json')]);
    assert.deepEqual(codes(report), ['id-taken']);
    const { places, offers } = await read();
    assert.deepEqual(
      places?.map(({ id, name }) => [id, name]),
      [
        ['st-haus', 'Alt'],
        ['q2-st-haus', 'Neu'],
      ],
    );
    assert.deepEqual(
      offers?.map((offer) => [offer.id, offer.places]),
      [
        ['st-alt', ['st-haus']],
        ['st-neu', ['q2-st-haus']],
      ],
    );
  });

  it('holds sources against the language and the time zone that the plan says', async () => {
    const planned = async (feed: object) => {
      await put('plan.json', { feed, sources: [{ id: 'stadt', from: 'a.json' }] });
      return cliJson(['build', '--config', at('plan.json'), '-o', at('feed.json')]);
    };
    await put('a.json', feedOf({ offers: [offerOf('cafe', { summary: 'Kommen Sie' })] }));
    await planned({ languages: ['en', 'de'] });
    assert.deepEqual((await read()).offers?.[0]?.summary, { de: 'Kommen Sie' });
    assert.ok(codes(await planned({ timezone: 'Europe/Helsinki' })).includes('source-timezone'));
  });

  it('refuses a plan that is wrong, with the place', async () => {
    const wrong = async (plan: object, sentence: RegExp) => {
      await put('plan.json', plan);
      const { code, err } = await cli(['build', '--config', at('plan.json'), '-o', at('feed.json')]);
      assert.match(err, sentence);
      assert.equal(code, 2);
    };
    await wrong({ sources: [] }, /sources/);
    await wrong({ sources: [{ id: '../x', from: 'a' }] }, /sources\.0\.id/);
    await wrong({ feed: { languages: 5 }, sources: [{ id: 'x', from: 'a' }] }, /feed\.languages/);
    await wrong({ feed: { timezone: 'Mars' }, sources: [{ id: 'x', from: 'a' }] }, /feed\.timezone/);
    await wrong({ sources: [{ id: 'x', form: 'a' }] }, /sources\.0\.form“ gibt es nicht/);
    await wrong(
      {
        sources: [
          { id: 'x', from: 'a' },
          { id: 'x', from: 'b' },
        ],
      },
      /zweimal/,
    );
  });

  it('says what to do about a source that it cannot read', async () => {
    await writeFile(at('termine'), 'BEGIN:VCALENDAR');
    await put('a.json', feedOf());
    const { problems } = await build(['a.json', 'termine']);
    assert.match(problems[0]?.advice ?? '', /Schreiben Sie es davor/);
  });

  it('names a folder that is none', async () => {
    await put('a.json', feedOf());
    const { code, err } = await cli(['build', at('a.json'), '-o', at('a.json/feed.json')]);
    assert.equal(code, 2);
    assert.match(err, /^Den Ordner .*a\.json gibt es nicht/);
  });

  it('writes nothing where the head is incomplete or no source gave anything', async () => {
    await put('feed.json', { old: true });
    await put('a.json', { ...feedOf(), publisher: undefined });
    assert.equal((await cli(['build', at('a.json'), '-o', at('feed.json')])).code, 2);
    const { code, err } = await cli(['build', at('nobody.json'), '-o', at('feed.json')]);
    assert.match(err, /Keine Quelle gab etwas her/);
    assert.equal(code, 2);
    assert.deepEqual(await read(), { old: true });
  });
});

describe('a source that fails', () => {
  const both = ['a.json', 'b.json'];
  beforeEach(async () => {
    await put('a.json', feedOf());
    await put('b.json', feedOf({ offers: offersOf(10, 'b') }));
    assert.equal((await build(both)).code, 0);
  });

  /** The second source gives this; a day and a half later. */
  async function later(content: string, ...more: string[]) {
    await writeFile(at('b.json'), content);
    return cliJson(['build', ...both.map(at), '-o', at('feed.json'), ...more], { now: NOW + 36 * 3_600_000 });
  }

  it('does not take the others down: its last good copy stays, with its date', async () => {
    await put('a.json', feedOf({ offers: [offerOf('neu')] }));
    const report = await later('{"ikonFeed": ');
    assert.equal(report.code, 1);
    assert.deepEqual(codes(report), ['source-failed', 'source-kept']);
    assert.match(report.problems[1]?.message ?? '', /b\.json“ vom 25\.11\.2026\./);
    assert.deepEqual(ids(await read()), ['neu', ...offersOf(10, 'b').map(({ id }) => id)]);
  });

  it('is not believed when it shrinks by more than half, unless told to', async () => {
    const less = JSON.stringify(feedOf({ offers: offersOf(4, 'b') }));
    const report = await later(less);
    assert.deepEqual(codes(report), ['source-shrank', 'source-kept']);
    assert.equal((await read()).offers?.length, 11);
    assert.equal((await later(less, '--accept', at('b.json'))).code, 0);
    assert.equal((await read()).offers?.length, 5);
    assert.equal((await later(less)).code, 0);
  });

  it('is not believed when it has lost just half', async () => {
    const report = await later(JSON.stringify(feedOf({ offers: offersOf(5, 'b') })));
    assert.deepEqual(codes(report), ['source-shrank', 'source-kept']);
  });

  it('is not believed when one of its lists runs dry while others stay', async () => {
    const places = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, name: `Ort ${index}` }));
    await put('b.json', feedOf({ offers: offersOf(10, 'b'), places }));
    await build(both);
    const report = await later(JSON.stringify(feedOf({ offers: [], places })));
    assert.deepEqual(codes(report).slice(0, 2), ['source-shrank', 'source-kept']);
    assert.equal((await read()).offers?.length, 11);
  });

  it('is not believed when most of it is rubbish', async () => {
    const rubbish = Array.from({ length: 20 }, (_, index) => ({ id: `r${index}` }));
    const report = await later(JSON.stringify(feedOf({ offers: [...offersOf(10, 'b'), ...rubbish] })));
    assert.ok(codes(report).includes('source-rubbish'));
    assert.equal((await read()).offers?.length, 11);
  });

  it('is not believed while one of its parts does not come, and what came is never its last good copy', async () => {
    const head = feedOf({ offers: offersOf(8, 'b'), next: 'rest.json' });
    await put('rest.json', feedOf({ offers: offersOf(4, 'rest') }));
    assert.equal((await later(JSON.stringify(head))).code, 0);
    for (const broken of ['', '{"error": "busy"}']) {
      await writeFile(at('rest.json'), broken);
      const report = await later(JSON.stringify(head));
      assert.deepEqual(codes(report).slice(-2), ['source-incomplete', 'source-kept']);
      assert.equal(report.code, 1);
      assert.equal((await read()).offers?.length, 13);
      const taken = await later(JSON.stringify(head), '--accept', at('b.json'));
      assert.equal(codes(taken).length, 1);
      assert.equal((await read()).offers?.length, 9);
    }
    await later('');
    assert.equal((await read()).offers?.length, 13);
  });

  it('is believed where a part that it names is never read', async () => {
    const head = feedOf({ offers: offersOf(8, 'b'), next: 'https://other.example/rest.json' });
    assert.deepEqual(codes(await later(JSON.stringify(head))), ['part-missing']);
    await later('');
    assert.equal((await read()).offers?.length, 9);
  });

  it('is not believed while a language cannot be fetched, and is where there is none', async () => {
    const event = {
      title: 'Treff',
      event: { id: 1, start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T11:00:00+01:00' },
    };
    let status = 200;
    const site = await serve(({ url = '' }, response) => {
      response.statusCode = url.includes('/de/') ? 200 : status;
      response.end(JSON.stringify([event]));
    });
    const from = `${site}/api/v3/stadt/de/events/`;
    const feed = { ...feedOf(), languages: ['de', 'en'], offers: undefined, categories: undefined };
    await put('plan.json', { feed, sources: [{ id: 'integreat', from, format: 'integreat' }] });
    const night = async (answer: number) => {
      status = answer;
      return codes(
        await cliJson(['build', '--config', at('plan.json'), '-o', at('i.json'), '--allow-private']),
      );
    };
    assert.deepEqual(await night(404), ['integreat-language']);
    assert.deepEqual(await night(403), ['integreat-language', 'source-incomplete', 'source-kept']);
  });

  it('is missing where it never gave anything, and the others are there', async () => {
    const report = await build(['a.json', 'never.json']);
    assert.deepEqual(codes(report), ['source-failed', 'source-missing']);
    assert.deepEqual(ids(await read()), ['cafe']);
  });

  it('has its last copy for many nights', async () => {
    for (let night = 0; night < 3; night++) await later('');
    assert.equal((await read()).offers?.length, 11);
  });
});

describe('parts', () => {
  it('are linked, marked by their content, and read as one feed', async () => {
    await put('a.json', feedOf({ offers: offersOf(25) }));
    await build(['a.json'], '--shard', '10');
    const first = await read();
    assert.match(first.next ?? '', /^feed\.[0-9a-f]{12}\.json$/);
    assert.equal(first.offers?.length, 10);
    assert.match((await cli(['check', at('feed.json')])).out, /25 Angebote geprüft/);
  });

  it('of an earlier feed stay for a week, for those who have its first part', async () => {
    await put('a.json', feedOf({ offers: offersOf(25) }));
    await build(['a.json'], '--shard', '10');
    const old = await read();
    await put('a.json', feedOf({ offers: offersOf(30) }));
    const again = (days: number) =>
      cli(['build', at('a.json'), '-o', at('feed.json'), '--shard', '10'], { now: NOW + days * 86_400_000 });
    await again(1);
    assert.notEqual((await read()).next, old.next);
    const there = async () => (await readdir(home)).includes(old.next ?? '');
    assert.equal(await there(), true);
    await again(7);
    assert.equal(await there(), true);
    await again(9);
    assert.equal(await there(), false);
    assert.match((await cli(['check', at('feed.json')])).out, /30 Angebote geprüft/);
  });

  it('are written packed as well, and the packed ones go when they are no longer wanted', async () => {
    await put('a.json', feedOf({ offers: offersOf(15) }));
    await build(['a.json'], '--shard', '10', '--precompress');
    const plain = await readFile(at('feed.json'));
    assert.deepEqual(gunzipSync(await readFile(at('feed.json.gz'))), plain);
    assert.deepEqual(brotliDecompressSync(await readFile(at('feed.json.br'))), plain);
    await utimes(at('a.json'), 1, 1);
    await build(['a.json'], '--shard', '10');
    assert.deepEqual(
      (await readdir(home)).filter((name) => /^feed\.json\./.test(name)),
      [],
    );
  });

  it('that nobody wrote here are left alone', async () => {
    await writeFile(at('feed.0123456789ab.json'), 'mine');
    await put('a.json', feedOf({ offers: offersOf(15) }));
    await build(['a.json'], '--shard', '10');
    assert.equal(await readFile(at('feed.0123456789ab.json'), 'utf8'), 'mine');
  });
});
