// `npm run test:engines [chromium|firefox|webkit …]`: every test in the three engines, as Debian ships them.
// They run under a virtual screen: Firefox and WebKitGTK draw WebGL2 only with a window.
// What has to be installed, scripts/install-engines.sh installs.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { chromeLauncher } = await import('@web/test-runner-chrome');
const { webdriverLauncher } = await import('@web/test-runner-webdriver');
const { chromiumArgs, createPage } = await import('./lib/chromium.mjs');
const { add, closingLine, noCounts } = await import('./lib/counting-reporter.mjs');
const { env, findInstalledChromium, firefoxOptions, host, startWebKitDriver, underVirtualScreen } =
  await import('./lib/engines.mjs');
const { runTests } = await import('./lib/runner.mjs');

function chromium() {
  const executablePath = findInstalledChromium();
  return {
    launcher: chromeLauncher({
      createPage,
      launchOptions: { executablePath, headless: true, args: chromiumArgs(), env },
    }),
  };
}

function firefox() {
  return { launcher: chromeLauncher({ launchOptions: firefoxOptions() }) };
}

async function webkit() {
  const { port, capabilities, stop } = await startWebKitDriver();
  return {
    launcher: webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: host,
      port,
      path: '/',
      capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
    }),
    stop,
  };
}

const engines = { chromium, firefox, webkit };

async function runEngine(name, args) {
  console.log(`\n── ${name} ──`);
  let engine;
  try {
    engine = await engines[name]();
    const { launcher } = engine;
    Object.assign(launcher, { concurrency: 1, name });
    return await runTests({ launcher: () => launcher, concurrency: 1, args });
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return { counts: { ...noCounts, failed: 1 }, passed: false };
  } finally {
    engine?.stop?.();
  }
}

const args = process.argv.slice(2);
underVirtualScreen(args);

const isEngine = (arg) => Object.hasOwn(engines, arg);
const chosen = args.filter(isEngine);
const others = args.filter((arg) => !isEngine(arg));
let counts = noCounts;
let allPassed = true;
for (const name of chosen.length ? chosen : Object.keys(engines)) {
  const result = await runEngine(name, others);
  console.log(`${name}: ${closingLine(result.counts)}`);
  counts = add(counts, result.counts);
  allPassed &&= result.passed;
}
console.log(`\n${closingLine(counts)}`);
process.exit(allPassed ? 0 : 1);
