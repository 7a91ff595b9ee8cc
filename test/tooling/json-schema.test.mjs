// The published JSON Schema and the validation in code say the same of the demo's feeds.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createServer } from 'vite';

const feeds = new URL('../../demo/feeds/', import.meta.url);
const read = async (name) => JSON.parse(await readFile(new URL(name, feeds), 'utf8'));

describe('the published JSON Schema', () => {
  let vite, validate;

  before(async () => {
    const server = { middlewareMode: true, hmr: false, ws: false, watch: null };
    vite = await createServer({
      server,
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true, include: [] },
    });
    const { feedJsonSchema } = await vite.ssrLoadModule('/src/feed/json-schema.ts');
    validate = new Ajv2020({ strict: false }).compile(feedJsonSchema());
  });

  after(() => vite.close());

  it('accepts every feed of the demo', async () => {
    const names = (await readdir(feeds)).filter((name) => name.endsWith('.json'));
    assert.ok(names.length >= 3);
    for (const name of names)
      assert.ok(validate(await read(name)), `${name}: ${JSON.stringify(validate.errors)}`);
  });

  it('accepts an indicator that has its numbers in a data set, and refuses one that has none', async () => {
    const feed = await read('musterstadt.json');
    const dataset = { class: 'dataset', id: [], size: [], value: [] };
    for (const jsonstat of [dataset, 'zahlen.json'])
      assert.ok(validate({ ...feed, indicators: [{ id: 'a', jsonstat }] }), JSON.stringify(validate.errors));
    for (const wrong of [{ id: 'a' }, { id: 'a', jsonstat: { class: 'collection' } }])
      assert.ok(!validate({ ...feed, indicators: [wrong] }), JSON.stringify(wrong));
  });

  it('refuses another version, an offer without a title, and a link that is none', async () => {
    const feed = await read('musterstadt.json');
    const [offer, ...rest] = feed.offers;
    const wrong = [
      { ...feed, ikonFeed: '2.0' },
      { ...feed, offers: [{ ...offer, title: undefined }, ...rest] },
      { ...feed, offers: [{ ...offer, title: { de: 7 } }, ...rest] },
      { ...feed, offers: [{ ...offer, url: 'javascript:alert(1)' }, ...rest] },
    ];
    for (const document of wrong) assert.equal(validate(JSON.parse(JSON.stringify(document))), false);
  });
});
