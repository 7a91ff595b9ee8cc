// `npm run bench:map`: the map beside Leaflet, OpenLayers and bare MapLibre, with the same offers, in one run. Times differ
// from machine to machine, so the floors are ratios. `--only load`, `life` or `many`, `--rounds 1` and numbers of offers make it shorter.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { globSync } from 'tinyglobby';
import { root } from '../../scripts/lib/install.mjs';
import { benchFeed } from './feed.mjs';
import { contenders, lifePage, manyPage, peerFiles, pointsOf } from './map-pages.mjs';
import { launchBrowser, median, PATIENCE } from './support.mjs';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    /** Points with an id and a category, and nothing else of the offer. */
    lean: { type: 'boolean', default: false },
    cycles: { type: 'string', default: '1000' },
  },
});
const ROUNDS = Number(asked.rounds);
const CYCLES = Number(asked.cycles);
const DATA = asked.lean ? 'lean' : 'points';
const counts = positionals.length > 0 ? positionals.map(Number) : [200, 2_000, 10_000, 100_000];
/** Half of the offers, then all, as often for each load of a page. */
const CHANGES = 6;
const CATEGORIES = 12;
const MAPS = 20;
/** Mounts and removals in a row. */
const LOT = 40;

// --- pages and data, all of it ready before anything is measured ---------------------------------------

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const typeOf = (url) => TYPES[extname(url)] ?? 'text/html';
const cdn = join(root, 'dist/cdn');
const files = new Map([
  ...Object.entries(await peerFiles()),
  ...globSync('**/*.{js,mjs,css}', { cwd: cdn }).map((file) => [`/${file}`, readFileSync(join(cdn, file))]),
]);

function made(url) {
  const [, kind, ...numbers] = /^\/(\w+)-(\d+)(?:-(\d+))?/.exec(url) ?? [];
  const [a, b] = numbers.filter(Boolean).map(Number);
  if (kind === 'feed') return JSON.stringify(benchFeed(b, a));
  if (kind === 'points' || kind === 'lean') return JSON.stringify(pointsOf(a, kind === 'lean'));
  if (kind === 'life') return lifePage(a);
  if (kind === 'many') return manyPage(a, MAPS);
  return contenders[kind]?.(a, DATA);
}

const server = createServer((request, response) => {
  const [url] = request.url.split('?');
  if (!files.has(url)) files.set(url, made(url));
  const body = files.get(url);
  if (body === undefined) response.writeHead(404).end();
  else response.setHeader('content-type', typeOf(url)).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
for (const count of counts) {
  await Promise.all([`/${DATA}-${count}.json`].map(async (url) => (await fetch(origin + url)).arrayBuffer()));
  for (let part = 0; part * 20_000 < count; part++)
    await (await fetch(`${origin}/feed-${part}-${count}.json`)).arrayBuffer();
}

// --- what is measured ----------------------------------------------------------------------------------

const browser = await launchBrowser();

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of its own, with nothing in its cache. */
async function openPage(url, of = browser) {
  const context = await of.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 1000, height: 800 });
  tab.on('console', (message) => message.type() === 'error' && console.error(`${url}: ${message.text()}`));
  tab.on('requestfailed', (request) => console.error(request.url(), request.failure()?.errorText));
  tab.on('pageerror', (error) => console.error(`${url}: ${error}`));
  await tab.goto(origin + url, { waitUntil: 'domcontentloaded' });
  return { tab, close: () => context.close() };
}

/** In the page: half of the offers, another half each time, then all; and the tasks that were long meanwhile. */
async function filterIn(changes, categories, round) {
  const { bench } = window;
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
  // What a page does besides for a while, such as an index for its search, is over.
  const until = performance.now() + 30_000;
  for (let quiet = 0; quiet < 10 && performance.now() < until;) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 30));
    quiet = performance.now() - before < 45 && bench.settled() ? quiet + 1 : 0;
  }
  const from = performance.now();
  const times = [];
  for (let change = 0; change < changes; change++) {
    const half = Array.from(
      { length: categories / 2 },
      (_, i) => (i * (1 + 4 * (change % 2)) + change + round) % categories,
    );
    times.push(await bench.filter(half.map((i) => `k${i}`)));
    await painted();
    times.push(await bench.filter(undefined));
    await painted();
  }
  const tasks = window.longTasks.filter(({ startTime }) => startTime > from).map(({ duration }) => duration);
  return { times, longest: Math.max(0, ...tasks) };
}

async function load(name, count, round) {
  const { tab, close } = await openPage(`/${name}-${count}`);
  const wanted = name === 'ikon' ? ['first', 'ready', 'ground'] : ['first', 'ready'];
  const there = (keys) => keys.every((key) => window.bench[key] > 0);
  await tab.waitForFunction(there, { timeout: PATIENCE, polling: 100 }, wanted).catch(async (error) => {
    const times = await tab.evaluate(() => JSON.stringify(window.bench));
    throw new Error(`${name} with ${count}: ${times}`, { cause: error });
  });
  const { times, longest } = await tab.evaluate(filterIn, CHANGES, CATEGORIES, round);
  const { first, ready, ground } = await tab.evaluate(() => window.bench);
  await close();
  return { first, ready, ground, filter: median(times), longest };
}

const results = [];
const rows = [];
const notes = [];
/** @param floor at most that; undefined where a figure is only told */
function row(what, value, floor, said) {
  const fine = floor === undefined || value <= floor;
  rows.push({ what, value, floor, said, fine });
}
const ms = (time) => (time < 10 ? time.toFixed(1) : time.toFixed(0));

async function measureLoads() {
  for (const count of counts) {
    const own = {};
    for (let round = 0; round < ROUNDS; round++)
      for (const name of Object.keys(contenders)) {
        const sample = await load(name, count, round);
        for (const [key, value] of Object.entries(sample))
          if (value !== undefined) ((own[name] ??= {})[key] ??= []).push(value);
      }
    const of = Object.fromEntries(
      Object.entries(own).map(([name, keys]) => [
        name,
        Object.fromEntries(
          Object.entries(keys).map(([key, list]) => [
            key,
            key === 'longest' ? Math.max(...list) : median(list),
          ]),
        ),
      ]),
    );
    results.push({ count, ...of });
    judge(count, of);
    console.log(
      count,
      JSON.stringify(of, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
    );
  }
}

function judge(count, { ikon, leaflet, openlayers, maplibre }) {
  const title = count.toLocaleString('en');
  const against = (what, key, name, other, floor) =>
    row(
      `${title}: ${what} ÷ ${name}`,
      ikon[key] / other[key],
      floor,
      `${ms(ikon[key])} / ${ms(other[key])} ms`,
    );
  against('first pins', 'first', 'Leaflet', leaflet, count <= 10_000 ? 1 : undefined);
  against('map ready', 'ready', 'MapLibre', maplibre, count === 2_000 ? 0.65 : undefined);
  against('map ready', 'ready', 'OpenLayers', openlayers, count === 100_000 ? 0.85 : undefined);
  against('filter', 'filter', 'Leaflet', leaflet, count === 2_000 ? 0.5 : undefined);
  const share = { 2_000: 0.5, 100_000: 0.4 }[count];
  against('filter', 'filter', 'OpenLayers', openlayers, share);
  against('filter', 'filter', 'MapLibre', maplibre);
  row(
    `${title}: longest task of a filter change, ms`,
    ikon.longest,
    count <= 10_000 ? 50 : undefined,
    'none over 50 ms is 0',
  );
  notes.push(`${title}: MapLibre draws the ground of ours after ${ms(ikon.ground)} ms.`);
}

/** Nodes, listeners and heap after a thorough clean-up. */
async function metricsOf(tab, client) {
  await pause(400);
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function measureLife() {
  const { tab, close } = await openPage('/life-200');
  const client = await tab.createCDPSession();
  await client.send('Performance.enable');
  await tab.evaluate(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    window.contexts = [];
    HTMLCanvasElement.prototype.getContext = function (...args) {
      const context = getContext.apply(this, args);
      if (String(args[0]).startsWith('webgl') && context) window.contexts.push(new WeakRef(context));
      return context;
    };
  });
  // The last of a lot stays until MapLibre has come; the others go while it is being fetched or begins.
  const run = async (cycles) => {
    for (let done = 0; done < cycles; done += LOT)
      await tab.evaluate(async (lot) => {
        for (let cycle = 1; cycle <= lot; cycle++) await window.bench.mount(cycle === lot);
      }, LOT);
  };
  await run(3 * LOT);
  const before = await metricsOf(tab, client);
  await run(CYCLES);
  const after = await metricsOf(tab, client);
  const prototype = await client.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId,
  });
  const canvases = await client.send('Runtime.getProperties', {
    objectId: objects.objectId,
    ownProperties: true,
  });
  const live = canvases.result.filter(({ name }) => /^\d+$/.test(name)).length;
  const contexts = await tab.evaluate(
    () => window.contexts.filter((ref) => ref.deref() && !ref.deref().isContextLost()).length,
  );
  const growth = (key) => after[key] - before[key];
  const title = `${CYCLES} mounts and removals`;
  const counted = (key) => `${before[key]} → ${after[key]}`;
  row(`${title}: DOM nodes`, growth('Nodes'), 0, counted('Nodes'));
  row(`${title}: event listeners`, growth('JSEventListeners'), 0, counted('JSEventListeners'));
  row(`${title}: heap a cycle, bytes`, growth('JSHeapUsedSize') / CYCLES, 2_000, counted('JSHeapUsedSize'));
  row(`${title}: live maps (WebGL contexts)`, contexts, 1, `${live} canvases in the heap`);
  results.push({ cycles: CYCLES, before, after, canvases: live, contexts });
  await close();
}

/** A picture with more than a few colours in it. */
function colorsOf(picture) {
  const { data } = PNG.sync.read(Buffer.from(picture));
  const colors = new Set();
  for (let i = 0; i < data.length; i += 4) colors.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  return colors.size;
}

async function measureMany() {
  const { tab, close } = await openPage('/many-2000');
  const seen = [];
  for (let i = 0; i < MAPS; i++) {
    const handle = await tab.evaluateHandle((i) => document.querySelectorAll('ikon-quartierskarte')[i], i);
    await handle.evaluate((map) => map.scrollIntoView({ block: 'center' }));
    const map = await handle.evaluate(async (map) => {
      const until = performance.now() + 10_000;
      const find = (selector) => [...(map.shadowRoot?.querySelectorAll(selector) ?? [])];
      while (find('.pin').length === 0 && performance.now() < until) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const box = find('svg.drawing')[0]?.getBoundingClientRect();
      return {
        pins: find('.pin').filter((pin) => pin.getBoundingClientRect().width > 0).length,
        drawing: box && box.width * box.height > 0 ? find('svg.drawing text, svg.drawing path').length : 0,
        ground: find('.frame')[0]?.dataset.ground,
      };
    });
    seen.push({ ...map, colors: colorsOf(await handle.screenshot()) });
  }
  // And once more, when the first ones have given their context to others.
  const again = await tab.evaluate(() =>
    [...document.querySelectorAll('ikon-quartierskarte')].map((map) => ({
      pins: map.shadowRoot.querySelectorAll('.pin').length,
      canvases: map.shadowRoot.querySelectorAll('canvas').length,
    })),
  );
  const blank = seen.filter(({ pins, drawing, colors }) => pins === 0 || drawing === 0 || colors < 20).length;
  const later = again.filter(({ pins }) => pins === 0).length;
  const least = (key) => Math.min(...seen.map((map) => map[key]));
  row(
    `${MAPS} maps on a page: blank`,
    blank + later,
    0,
    `at least ${least('pins')} pins, ${least('drawing')} shapes, ${least('colors')} colours`,
  );
  notes.push(
    `${MAPS} maps: ${again.filter(({ canvases }) => canvases > 0).length} have a canvas at the end, the others the SVG ground.`,
  );
  results.push({ maps: seen, again });
  await close();
}

const parts = { load: measureLoads, life: measureLife, many: measureMany };
for (const [name, measure] of Object.entries(parts)) if (!asked.only || asked.only === name) await measure();
await browser.close();
server.close();

console.log('\n| figure | measured | floor | |\n| --- | --: | --: | --- |');
for (const { what, value, floor, said, fine } of rows)
  console.log(
    `| ${what} | ${fine ? '' : '**'}${Number.isInteger(value) ? value : value.toFixed(2)}${fine ? '' : '**'} | ${floor === undefined ? '' : `≤ ${floor}`} | ${said} |`,
  );
console.log(`\n${notes.join('\n')}`);
writeFileSync(
  join(root, 'dist/bench-map.json'),
  `${JSON.stringify({ rounds: ROUNDS, data: DATA, rows, results }, null, 2)}\n`,
);
const failed = rows.filter(({ fine }) => !fine).length;
console.log(`\n${failed ? `${failed} figures are not met` : 'all figures are met'}`);
process.exit(failed ? 1 : 0);
