import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Failure } from '../problem.js';
import { Devtools } from './devtools.js';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];
const { env } = process;
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          join(folder, file),
        )
      : [],
  ),
};

/** Nothing but the page is asked for: no updates, no other host, no way around by a proxy. */
const ARGUMENTS = [
  ...['--headless=new', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
  ...[
    '--disable-extensions',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-proxy-server',
    '--mute-audio',
  ],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** So long it has for going by itself, ms. */
const LEAVE = 3_000;

/** A script may stand around a browser, as in Debian: what ends one by force ends the whole group. Windows has none. */
const IN_GROUP = process.platform !== 'win32';

/** The browser that CHROME_PATH names, or one that is installed. @throws Failure */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Failure('browser-missing', { name: named });
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...paths, ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path));
  if (!found) throw new Failure('no-browser');
  return found;
}

/** A socket's address has 107 characters; Chromium's in a temporary folder takes this many of them. */
const SOCKET = '/org.chromium.Chromium.123456/SingletonSocket'.length;

/** What a browser puts into the temporary folder, it puts into its profile, so that it goes with it however it ends. */
const surroundings = (profile: string): NodeJS.ProcessEnv =>
  profile.length + SOCKET > 107 ? env : { ...env, TMPDIR: profile };

/** Runs a browser for one piece of work, with a profile of its own that goes with it. */
export async function withBrowser<T>(path: string, work: (devtools: Devtools) => Promise<T>): Promise<T> {
  const interruption = onSignal();
  const profile = await mkdtemp(join(tmpdir(), 'ikon-poster-'));
  // A container's only user: there Chromium's own sandbox cannot be had.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = spawn(path, [...ARGUMENTS, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: IN_GROUP,
    env: surroundings(profile),
  });
  const over = ended(browser);
  const [, , , to, from] = browser.stdio;
  const devtools = new Devtools(to as Writable, from as Readable);
  const leave = () => {
    void devtools.send('Browser.close').catch(() => undefined);
    return close(browser);
  };
  interruption.onHeard(() => void leave());
  try {
    return await Promise.race([work(devtools), over]);
  } finally {
    over.catch(() => undefined);
    await leave();
    await tidyUp(profile);
    await interruption.end();
  }
}

/** What was ended by force may still be writing. */
const tidyUp = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Puts off a signal until everything is tidied up: the profile in the temporary folder must not stay. */
function onSignal() {
  let heard: NodeJS.Signals | undefined;
  let act: () => void = () => undefined;
  const hear = (signal: NodeJS.Signals) => {
    heard = signal;
    act();
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    /** @param then what is done on a signal, at once where it came already */
    onHeard(then: () => void) {
      act = then;
      if (heard) act();
    },
    /** Ends as the signal would have; returns where there was none. */
    async end() {
      for (const signal of SIGNALS) process.off(signal, hear);
      if (heard === undefined) return;
      process.kill(process.pid, heard);
      await new Promise(() => undefined);
    },
  };
}

/** Rejects when the browser is gone. */
function ended(browser: ChildProcess): Promise<never> {
  let said = '';
  browser.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2_000)));
  return new Promise((_, reject) => {
    const fail = (reason: string) => reject(new Failure('browser-failed', { reason }));
    browser.once('error', ({ message }) => fail(message));
    browser.once('exit', (code) => fail(said.trim().split('\n').at(-1) || `exit ${code}`));
  });
}

async function close(browser: ChildProcess): Promise<void> {
  const { pid } = browser;
  if (pid === undefined) return;
  if (browser.exitCode === null && browser.signalCode === null) {
    const timer = setTimeout(() => kill(browser, pid), LEAVE);
    await new Promise((resolve) => browser.once('exit', resolve));
    clearTimeout(timer);
  }
  // A helper of the browser may outlive it by a moment, and would make the profile's folder anew once that is gone.
  kill(browser, pid);
}

/** By force, and also what is left of its group. */
function kill(browser: ChildProcess, pid: number): void {
  if (!IN_GROUP) return void browser.kill('SIGKILL');
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing was left of it.
  }
}
