// `npm run test:xss:pages`: every hostile text in the pages that others open, the one for frames and the one for posters: nothing
// of it runs, goes elsewhere, asks another server or becomes code or an address. What else it becomes, the tours of `test:xss` see.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { runnerImport } = await import('vite');
const { createChecks } = await import('./lib/checks.mjs');
const { freePort } = await import('./lib/free-port.mjs');
const { launchChromium } = await import('./lib/launch.mjs');
const { serveDemo } = await import('./lib/vite-middleware.mjs');
const { isDrawn } = await import('../test/embed/support.mjs');

const HOST = '127.0.0.1';
/** ms; hundreds of records take their time. */
const PATIENCE = 60_000;
/** Feeds on one page. */
const TOGETHER = 27;
const load = async (path) => (await runnerImport(path, { logLevel: 'error' })).module;
const { hostileFeed } = await load('/test/toughness/hostile-feed.ts');
const { payloads } = await load('/test/toughness/payloads.ts');

const hostile = payloads.map((_, seed) => hostileFeed(seed));
const groups = Array.from({ length: Math.ceil(hostile.length / TOGETHER) }, (_, i) =>
  hostile.slice(i * TOGETHER, (i + 1) * TOGETHER),
);

const frame = (element) => ({
  path: (feeds) =>
    `/embed/index.html?element=${element}&page-size=200&${feeds.map((url) => `feed=${url}`).join('&')}`,
  isDrawn,
  of: `ikon-${element}`,
});
const poster = (form) => ({
  path: (feeds) => `/demo/plakat.html?form=${form}&languages=de,ar&feed=${feeds.join('+')}`,
  isDrawn: () => document.documentElement.dataset.poster === 'ready',
});
const pages = {
  'the frame of a list': frame('angebote'),
  'the frame of a map': frame('quartierskarte'),
  'the frame of indicators': frame('kennzahlen'),
  'the frame of measures': frame('massnahmen'),
  'a poster': poster('poster'),
  'a leaflet': poster('leaflet'),
};

/** Runs in the page before anything else. */
function watch() {
  for (const name of ['alert', 'confirm', 'prompt', 'open'])
    window[name] = (...said) => window.misdeed(`${name}(${said.join()})`);
}

/** In the page: what no words may make. */
async function lookAt() {
  const { foreignIn } = await import('/test/toughness/sentinel.ts');
  // What stands around a poster is the page's own.
  return foreignIn(document.querySelector('#poster')?.shadowRoot ?? document.querySelector('main'));
}

/** Opens a page with feeds. @returns what happened, and what it made of them */
async function visit(browser, origin, { path, isDrawn, of }, feeds) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const misdeeds = [];
  const address = origin + path(feeds.map((_, i) => `/hostile-${i}.json`));
  await tab.exposeFunction('misdeed', (what) => void misdeeds.push(what));
  await tab.evaluateOnNewDocument(watch);
  tab.on('dialog', (dialog) => misdeeds.push(dialog.message()) && dialog.dismiss());
  tab.on('framenavigated', (one) => {
    if (one.url().split('?')[0] !== address.split('?')[0]) misdeeds.push(`goes to ${one.url()}`);
  });
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const [, number] = /^\/hostile-(\d+)\.json$/.exec(new URL(request.url()).pathname) ?? [];
    if (number)
      return request.respond({ contentType: 'application/json', body: JSON.stringify(feeds[number]) });
    if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(origin))
      misdeeds.push(`asks ${request.url()}`);
    return request.continue();
  });
  try {
    await tab.goto(address);
    await tab.waitForFunction(isDrawn, { timeout: PATIENCE }, of);
    return [...misdeeds, ...(await tab.evaluate(lookAt))];
  } finally {
    await context.close();
  }
}

const { check, close } = createChecks();
const port = await freePort(HOST);
const server = await serveDemo(HOST, port);
const browser = await launchChromium({ protocolTimeout: 2 * PATIENCE });
try {
  for (const [name, page] of Object.entries(pages))
    try {
      const found = new Set();
      for (const feeds of groups)
        for (const what of await visit(browser, server.origin, page, feeds)) found.add(what);
      check(`${payloads.length} hostile texts stay words in ${name}`, found.size === 0, [...found].join(' '));
    } catch (error) {
      check(`${name}: can be looked at`, false, error.message);
    }
} finally {
  await browser.close();
  await server.close();
}
close();
