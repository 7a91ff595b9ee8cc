// Finds a Chromium for the tests: the one named in CHROME_PATH, one that is installed, or the one inside @sparticuz/chromium.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

const commands = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
};

const quiet = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// WebGL2 drawn in software: the same pictures on every machine, with a graphics card or without.
const software = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // The played card is for WebGL alone: putting pages together with it takes several times as long as without. A filter
  // of the list was painted after 126 ms in place of 32.
  '--disable-gpu-compositing',
];

/** For all, also for those that look at what a browser does between two pages. */
export function chromiumArgs() {
  const sandbox = process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  return [...quiet, ...software, ...sandbox];
}

/**
 * A page that was left is not kept for the way back, and no process is held ready for the next one: of twenty files of
 * tests each would start in a process of its own and read all code anew, in 39 s in place of 16.
 */
export const ONE_PROCESS =
  '--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess';

export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** The same engine without a browser around it: it starts in a third of the time, and most suites start it often. */
const SHELL = 'chromium-headless-shell';

function findInstalled(shell) {
  return (
    findOnPath(shell ? [SHELL, ...commands] : commands) ??
    usualPlaces[process.platform]?.find((file) => existsSync(file))
  );
}

// Makes the package unpack its libraries too, as it would where it is at home.
const withLibraries = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/** Libraries that the packaged browser needs and the machine lacks come from the package too. */
const lacksLibraries = (file) =>
  spawnSync('ldd', [file], { encoding: 'utf8' }).stdout?.includes('not found') ?? false;

/**
 * Unpacks the browser once per version. The package unpacks to the temporary folder and takes a half-written file
 * of another process for a whole one; so each process unpacks aside, and a rename makes it visible.
 */
function unpackPackaged() {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const cache = join(root, 'node_modules/.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return home;

  console.log('No Chrome or Chromium is installed: unpacking the one from @sparticuz/chromium …');
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'unpack-'));
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `await (await import('@sparticuz/chromium')).default.executablePath();`],
    {
      cwd: root,
      env: { ...process.env, TMPDIR: aside, ...withLibraries },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  try {
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(join(home, 'chromium'))) throw error; // otherwise another process was faster
  }
  return home;
}

/** @param options.shell whether the engine alone will do, where more is installed as well; what CHROME_PATH names is taken */
export function findChromium({ shell = true } = {}) {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
  const installed = named ?? findInstalled(shell);
  const headless = /headless[-_]shell(\.exe)?$/.test(installed) ? 'shell' : true;
  if (installed) return { executablePath: installed, headless, env: {} };

  const home = unpackPackaged();
  const executablePath = join(home, 'chromium');
  const env = {
    ...(lacksLibraries(executablePath) && { LD_LIBRARY_PATH: join(home, 'al2023/lib') }),
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: join(home, 'fonts') }),
  };
  return { executablePath, headless: 'shell', env };
}

/** How Chromium is launched for files of tests. Nobody is told of every request: a file makes hundreds. */
export const testOptions = () => ({
  args: [...chromiumArgs(), ONE_PROCESS],
  networkEnabled: false,
});

/**
 * A page in a window and with a storage of its own: of two pages in one window only one is seen, has the focus and gets
 * frames. It forgets its history between two test files. They share the page, and Chromium keeps fifty entries: in a full
 * history "back" leads out of the page that runs the tests.
 */
export async function createPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank')
      client.send('Page.resetNavigationHistory').catch(() => {}); // the page is going
  });
  return page;
}
