// `npm run test:engines [chromium|firefox|webkit …]`: every test in the three engines, as Debian ships them.
// They run under a virtual screen: Firefox and WebKitGTK draw WebGL2 only with a window.
// What has to be installed, scripts/install-engines.sh installs.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { chromeLauncher } = await import('@web/test-runner-chrome');
const { webdriverLauncher } = await import('@web/test-runner-webdriver');
const { createPage, testOptions } = await import('./lib/chromium.mjs');
const { add, closingLine, noCounts } = await import('./lib/counting-reporter.mjs');
const { env, findInstalledChromium, firefoxOptions, host, startWebKitDriver, underVirtualScreen } =
  await import('./lib/engines.mjs');
const { runTests } = await import('./lib/runner.mjs');

function chromium() {
  const executablePath = findInstalledChromium();
  return {
    launcher: chromeLauncher({
      createPage,
      launchOptions: { executablePath, headless: true, ...testOptions(), env },
    }),
  };
}

/** As large as the other two show the tests: a larger page takes longer to be drawn. */
const PAGE = { width: 800, height: 600 };

/** Nobody is told of every request: a file of tests makes hundreds, and took twice as long to load. */
function firefox() {
  return { launcher: chromeLauncher({ launchOptions: { ...firefoxOptions(), networkEnabled: false } }) };
}

/** Gives a window such a size that its page has that of {@link PAGE}. */
async function showAsLarge(driver) {
  const { width, height } = await driver.getWindowRect();
  const [inWidth, inHeight] = await driver.execute('return [innerWidth, innerHeight]');
  await driver.setWindowRect(null, null, PAGE.width + width - inWidth, PAGE.height + height - inHeight);
}

async function webkit() {
  const { port, capabilities, stop } = await startWebKitDriver();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: host,
    port,
    path: '/',
    // The driver waits in vain for a page now and then; the runner hears from the page itself when its tests begin and end.
    capabilities: { ...capabilities, pageLoadStrategy: 'none', 'wdio:enforceWebDriverClassic': true },
  });
  // Asks for the page's title now and then, so that a hired browser does not go; in the middle of something else that holds up our own.
  launcher.setupHeartbeat = () => {};
  const start = launcher.startSession.bind(launcher);
  launcher.startSession = async (...session) => {
    await launcher.ensureManagerInitialized();
    await showAsLarge(launcher.driver);
    return start(...session);
  };
  return { launcher, stop };
}

const engines = { chromium, firefox, webkit };

async function runEngine(name, args) {
  console.log(`\n── ${name} ──`);
  let engine;
  try {
    engine = await engines[name]();
    const { launcher } = engine;
    Object.assign(launcher, { concurrency: 1, name });
    return await runTests({ launcher, args });
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return { counts: { ...noCounts, failed: 1 }, passed: false };
  } finally {
    engine?.stop?.();
  }
}

/** Characters at the end of a run in which its closing line stands. */
const LINE = 200;

/** Runs one engine in a process of its own. @returns what it counted; nothing where the run came to no end */
function inOwnProcess(name, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [process.argv[1], name, ...args], {
      env: { ...process.env, IKON_VIRTUAL_SCREEN: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let end = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      end = (end + text).slice(-LINE);
    });
    child.once('close', (status) => {
      const counts = readClosing(end);
      resolve(counts && { counts, passed: status === 0 });
    });
  });
}

function readClosing(text) {
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(text);
  if (!found) return undefined;
  const [passed, failed, skipped = 0] = found.slice(1).map((count) => Number(count ?? 0));
  return { passed, failed, skipped };
}

const args = process.argv.slice(2);
underVirtualScreen(args);

const isEngine = (arg) => Object.hasOwn(engines, arg);
const chosen = args.filter(isEngine);
const others = args.filter((arg) => !isEngine(arg));

if (chosen.length === 1) {
  const { counts, passed } = await runEngine(chosen[0], others);
  console.log(`\n${closingLine(counts)}`);
  process.exit(passed ? 0 : 1);
}

let counts = noCounts;
let allPassed = true;
for (const name of chosen.length ? chosen : Object.keys(engines)) {
  let result = await inOwnProcess(name, others);
  if (!result) {
    // WebKitGTK's driver loses its browser now and then, and the run with it: no test has failed, and none has been heard to the end.
    console.log(`${name}: the run came to no end, and is begun once more`);
    result = await inOwnProcess(name, others);
  }
  result ??= { counts: { ...noCounts, failed: 1 }, passed: false };
  console.log(`${name}: ${closingLine(result.counts)}`);
  counts = add(counts, result.counts);
  allPassed &&= result.passed;
}
console.log(`\n${closingLine(counts)}`);
process.exit(allPassed ? 0 : 1);
