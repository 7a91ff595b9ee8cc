// The three engines, as Debian ships them: where they are, and how they start under a virtual screen.
import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { findOnPath } from './chromium.mjs';
import { freePort } from './free-port.mjs';
import { root } from './install.mjs';

export const host = '127.0.0.1';
export const env = { ...process.env, TZ: process.env.TZ || 'Pacific/Auckland' };

function need(names, what) {
  const file = findOnPath(names);
  if (!file) throw new Error(`${what} is not installed; scripts/install-engines.sh installs it`);
  return file;
}

export const findInstalledChromium = () =>
  need(['chromium', 'chromium-browser', 'google-chrome'], 'Chromium');

/** Firefox draws WebGL2 only with a window. */
export const firefoxOptions = () => ({
  browser: 'firefox',
  executablePath: need(['firefox-esr', 'firefox'], 'Firefox'),
  headless: false,
  extraPrefsFirefox: { 'webgl.force-enabled': true },
  env,
});

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

/** Starts WebKitGTK's driver. @returns its port, the capabilities to ask it for, and how to stop it */
export async function startWebKitDriver() {
  const driverPath = need(['WebKitWebDriver'], 'WebKitGTK with its driver');
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser', { absolute: true }).sort().reverse();
  if (!binary) throw new Error('WebKitGTK has no MiniBrowser; scripts/install-engines.sh installs it');
  const port = await freePort(host);
  const driver = spawn(driverPath, [`--host=${host}`, `--port=${port}`], {
    env: {
      ...env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // its sandbox does not start for root or in a container
      // Where there is no graphics card, one that is made up paints pages more slowly, and puts their layers together
      // more slowly still: maps took twice as long.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => driver.kill();
  process.once('exit', stop);
  await answers(`http://${host}:${port}/status`, Date.now() + 15_000);
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  return { port, capabilities, stop };
}

/** Runs this script once more where there is a screen, unless it runs there already. */
export function underVirtualScreen(args) {
  if (process.env.IKON_VIRTUAL_SCREEN) return;
  const { status, error } = spawnSync(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1280x1024x24', process.execPath, process.argv[1], ...args],
    { cwd: root, env: { ...process.env, IKON_VIRTUAL_SCREEN: '1' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (error)
    console.error(`xvfb-run could not start (${error.message}); scripts/install-engines.sh installs it`);
  process.exit(status ?? 1);
}
