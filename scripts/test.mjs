// `npm test`: every test in one headless Chromium, and those of the command line in Node; with arguments only what they
// name. Arguments: --files PATTERN…, --group unit|rendering, and Web Test Runner's own.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { chromeLauncher } = await import('@web/test-runner-chrome');
const { chromiumArgs, createPage, findChromium } = await import('./lib/chromium.mjs');
const { runCliTests } = await import('./lib/cli-tests.mjs');
const { add, closingLine, noCounts } = await import('./lib/counting-reporter.mjs');
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
  const args = process.argv.slice(2);
  const inBrowser = await runTests({ launcher, args });
  const inNode = args.length === 0 ? await runCliTests() : { counts: noCounts, passed: true };
  console.log(closingLine(add(inBrowser.counts, inNode.counts)));
  process.exit(inBrowser.passed && inNode.passed ? 0 : 1);
} catch (error) {
  console.error(`The tests could not run: ${error.message}`);
  process.exit(1);
}
