// `npm test`: every test in one headless Chromium, and those of the command line in Node; with arguments only what they
// name. Arguments: --files PATTERN…, --group unit|rendering, and Web Test Runner's own.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { chromeLauncher } = await import('@web/test-runner-chrome');
const { createPage, findChromium, testOptions } = await import('./lib/chromium.mjs');
const { runCliTests } = await import('./lib/cli-tests.mjs');
const { add, closingLine, noCounts } = await import('./lib/counting-reporter.mjs');
const { runTests } = await import('./lib/runner.mjs');

/** Far from Berlin and on the other side of the date line: what takes the viewer's clock for the feed's fails here. */
const timeZone = process.env.TZ || 'Pacific/Auckland';

try {
  const { env, ...browser } = findChromium();
  console.log(`Browser: ${browser.executablePath}, time zone ${timeZone}`);
  const launcher = chromeLauncher({
    concurrency: 2, // each file keeps one core busy
    createPage,
    launchOptions: { ...browser, ...testOptions(), env: { ...process.env, ...env, TZ: timeZone } },
  });
  const args = process.argv.slice(2);
  let said = '';
  const [inBrowser, inNode] = await Promise.all([
    runTests({ launcher, args }),
    args.length === 0 ? runCliTests({ say: (text) => (said += text) }) : { counts: noCounts, passed: true },
  ]);
  process.stdout.write(said);
  console.log(closingLine(add(inBrowser.counts, inNode.counts)));
  process.exit(inBrowser.passed && inNode.passed ? 0 : 1);
} catch (error) {
  console.error(`The tests could not run: ${error.message}`);
  process.exit(1);
}
