// `npm run test:keyboard [chromium|firefox|webkit …]`: every task of a visitor by real keys, in the three engines.
// What has to be installed, scripts/install-engines.sh installs.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { closingLine, noCounts, add } = await import('./lib/counting-reporter.mjs');
const { host, underVirtualScreen } = await import('./lib/engines.mjs');
const args = process.argv.slice(2);
underVirtualScreen(args);

const { freePort } = await import('./lib/free-port.mjs');
const { serveDemo } = await import('./lib/vite-middleware.mjs');
const { browsers } = await import('../test/keyboard/engines.mjs');
const { personAt } = await import('../test/keyboard/person.mjs');
const { tasks } = await import('../test/keyboard/tasks.mjs');

const WIDE = [1100, 800];

async function runTask(name, task, person) {
  const start = Date.now();
  try {
    await task(person);
    console.log(`  ok   ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    return { ...noCounts, passed: 1 };
  } catch (error) {
    console.log(`  FAIL ${name}\n       ${error.message}`);
    return { ...noCounts, failed: 1 };
  }
}

async function runEngine(name, origin) {
  console.log(`\n── ${name} ──`);
  let browser;
  let counts = noCounts;
  try {
    browser = await browsers[name]();
    await browser.open(`${origin}/demo/liste.html`);
    await browser.resize(...WIDE);
    const person = personAt(browser);
    for (const [what, task] of Object.entries(tasks)) counts = add(counts, await runTask(what, task, person));
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    counts = add(counts, { ...noCounts, failed: 1 });
  } finally {
    await browser?.close();
  }
  return counts;
}

const { origin, close } = await serveDemo(host, await freePort(host));
const chosen = args.filter((arg) => Object.hasOwn(browsers, arg));
let counts = noCounts;
for (const name of chosen.length ? chosen : Object.keys(browsers))
  counts = add(counts, await runEngine(name, origin));
await close();
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
