// `ikon-feed poster` when something goes wrong on the way: it ends at once, says what it was, and leaves nothing behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/install.mjs';

/** Far less than the patience of the command itself. */
const SOON = 20_000;

const cases = [
  ['refused', /ERR_CONNECTION_REFUSED/, 'the page cannot be opened'],
  ['percent', /status 404/, 'somebody asks its server for an address that is none'],
  ['crash', /page crashed/, 'the page crashes'],
  ['throw', /no words/, 'a script of the page fails'],
  ['leave', /exit 3/, 'the browser goes away'],
];

export async function failures({ folder, check }) {
  console.log('\n── the command, when something goes wrong ──');
  // As short as a temporary folder is: the address of a socket in it has 107 characters.
  const temporary = mkdtempSync(join(tmpdir(), 'ikon-failures-'));
  const left = () => readdirSync(temporary).join(' ');
  const start = (browser, more = {}) => {
    const args = ['poster', join(root, 'demo/feeds/minden.json'), '-o', join(folder, 'none.pdf')];
    const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
      env: { ...process.env, ...more, CHROME_PATH: browser, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: AbortSignal.timeout(SOON),
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    const ended = once(child, 'exit').then(([status, signal]) => ({ status, signal, said }));
    return { child, ended: ended.catch((error) => ({ said: `${error.message} ${said}` })) };
  };
  for (const [how, sentence, name] of cases) {
    const { status, said } = await start(join(root, 'test/poster/fake-browser.mjs'), { FAKE_BROWSER: how })
      .ended;
    check(`ends at once and says so where ${name}`, status === 2 && sentence.test(said), said);
    check(`leaves nothing behind where ${name}`, left() === '', left());
  }
  const { executablePath, env } = findChromium({ shell: false });
  for (const signal of ['SIGTERM', 'SIGINT']) {
    const { child, ended } = start(executablePath, env);
    await appearance(temporary, 'ikon-poster-', ended);
    child.kill(signal);
    const { signal: by, said } = await ended;
    check(`takes its profile along on ${signal}`, by === signal && left() === '', `${by} ${left()} ${said}`);
  }
  await stuck({ temporary, browser: executablePath, env, start, left, check });
  await deaf({ folder, start, left, check });
  rmSync(temporary, { recursive: true });
}

/** A whole browser that does not move any more once it has taken its profile. */
async function stuck({ temporary, browser, env, start, left, check }) {
  const { child, ended } = start(browser, env);
  const profile = join(temporary, await appearance(temporary, 'ikon-poster-', ended));
  await appearance(profile, 'SingletonSocket', ended);
  // "host-1234"
  process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGSTOP');
  child.kill('SIGTERM');
  const { signal: by, said } = await ended;
  check(
    'leaves nothing behind where the browser is stuck',
    by === 'SIGTERM' && left() === '',
    `${by} ${left()} ${said}`,
  );
}

/** The name of what appears in a folder, before the command has ended. */
async function appearance(folder, start, ended) {
  const watcher = watch(folder);
  const over = ended.then(({ said }) => {
    throw new Error(`ended before there was ${start}: ${said}`);
  });
  over.catch(() => undefined);
  const find = () => readdirSync(folder).find((name) => name.startsWith(start));
  try {
    while (!find()) await Promise.race([once(watcher, 'change'), over]);
    return find();
  } finally {
    watcher.close();
  }
}

/** A browser that does not go when it is asked to, behind a script as Debian has one. */
async function deaf({ folder, start, left, check }) {
  const script = join(folder, 'deaf-browser');
  const note = join(folder, 'deaf-browser.pid');
  writeFileSync(script, `#!/bin/sh\n"${join(root, 'test/poster/fake-browser.mjs')}" "$@"\n`, { mode: 0o755 });
  const { child, ended } = start(script, { FAKE_BROWSER: 'deaf', FAKE_BROWSER_PID: note });
  await appearance(folder, 'deaf-browser.pid', ended);
  child.kill('SIGTERM');
  const { signal: by, said } = await ended;
  check(
    'leaves nothing behind where the browser does not go',
    by === 'SIGTERM' && left() === '',
    `${by} ${left()} ${said}`,
  );
  check('and ends it by force, with what stands around it', !isRunning(readFileSync(note, 'utf8')));
}

/** One that has ended and that nobody has fetched yet has no command any more. */
const isRunning = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};
