// One visit of one page: from the start of the navigation through a few acts of a visitor, with all that it costs.
import { launchChromium } from '../../../scripts/lib/launch.mjs';

/** A hundred thousand offers on a slow machine take their time; ms. */
const PATIENCE = 120_000;

export const launchBrowser = () => launchChromium({ shell: false, protocolTimeout: PATIENCE + 30_000 });

/**
 * A page of its own, with nothing in its cache.
 * @param {{ width?: number, height?: number, throttle?: number }} [options] throttle: by how much the processor is slowed
 */
export async function openPage(browser, url, { width = 1000, height = 800, throttle = 1 } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const errors = [];
  const client = await tab.createCDPSession();
  tab.setDefaultTimeout(PATIENCE);
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.setViewport({ width, height });
  if (throttle > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  return { tab, client, errors, close: () => context.close() };
}

/** In the page: acts one after the other, each timed to the document laid out and to the frame after its own painted. */
async function actIn(acts) {
  const { bench } = window;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // What a page does besides for a while, such as an index for its search, is over.
  const until = performance.now() + 60_000;
  for (let quiet = 0; quiet < 10 && performance.now() < until;) {
    const before = performance.now();
    await pause(30);
    quiet = performance.now() - before < 45 && bench.settled() ? quiet + 1 : 0;
  }
  const from = performance.now();
  const results = {};
  for (const [name, wishes] of Object.entries(acts)) {
    results[name] = [];
    for (const wish of wishes) {
      const start = performance.now();
      await bench[name](wish);
      document.body.getBoundingClientRect();
      const layout = performance.now() - start;
      await frame();
      await frame();
      results[name].push({ layout, painted: performance.now() - start });
      await pause(60);
    }
  }
  const tasks = window.longTasks.filter(({ startTime }) => startTime > from);
  return { results, actTasks: tasks.map(({ duration }) => duration) };
}

/** In the page: all elements, those in shadow roots too. */
function countIn() {
  const inside = (from) =>
    [...from.querySelectorAll('*')].reduce(
      (all, element) => all + 1 + (element.shadowRoot ? inside(element.shadowRoot) : 0),
      0,
    );
  return inside(document);
}

async function heapOf(client) {
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await client.send('Performance.enable');
  for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}

/**
 * @param {{ browser: import('puppeteer-core').Browser, server: object }} bench
 * @param {string} path
 * @param {{ throttle?: number, marks?: string[], acts?: Record<string, unknown[]>, after?: (tab: import('puppeteer-core').Page) => Promise<unknown> }} options
 */
export async function visit({ browser, server }, path, { throttle, marks = ['first'], acts = {}, after }) {
  server.begin();
  const { tab, client, errors, close } = await openPage(browser, server.origin + path, { throttle });
  try {
    await tab
      .waitForFunction((keys) => keys.every((key) => window.bench[key] > 0), { polling: 100 }, marks)
      .catch((error) => {
        throw new Error(errors[0] ?? error.message, { cause: error });
      });
    const { results, actTasks } = await tab.evaluate(actIn, acts);
    if (errors.length > 0) throw new Error(errors[0]);
    const { times, origin, tasks } = await tab.evaluate(() => {
      const { first } = window.bench;
      const late = window.longTasks.filter(({ startTime }) => startTime > first);
      return {
        times: Object.fromEntries(Object.entries(window.bench).filter(([, value]) => value > 0)),
        origin: performance.timeOrigin,
        tasks: late.map(({ duration }) => duration),
      };
    });
    const found = {
      marks: times,
      acts: results,
      tasks,
      actTasks,
      ...server.sentUntil(origin + times.first),
      elements: await tab.evaluate(countIn),
      heap: await heapOf(client),
    };
    await after?.(tab);
    return found;
  } finally {
    await close();
  }
}
