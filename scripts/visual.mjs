// `npm run test:visual [--update] [state …]`: do the main states look as they did? Pictures of the elements, in fonts of the
// project's own and at a fixed time, are held against those in test/visual/pictures.
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const { PNG } = await import('pngjs');
const { createChecks } = await import('./lib/checks.mjs');
const { freePort } = await import('./lib/free-port.mjs');
const { launchChromium } = await import('./lib/launch.mjs');
const { createPictures, halved } = await import('./lib/pictures.mjs');
const { serveDemo } = await import('./lib/vite-middleware.mjs');
const { states } = await import('../test/visual/states.mjs');

const host = '127.0.0.1';
const FEED = '/demo/feeds/musterstadt.json';
const NOW = '2026-11-26T09:00:00+01:00';
/** Share of pixels that may differ: two versions of Chromium draw the edges of letters and lines differently. */
const ALLOWED = 0.004;
const PATIENCE = 60_000;

/** Runs in the page before anything else. */
function standStill(now) {
  globalThis.Date = new Proxy(Date, {
    construct: (target, values, made) => Reflect.construct(target, values.length ? values : [now], made),
    get: (target, key, receiver) => (key === 'now' ? () => now : Reflect.get(target, key, receiver)),
  });
}

/** In the page: puts the element there and waits until it shows what it should. */
async function show({ element: name, attributes, lang, press = [], type, shows, patience }) {
  document.body.replaceChildren();
  localStorage.clear();
  Object.assign(document.documentElement, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
  const element = document.createElement(`ikon-${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  document.body.append(element);
  const end = performance.now() + patience;
  const until = async (look, what) => {
    for (let found = look(); ; found = look()) {
      if (found) return found;
      if (performance.now() > end) throw new Error(`there is no ${what}`);
      await new Promise(requestAnimationFrame);
    }
  };
  const inside = (selector) => element.shadowRoot?.querySelector(selector);
  await until(() => element.state !== 'loading' && inside(`.suite[lang="${lang}"]`), `words of ${lang}`);
  for (const selector of press) (await until(() => inside(selector), selector)).click();
  if (type) {
    const field = await until(() => inside(type[0]), type[0]);
    field.value = type[1];
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await until(() => inside(shows) && !inside('.skeleton, .panel-skeleton'), shows);
  document.activeElement?.blur();
  await document.fonts.ready;
  for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
}

/** @param group so that no state takes over what was chosen in the one before */
async function take(page, group, { size, lang = 'de', scheme = 'light', attributes, ...state }) {
  const [width, height] = size;
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(show, {
    ...state,
    lang,
    attributes: { group, feed: FEED, ...attributes },
    patience: PATIENCE,
  });
  // Half as large: enough to see what moved, and small in the repository.
  return halved(PNG.sync.read(Buffer.from(await page.screenshot())));
}

const args = process.argv.slice(2);
const wanted = args.filter((arg) => arg in states);
const chosen = Object.entries(states).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const checks = createChecks({ quiet: true });
const { check } = checks;
const results = join(root, 'node_modules/.cache/visual');
const pictures = createPictures({
  ...{ results, check },
  baselines: join(root, 'test/visual/pictures'),
  command: 'npm run test:visual',
  update: args.includes('--update'),
});

const server = await serveDemo(host, await freePort(host));
const browser = await launchChromium({ args: ['--font-render-hinting=none', '--disable-lcd-text'] });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => check('no error in the page', false, error.message));
  await page.emulateTimezone('Europe/Berlin');
  await page.evaluateOnNewDocument(standStill, Date.parse(NOW));
  await page.goto(`${server.origin}/test/visual/page.html`);
  for (const [name, state] of chosen)
    try {
      pictures.holdAgainstBaseline(name, await take(page, name, state), ALLOWED);
    } catch (error) {
      check(`${name}: can be looked at`, false, error.message);
    }
} finally {
  await browser.close();
  await server.close();
}
if (checks.failed) console.log(`The pictures lie in ${results}`);
checks.close();
