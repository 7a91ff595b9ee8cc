// `npm run test:access [-- all] [-- word …]`: every state of the elements, looked at by two checkers, by geometry and by keys. By itself
// each state is looked at once, in one theme and language after the other; with `all` in every theme and language, which takes half an hour.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { createChecks } = await import('./lib/checks.mjs');
const { freePort } = await import('./lib/free-port.mjs');
const { launchChromium } = await import('./lib/launch.mjs');
const { serveDemo } = await import('./lib/vite-middleware.mjs');
const { createJudge } = await import('../test/access/states/judge.mjs');
const { states } = await import('../test/access/states/states.mjs');
const { matrix, themes } = await import('../test/access/states/themes.mjs');
const { walk } = await import('../test/access/states/walk.mjs');

const host = '127.0.0.1';
const PHONE = { width: 320, height: 900 };
const DESKTOP = { width: 1280, height: 900 };
/** What a window of 1280 × 1024 shows at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 };
const PATIENCE = 60_000;

const all = process.argv.includes('all');
const words = process.argv.slice(2).filter((arg) => arg !== 'all');
const chosen = Object.keys(states).filter(
  (name) => !words.length || words.some((word) => name.includes(word)),
);
const checks = createChecks({ quiet: true });
const { judge, unmet } = createJudge();

async function pretend(client, { scheme = 'light', media = {} }) {
  const wishes = {
    'prefers-color-scheme': scheme,
    'prefers-reduced-motion': 'reduce',
    'prefers-contrast': '',
    'forced-colors': '',
    ...media,
  };
  const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
  await client.send('Emulation.setEmulatedMedia', { features });
}

async function lookAt({ page, client }, { name, theme, lang }) {
  const { look = 'grundform', scheme = 'light' } = themes[theme];
  const window_ = states[name].wide ? DESKTOP : PHONE;
  await page.setViewport(window_);
  await pretend(client, themes[theme]);
  await page.evaluate((...how) => window.access.dress(...how), look, scheme);
  await page.evaluate(
    (...what) => window.access.show(...what),
    states[name],
    `${name} ${theme} ${lang}`,
    lang,
  );
  const faults = await judge(page, await page.evaluate(() => window.access.ask()));
  faults.push(...(await page.evaluate(() => window.access.measure())));
  if (!states[name].wide) await page.setViewport(ZOOMED);
  const walked = (await walk(page)).map((fault) => ({ by: 'keys', sure: true, ...fault }));
  return [...new Set([...faults, ...(await judge(page, walked))])];
}

/** Browsers that look at states at a time. */
const BROWSERS = 2;
const waiting = matrix(chosen, all).values();

/** Looks at one state after the other, as long as there are any, in a browser of its own. */
async function lookAtNext(origin) {
  const browser = await launchChromium({ args: ['--font-render-hinting=none', '--disable-lcd-text'] });
  try {
    const page = await browser.newPage();
    const client = await page.createCDPSession();
    page.on('pageerror', (error) => checks.check('no error in the page', false, error.message));
    await page.emulateTimezone('Europe/Berlin');
    await page.setViewport(PHONE);
    await page.goto(`${origin}/test/access/states/page.html`);
    await page.waitForFunction(() => 'access' in window, { timeout: PATIENCE });
    for (const one of waiting) {
      const what = `${one.name}, ${one.theme}, ${one.lang}`;
      try {
        const faults = await lookAt({ page, client }, one);
        checks.check(what, faults.length === 0, `\n    ${faults.join('\n    ')}\n`);
      } catch (error) {
        checks.check(`${what}: can be looked at`, false, error.message);
      }
    }
  } finally {
    await browser.close();
  }
}

const server = await serveDemo(host, await freePort(host));
try {
  await Promise.all(Array.from({ length: BROWSERS }, () => lookAtNext(server.origin)));
} finally {
  await server.close();
}
if (chosen.length === Object.keys(states).length)
  for (const { by, rule } of unmet(all)) checks.check(`reviewed, and still found: ${by}, ${rule}`, false);
checks.close();
