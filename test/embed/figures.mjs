// What a page with the loader and one list costs, and what all four elements leave on a device.
import { gzipSync } from 'node:zlib';
import { hostPage, serve } from './server.mjs';
import { baukasten, isDrawn, openTab, settled, until } from './support.mjs';

const MAX_BYTES = 55_000;
const MAX_REQUESTS = 4;
const MAX_SHIFT = 0.02;
const SIZES = [
  { width: 320, height: 640 },
  { width: 1200, height: 800 },
];
const TAGS = ['quartierskarte', 'angebote', 'kennzahlen', 'massnahmen'];

const four = hostPage(
  TAGS.map((tag) => `<ikon-${tag} feed="/feeds/minden.json" language-switch url-sync></ikon-${tag}>`).join(
    '',
  ),
  { head: '<script type="module" src="/ikon/cdn/ikon.js"></script>' },
);

/** In the page, before all else: writes down shifts, the first offer, and every touch of storage. */
function watch() {
  window.seen = { shift: 0, storage: [], firstOffer: undefined };
  new PerformanceObserver((entries) => {
    for (const { value, hadRecentInput } of entries.getEntries())
      if (!hadRecentInput) window.seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const note = (owner, name) => {
    const real = owner?.[name];
    if (!real) return;
    owner[name] = function (...values) {
      window.seen.storage.push(`${name}(${values[0]})`);
      return real.apply(this, values);
    };
  };
  for (const name of ['getItem', 'setItem', 'key']) note(Storage.prototype, name);
  for (const name of ['open', 'databases']) note(IDBFactory.prototype, name);
  for (const name of ['open', 'match', 'has', 'keys']) note(globalThis.CacheStorage?.prototype, name);
  note(globalThis.ServiceWorkerContainer?.prototype, 'register');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  for (const way of ['get', 'set']) note(cookie, way);
  Object.defineProperty(Document.prototype, 'cookie', cookie);
  const look = () => {
    if (document.querySelector('ikon-angebote')?.shadowRoot?.querySelector('.card'))
      window.seen.firstOffer = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

export async function figures(browser, check) {
  const pages = { '/four': four };
  const { origin, close } = await serve(pages);
  const { snippet } = await baukasten();
  const wanted = {
    element: 'angebote',
    feeds: [`${origin}/feeds/minden.json`],
    values: {},
    base: `${origin}/ikon`,
  };
  pages['/list'] = hostPage(snippet('loader', wanted));
  await downloads(browser, check, origin);
  for (const size of SIZES) await shift(browser, check, origin, size);
  await traces(browser, check, origin);
  await close();
}

/** The host's own page and style sheet are not ours. The feed is counted as a request, and its bytes are told apart. */
async function downloads(browser, check, origin) {
  const { tab, close } = await openTab(browser);
  await tab.evaluateOnNewDocument(watch);
  const bodies = new Map();
  tab.on('response', (response) => bodies.set(response.url(), response));
  await tab.goto(`${origin}/list`);
  await until(tab, () => window.seen.firstOffer);
  const before = await tab.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < window.seen.firstOffer)
      .map(({ name }) => name),
  );
  const ours = before.filter((url) => !url.endsWith('/host.css') && !url.startsWith('data:'));
  const bytes = async (url) => gzipSync(await bodies.get(url).buffer(), { level: 9 }).length;
  const sizes = await Promise.all(ours.map(bytes));
  const sum = ours.reduce((all, url, i) => all + (url.includes('/feeds/') ? 0 : sizes[i]), 0);
  ours.forEach((url, i) => console.log(`     ${String(sizes[i]).padStart(7)}  ${url.replace(origin, '')}`));
  check(
    `${MAX_REQUESTS} requests at most before the first offers, the feed's among them`,
    ours.length <= MAX_REQUESTS,
    ours.length,
  );
  check(
    `${MAX_BYTES} bytes gzipped at most before the first offers, without the feed`,
    sum <= MAX_BYTES,
    sum,
  );
  const loader = sizes[ours.findIndex((url) => url.endsWith('/loader.js'))];
  check('the loader has 1,000 bytes gzipped at most', loader <= 1_000, loader);
  await close();
}

async function shift(browser, check, origin, size) {
  const { tab, complaints, close } = await openTab(browser, size);
  await tab.evaluateOnNewDocument(watch);
  await tab.goto(`${origin}/list`);
  await settled(tab, tab, 'ikon-angebote');
  const seen = await tab.evaluate(() => window.seen.shift);
  check(`${MAX_SHIFT} of layout shift at most, ${size.width} px`, seen <= MAX_SHIFT, seen.toFixed(4));
  check(`no complaint of the policy, ${size.width} px`, complaints.length === 0, complaints.join(' '));
  await close();
}

async function traces(browser, check, origin) {
  const { tab, requests, complaints, close } = await openTab(browser, { width: 1200, height: 6_000 });
  await tab.evaluateOnNewDocument(watch);
  await tab.goto(`${origin}/four`);
  for (const tag of TAGS) {
    await until(tab, (selector) => document.querySelector(selector)?.state === 'ready', `ikon-${tag}`);
    await tab.$eval(`ikon-${tag}`, (element) => element.scrollIntoView());
  }
  for (const tag of TAGS) await until(tab, isDrawn, `ikon-${tag}`);
  const client = await tab.createCDPSession();
  const { cookies } = await client.send('Network.getAllCookies');
  const { usage } = await client.send('Storage.getUsageAndQuota', { origin });
  const touched = await tab.evaluate(() => window.seen.storage);
  check('four elements set no cookie', cookies.length === 0, cookies.length);
  // A slip that a visitor had kept has to be looked for; there is none, and none is made.
  const unasked = touched.filter((touch) => !touch.startsWith('getItem(ikon-slip '));
  check('four elements touch no storage, but to look for a slip', unasked.length === 0, touched.join(' '));
  check('four elements leave nothing on the device', usage === 0, `${usage} bytes`);
  const others = requests
    .map((request) => request.url())
    .filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(origin));
  check('four elements ask no other server', others.length === 0, others.join(' '));
  check('four elements get by with the strict policy', complaints.length === 0, complaints.join(' '));
  await close();
}
