// `npm run test:engines [chromium|firefox|webkit …]`: every test in the three engines, as Debian ships them.
// They run under a virtual screen: Firefox and WebKitGTK draw WebGL2 only with a window.
// What has to be installed, scripts/install-engines.sh installs.
import { spawn, spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const { chromeLauncher } = await import('@web/test-runner-chrome');
const { webdriverLauncher } = await import('@web/test-runner-webdriver');
const { globSync } = await import('tinyglobby');
const { chromiumArgs, createPage, findOnPath } = await import('./lib/chromium.mjs');
const { add, closingLine, noCounts } = await import('./lib/counting-reporter.mjs');
const { freePort } = await import('./lib/free-port.mjs');
const { runTests } = await import('./lib/runner.mjs');

const env = { ...process.env, TZ: process.env.TZ || 'Pacific/Auckland' };
const host = '127.0.0.1';

function need(names, what) {
  const file = findOnPath(names);
  if (!file) throw new Error(`${what} is not installed; scripts/install-engines.sh installs it`);
  return file;
}

function chromium() {
  const executablePath = need(['chromium', 'chromium-browser', 'google-chrome'], 'Chromium');
  return {
    launcher: chromeLauncher({
      createPage,
      launchOptions: { executablePath, headless: true, args: chromiumArgs(), env },
    }),
  };
}

function firefox() {
  const executablePath = need(['firefox-esr', 'firefox'], 'Firefox');
  const extraPrefsFirefox = { 'webgl.force-enabled': true };
  const launchOptions = { browser: 'firefox', executablePath, headless: false, extraPrefsFirefox, env };
  return { launcher: chromeLauncher({ launchOptions }) };
}

async function answers(url, deadline) {
  while (Date.now() < deadline) {
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${url}`);
}

async function webkit() {
  const driverPath = need(['WebKitWebDriver'], 'WebKitGTK with its driver');
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser', { absolute: true }).sort().reverse();
  if (!binary) throw new Error('WebKitGTK has no MiniBrowser; scripts/install-engines.sh installs it');
  const port = await freePort(host);
  const driver = spawn(driverPath, [`--host=${host}`, `--port=${port}`], {
    env: { ...env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }, // its sandbox does not start for root or in a container
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => driver.kill();
  process.once('exit', stop);
  await answers(`http://${host}:${port}/status`, Date.now() + 15_000);
  const capabilities = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  return {
    launcher: webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: host,
      port,
      path: '/',
      capabilities,
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

function underVirtualScreen(args) {
  const { status, error } = spawnSync(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1280x1024x24', process.execPath, process.argv[1], ...args],
    { cwd: root, env: { ...process.env, IKON_VIRTUAL_SCREEN: '1' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (error)
    console.error(`xvfb-run could not start (${error.message}); scripts/install-engines.sh installs it`);
  process.exit(status ?? 1);
}

const args = process.argv.slice(2);
if (!process.env.IKON_VIRTUAL_SCREEN) underVirtualScreen(args);

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
