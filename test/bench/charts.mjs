// `node test/bench/charts.mjs` after a build: the first chart beside bare Chart.js with the same numbers, scrolling through 60
// indicators, and 1,000 mounts and removals. `--rounds 1` and `--cycles 100` make it shorter.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { root } from '../../scripts/lib/install.mjs';
import { launchBrowser, median, PATIENCE } from './support.mjs';

const { values: asked } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, cycles: { type: 'string', default: '1000' } },
});
const ROUNDS = Number(asked.rounds);
const CYCLES = Number(asked.cycles);
const YEARS = Array.from({ length: 10 }, (_, i) => String(2010 + i));
const INDICATORS = 60;

const indicator = (i) => ({
  id: `i${i}`,
  title: `Kennzahl ${i}`,
  unit: 'persons',
  source: { name: 'Messung' },
  dimensions: [
    { id: 'jahr', kind: 'time', name: 'Jahr', values: YEARS.map((id) => ({ id })) },
    {
      id: 'g',
      kind: 'group',
      name: 'Gruppe',
      values: [
        { id: 'a', name: 'Eins' },
        { id: 'b', name: 'Zwei' },
      ],
    },
  ],
  chart: { type: ['bar', 'line', 'stacked', 'area'][i % 4] },
  observations: YEARS.flatMap((jahr, at) =>
    ['a', 'b'].map((g, s) => ({ jahr, g, value: 100 + at * 7 + s * 30 + i })),
  ),
});
const feed = (count) =>
  JSON.stringify({
    ikonFeed: '1.0',
    id: 'bench',
    title: 'Messung',
    publisher: { name: 'Messung' },
    updated: '2026-11-20T08:00:00+01:00',
    languages: ['de'],
    indicators: Array.from({ length: count }, (_, i) => indicator(i)),
  });

/** What a page of its own would be: Chart.js, the same file of numbers, one chart. */
const BARE = `
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
const { indicators: [{ dimensions: [years, groups], observations }] } = await (await fetch('/feed-1.json')).json();
new Chart(document.querySelector('canvas'), {
  type: 'bar',
  data: {
    labels: years.values.map(({ id }) => id),
    datasets: groups.values.map(({ id, name }) => ({
      label: name,
      data: observations.filter(({ g }) => g === id).map(({ value }) => value),
    })),
  },
  options: { animation: false, maintainAspectRatio: false },
});`;

async function bareBundle() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', minify: 'terser', rolldownOptions: { input: 'bare.js' } },
    plugins: [
      {
        name: 'bare',
        enforce: 'pre',
        resolveId: (id) => (id === 'bare.js' ? join(root, 'bare.js') : null),
        load: (id) => (id.endsWith('/bare.js') ? BARE : null),
      },
    ],
  });
  return output[0].code;
}

/** Tells when the first bar is on the screen, and which tasks were long. */
const WATCH = `<script>
window.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });
const { fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillText = function (...args) {
  if (this.canvas.isConnected && !window.asked) { window.asked = true; requestAnimationFrame(() => setTimeout(() => { window.first = performance.now(); })); }
  return fillText.apply(this, args);
};
</script>`;
const page = (body) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><link rel="icon" href="data:,">${WATCH}</head><body>${body}</body></html>`;
const pages = {
  '/bare': page(
    '<div style="block-size:300px;inline-size:600px"><canvas></canvas></div><script type="module" src="/bare.js"></script>',
  ),
  '/ikon': page(
    '<ikon-kennzahlen feed="/feed-1.json"></ikon-kennzahlen><script type="module" src="/kennzahlen.js"></script>',
  ),
  '/many': page(
    `<ikon-kennzahlen feed="/feed-${INDICATORS}.json"></ikon-kennzahlen><script type="module" src="/kennzahlen.js"></script>`,
  ),
  '/life': page('<script type="module" src="/kennzahlen.js"></script>'),
};
const bare = await bareBundle();
const server = createServer((request, response) => {
  const [url] = request.url.split('?');
  const count = /^\/feed-(\d+)\.json$/.exec(url)?.[1];
  const type = { '.js': 'text/javascript', '.json': 'application/json' }[extname(url)] ?? 'text/html';
  response.setHeader('content-type', type);
  try {
    response.end(
      pages[url] ??
        (url === '/bare.js' ? bare : count ? feed(Number(count)) : readFileSync(join(root, 'dist/cdn', url))),
    );
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await launchBrowser();

/** A page of its own, with nothing in its cache. */
async function openPage(url) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 1000, height: 800 });
  tab.on('pageerror', (error) => console.error(`${url}: ${error}`));
  await tab.goto(origin + url, { waitUntil: 'domcontentloaded' });
  return { tab, close: () => context.close() };
}

async function first(url) {
  const { tab, close } = await openPage(url);
  await tab.waitForFunction(() => window.first > 0, { timeout: PATIENCE, polling: 50 });
  const time = await tab.evaluate(() => window.first);
  await close();
  return time;
}

async function measureFirst() {
  const times = { '/ikon': [], '/bare': [] };
  for (let round = -1; round < ROUNDS; round++)
    for (const url of Object.keys(times)) {
      const time = await first(url);
      if (round >= 0) times[url].push(time); // the first load warms the machine
    }
  const [own, other] = [median(times['/ikon']), median(times['/bare'])];
  return {
    what: 'first chart ÷ bare Chart.js',
    value: own / other,
    floor: 1.3,
    said: `${own.toFixed(0)} / ${other.toFixed(0)} ms`,
  };
}

async function measureMany() {
  const { tab, close } = await openPage('/many');
  await tab.waitForFunction(() => window.first > 0, { timeout: PATIENCE });
  const { longest, drawn, before } = await tab.evaluate(async () => {
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const canvases = () => [
      ...document.querySelector('ikon-kennzahlen').shadowRoot.querySelectorAll('canvas'),
    ];
    const count = () => canvases().filter(({ width, style }) => width > 0 && style.width).length;
    await wait(1500);
    const before = count();
    const from = performance.now();
    for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
      scrollTo(0, y);
      await wait(80);
    }
    await wait(500);
    const tasks = window.longTasks
      .filter(({ startTime }) => startTime > from)
      .map(({ duration }) => duration);
    return { longest: Math.max(0, ...tasks), drawn: count(), before };
  });
  await close();
  return {
    what: `${INDICATORS} indicators scrolled: longest task, ms`,
    value: longest,
    floor: 50,
    said: `${before} drawn before, ${drawn} after; none over 50 ms is 0`,
  };
}

async function measureLife() {
  const { tab, close } = await openPage('/life');
  await tab.evaluate(async (cycles) => {
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const { getContext } = HTMLCanvasElement.prototype;
    window.canvases = [];
    HTMLCanvasElement.prototype.getContext = function (...args) {
      if (!this.seen && this.dataset.id) window.canvases.push(this);
      this.seen = true;
      return getContext.apply(this, args);
    };
    for (let cycle = 0; cycle < cycles; cycle++) {
      const element = document.createElement('ikon-kennzahlen');
      element.setAttribute('feed', '/feed-1.json');
      document.body.append(element);
      // Every twentieth stays until its chart is there; the others go while it begins.
      const end = performance.now() + 5000;
      while (
        cycle % 20 === 0 &&
        performance.now() < end &&
        !element.shadowRoot?.querySelector('canvas')?.style.width
      )
        await wait(10);
      if (cycle % 3 === 0) await wait(5);
      element.remove();
    }
    await wait(500);
  }, CYCLES);
  // Chart.js keeps its own mark on a canvas for as long as the chart lives.
  const { drawn, live } = await tab.evaluate(() => ({
    drawn: window.canvases.length,
    live: window.canvases.filter((canvas) => canvas.$chartjs).length,
  }));
  await close();
  return {
    what: `${CYCLES} mounts and removals: live charts`,
    value: live,
    floor: 0,
    said: `${drawn} were drawn`,
  };
}

const rows = [];
for (const measure of [measureFirst, measureMany, measureLife]) rows.push(await measure());
await browser.close();
server.close();

console.log('\n| figure | measured | floor | |\n| --- | --: | --: | --- |');
for (const { what, value, floor, said } of rows)
  console.log(
    `| ${what} | ${Number.isInteger(value) ? value : value.toFixed(2)}${value > floor ? ' missed' : ''} | ≤ ${floor} | ${said} |`,
  );
process.exit(rows.some(({ value, floor }) => value > floor) ? 1 : 0);
