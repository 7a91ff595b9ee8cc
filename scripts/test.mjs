// `npm test`: every test in one headless Chromium. Arguments: --files PATTERN…, --group unit|rendering, and Web Test Runner's own.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { chromeLauncher } = await import('@web/test-runner-chrome');
const { chromiumArgs, createPage, findChromium } = await import('./lib/chromium.mjs');
const { closingLine } = await import('./lib/counting-reporter.mjs');
const { runTests } = await import('./lib/runner.mjs');

/** Far from Berlin and on the other side of the date line: what takes the viewer's clock for the feed's fails here. */
const timeZone = process.env.TZ || 'Pacific/Auckland';

try {
  const { env, ...browser } = findChromium();
  console.log(`Browser: ${browser.executablePath}, time zone ${timeZone}`);
  const launcher = (concurrency) =>
    chromeLauncher({
      concurrency,
      createPage,
      launchOptions: { ...browser, args: chromiumArgs(), env: { ...process.env, ...env, TZ: timeZone } },
    });
  const { counts, passed } = await runTests({ launcher, args: process.argv.slice(2) });
  console.log(closingLine(counts));
  process.exit(passed ? 0 : 1);
} catch (error) {
  console.error(`The tests could not run: ${error.message}`);
  process.exit(1);
}
