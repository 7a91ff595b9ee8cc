// A kiosk's browser with a profile that outlives it, and what a test can know of its page.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { launchChromium } from '../../scripts/lib/launch.mjs';
import { serveFolder } from './server.mjs';
import { timeMachine } from './time.mjs';

/** ms that anything may take before it counts as broken: a machine that has much else to do is none. */
const PATIENCE = 120_000;
/** ms of the page's time that pass between two looks. */
const STEP = 60_000;
const SIZE = { width: 1080, height: 1920 };

/** A copy of dist/kiosk-page with a server before it, and a folder for a profile. */
export async function createPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'ikon-kiosk-'));
  const site = join(folder, 'site');
  const profile = join(folder, 'profile');
  cpSync(join(root, 'dist/kiosk-page'), site, { recursive: true });
  const server = await serveFolder(site);
  const browsers = new Set();
  return {
    site,
    profile,
    server,
    browsers,
    feed: () => JSON.parse(readFileSync(join(site, 'feeds/minden.json'), 'utf8')),
    /** Ends what a test that failed left open. */
    async closeBrowsers() {
      for (const browser of browsers) await browser.close();
      browsers.clear();
    },
    async close() {
      await this.closeBrowsers();
      await server.stop().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}

/**
 * Starts a browser process at the kiosk's page.
 * @param options.before run in the page before anything else, after the machine that lets time run ahead
 */
export async function openScreen(
  { profile, server, browsers },
  { before = [], path = '/', time = true, scale = 1, origin = server.origin, args = [], shell } = {},
) {
  const browser = await launchChromium({
    userDataDir: profile,
    args: ['--touch-events=enabled', ...args],
    shell,
    timeout: PATIENCE,
    protocolTimeout: 3 * PATIENCE,
  });
  browsers.add(browser);
  const [tab] = await browser.pages();
  tab.setDefaultTimeout(PATIENCE);
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.setViewport({ ...SIZE, hasTouch: true, deviceScaleFactor: scale });
  for (const script of time ? [timeMachine, ...before] : before) await tab.evaluateOnNewDocument(script);
  await tab.goto(origin + path, { waitUntil: 'domcontentloaded' });
  return { browser, tab, errors, close: () => browsers.delete(browser) && browser.close() };
}

/** Waits for a state of the page, while its time stands still. */
export async function until(tab, look, ...values) {
  try {
    await tab.waitForFunction(look, {}, ...values);
  } catch (error) {
    throw await failure(error, tab, look);
  }
}

/** Lets the page's time go on, step by step, until something is the case there. */
export async function passes(tab, look, ...values) {
  await passesUntil(tab, () => tab.evaluate(look, ...values), look);
}

/** The same for what is known outside the page. @param isThere may reject while the page begins anew */
export async function passesUntil(tab, isThere, told = isThere) {
  const deadline = Date.now() + PATIENCE;
  let last;
  while (Date.now() < deadline) {
    try {
      if (await isThere()) return;
      await tab.evaluate((ms) => window.skip(ms), STEP);
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw await failure(last ?? new Error('it never came'), tab, told);
}

/** What a failing check has to say: what was waited for, and what was there. */
export async function failure(error, tab, look) {
  const seen = await Promise.race([
    tab.evaluate(whatIsThere).catch(({ message }) => message),
    new Promise((resolve) => setTimeout(resolve, 5_000, 'the page does not answer')),
  ]);
  return new Error(`${error.message}\nwaited for: ${look}\nthere is: ${JSON.stringify(seen)}`, {
    cause: error,
  });
}

async function whatIsThere() {
  const note = async (name) => (await caches.match(`/ikon-kiosk/${name}`))?.json();
  const kiosk = document.querySelector('[data-ikon-kiosk]')?.shadowRoot;
  return {
    address: location.href,
    title: document.title,
    time: new Date().toISOString(),
    offers: document.querySelector('ikon-angebote')?.shadowRoot?.querySelectorAll('li[data-offer]').length,
    ground: document.querySelector('ikon-quartierskarte')?.shadowRoot?.querySelector('.frame')?.dataset
      .ground,
    screen: [...(kiosk?.querySelectorAll('dialog, .bar') ?? [])].map(({ className }) => className),
    worker: navigator.serviceWorker.controller?.state ?? 'none',
    pointers: await note('pointers').catch(String),
    faults: await note('faults').then((all) => all?.slice(-5), String),
  };
}

/** In the page: what was last said of a file, where it is this. */
export const saysOf = (file, words) =>
  caches
    .open('ikon-kiosk-state-1')
    .then((cache) => cache.match('/ikon-kiosk/faults'))
    .then((answer) => answer?.json())
    .then((faults) => faults?.findLast(({ text }) => text.includes(file))?.text ?? '')
    .then((said) => new RegExp(words).test(said) && said);

/** Does one thing after the other at a place; what fails takes nothing from the next. */
export async function inTurn(place, check, steps) {
  try {
    for (const step of steps) {
      await step(place, check).catch((error) => check(`${step.name} can be looked at`, false, error.stack));
      await place.closeBrowsers();
      if (!place.server.isUp()) await place.server.start();
    }
  } finally {
    await place.close();
  }
}

/** In the page: how many offers the list shows; 0 while there is none. */
export const offersShown = () =>
  document.querySelector('ikon-angebote')?.shadowRoot?.querySelectorAll('li[data-offer]').length ?? 0;

export const shows = (tab) => until(tab, offersShown);

/** Waits until code and feed are stored, as far as a start without a network needs them. */
export async function stored(tab) {
  await until(tab, () => navigator.serviceWorker.controller !== null);
  await passes(tab, async () => {
    const cache = await caches.open('ikon-kiosk-state-1');
    const pointers = await (await cache.match('/ikon-kiosk/pointers'))?.json();
    return Object.keys(pointers?.feeds ?? {}).length > 0;
  });
}

/** In the page: the first feed's own date, as the elements show it. */
export const dateShown = () => document.querySelector('ikon-angebote').catalog?.feeds[0]?.updated;

/** In the page: the middle of what a selector finds on the screen around the elements, or of its first words. */
const middleOf = (selector) => {
  const found = document.querySelector('[data-ikon-kiosk]')?.shadowRoot.querySelector(selector);
  const { x, y, width, height } = found?.getBoundingClientRect() ?? { width: 0 };
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
};

/** Taps what a selector finds on the screen around the elements, once it is there. */
export async function tapKiosk(tab, selector) {
  await until(tab, middleOf, selector);
  const { x, y } = await tab.evaluate(middleOf, selector);
  await tab.touchscreen.tap(x, y);
}

/** Somebody comes, and chooses a language. */
export async function beginVisit(tab, language = 'de') {
  await tapKiosk(tab, '.wake');
  await tapKiosk(tab, `.tile[lang="${language}"]`);
  await until(tab, middleOf, '.bar');
}
