// What stays behind when elements come and go, and how many maps and charts one page bears.
import { PNG } from 'pngjs';
import { createReport } from '../lib/figures.mjs';
import { takeTurns } from '../lib/turns.mjs';
import { openPage } from '../lib/visit.mjs';
import { MAPS } from '../peers/map.mjs';
import { INDICATORS } from '../peers/charts.mjs';

/** Mounts and removals in a row. */
const LOT = 40;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const parts = { maps: measureMaps, many: measureMany, charts: measureCharts, scroll: measureScroll };

export async function measureLife(bench) {
  const own = createReport('life');
  own.rounds(1);
  const { failures } = await takeTurns(Object.keys(parts), 1, (name) => parts[name](bench, own));
  for (const [name, why] of Object.entries(failures)) own.failed(name, why);
  return own.report;
}

/** Nodes, listeners and heap after a thorough clean-up. */
async function metricsOf(client) {
  await pause(400);
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function measureMaps({ browser, server, cycles }, own) {
  const { tab, client, close } = await openPage(browser, `${server.origin}/map-life-200`);
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
  const run = async (times) => {
    for (let done = 0; done < times; done += LOT)
      await tab.evaluate(async (lot) => {
        for (let cycle = 1; cycle <= lot; cycle++) await window.bench.mount(cycle === lot);
      }, LOT);
  };
  await run(3 * LOT);
  const before = await metricsOf(client);
  await run(cycles);
  const after = await metricsOf(client);
  const contexts = await tab.evaluate(
    () => window.contexts.filter((ref) => ref.deref() && !ref.deref().isContextLost()).length,
  );
  await close();
  const title = `${cycles.toLocaleString('en')} maps come and go`;
  const growth = (key) => after[key] - before[key];
  const counted = (key) => `${before[key].toLocaleString('en')} → ${after[key].toLocaleString('en')}`;
  own.figure('maps.nodes', `${title}: DOM nodes more`, growth('Nodes'), { limit: 0, said: counted('Nodes') });
  own.figure('maps.listeners', `${title}: event listeners more`, growth('JSEventListeners'), {
    limit: 0,
    said: counted('JSEventListeners'),
  });
  own.figure('maps.heap', `${title}: heap more for each`, growth('JSHeapUsedSize') / cycles, {
    unit: 'B',
    limit: 2_000,
    said: counted('JSHeapUsedSize'),
  });
  own.figure('maps.contexts', `${title}: live maps`, contexts, { limit: 1, said: 'WebGL contexts' });
}

/** How many colours a picture has. */
function colorsOf(picture) {
  const { data } = PNG.sync.read(Buffer.from(picture));
  const colors = new Set();
  for (let i = 0; i < data.length; i += 4) colors.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  return colors.size;
}

async function measureMany({ browser, server }, own) {
  const { tab, close } = await openPage(browser, `${server.origin}/map-many-2000`);
  const seen = [];
  for (let i = 0; i < MAPS; i++) {
    const handle = await tab.evaluateHandle((i) => document.querySelectorAll('ikon-quartierskarte')[i], i);
    await handle.evaluate((map) => map.scrollIntoView({ block: 'center' }));
    seen.push({ ...(await handle.evaluate(lookIn)), colors: colorsOf(await handle.screenshot()) });
  }
  // And once more, when the first ones have given their context to others.
  const later = await tab.evaluate(
    () =>
      [...document.querySelectorAll('ikon-quartierskarte')].filter(
        (map) => map.shadowRoot.querySelectorAll('.pin').length === 0,
      ).length,
  );
  await close();
  const blank = seen.filter(({ pins, drawing, colors }) => pins === 0 || drawing === 0 || colors < 20).length;
  const least = (key) => Math.min(...seen.map((map) => map[key]));
  own.figure('many', `${MAPS} maps on a page: blank`, blank + later, {
    limit: 0,
    said: `at least ${least('pins')} pins, ${least('drawing')} shapes, ${least('colors')} colours`,
  });
}

async function lookIn(map) {
  const until = performance.now() + 10_000;
  const find = (selector) => [...(map.shadowRoot?.querySelectorAll(selector) ?? [])];
  while (find('.pin').length === 0 && performance.now() < until) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const box = find('svg.drawing')[0]?.getBoundingClientRect();
  return {
    pins: find('.pin').filter((pin) => pin.getBoundingClientRect().width > 0).length,
    drawing: box && box.width * box.height > 0 ? find('svg.drawing text, svg.drawing path').length : 0,
  };
}

async function measureCharts({ browser, server, cycles }, own) {
  const { tab, close } = await openPage(browser, `${server.origin}/charts-life-1`);
  const { drawn, live } = await tab.evaluate(mountIn, cycles);
  await close();
  own.figure('charts', `${cycles.toLocaleString('en')} charts come and go: live charts`, live, {
    limit: 0,
    said: `${drawn} were drawn`,
  });
}

async function mountIn(cycles) {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const { getContext } = HTMLCanvasElement.prototype;
  const canvases = new Set();
  HTMLCanvasElement.prototype.getContext = function (...args) {
    if (this.dataset.id) canvases.add(this);
    return getContext.apply(this, args);
  };
  for (let cycle = 0; cycle < cycles; cycle++) {
    const element = document.createElement('ikon-kennzahlen');
    element.setAttribute('feed', '/indicators-1.json');
    document.body.append(element);
    // Every twentieth stays until its chart is there; the others go while it begins.
    const end = performance.now() + 5000;
    const drawn = () => element.shadowRoot?.querySelector('canvas')?.style.width;
    while (cycle % 20 === 0 && performance.now() < end && !drawn()) await wait(10);
    if (cycle % 3 === 0) await wait(5);
    element.remove();
  }
  await wait(500);
  // Chart.js keeps its own mark on a canvas for as long as the chart lives.
  return { drawn: canvases.size, live: [...canvases].filter((canvas) => canvas.$chartjs).length };
}

async function measureScroll({ browser, server }, own) {
  const { tab, close } = await openPage(browser, `${server.origin}/charts-ikon-${INDICATORS}`);
  await tab.waitForFunction(() => window.bench.first > 0);
  const { longest, drawn, before } = await tab.evaluate(scrollIn);
  await close();
  own.figure('scroll', `${INDICATORS} indicators scrolled: longest task`, longest, {
    unit: 'ms',
    limit: 50,
    said: `${before} are drawn before, ${drawn} after; none over 50 ms is 0`,
  });
}

async function scrollIn() {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const count = () =>
    [...document.querySelector('ikon-kennzahlen').shadowRoot.querySelectorAll('canvas')].filter(
      ({ width, style }) => width > 0 && style.width,
    ).length;
  await wait(1500);
  const before = count();
  const from = performance.now();
  for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
    scrollTo(0, y);
    await wait(80);
  }
  await wait(500);
  const tasks = window.longTasks.filter(({ startTime }) => startTime > from).map(({ duration }) => duration);
  return { longest: Math.max(0, ...tasks), drawn: count(), before };
}
