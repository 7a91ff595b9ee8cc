// The start script as systemd runs it, with a real Chromium that has no window.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/install.mjs';

/** Seconds of silence after which the script ends the browser: three signs of life. */
const SILENCE = 30;
const PATIENCE = 120_000;

/** @param profile folder that the browser keeps its store in */
export function startDevice(address, profile) {
  const folder = mkdtempSync(join(tmpdir(), 'ikon-device-'));
  const { executablePath, env } = findChromium({ shell: false });
  const command = [executablePath, '--headless', '--remote-debugging-port=0', ...chromiumArgs()];
  const browser = join(folder, 'browser');
  writeFileSync(browser, `#!/bin/bash\necho $$ >"${folder}/pid"\nexec ${command.join(' ')} "$@"`, {
    mode: 0o755,
  });
  const script = spawn('bash', [join(root, 'kiosk/ikon-kiosk.sh'), address], {
    env: {
      ...process.env,
      ...env,
      XDG_RUNTIME_DIR: folder,
      IKON_KIOSK_BROWSER: browser,
      IKON_KIOSK_WITHOUT_POLICY: 'yes',
      IKON_KIOSK_PROFILE: profile,
      IKON_KIOSK_SILENCE: String(SILENCE),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  script.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => script.on('exit', resolve));
  return {
    profile,
    ended,
    /** Where a check fails. */
    said: (fine) => (fine ? '' : said.split('\n').slice(-8).join('\n')),
    /** The page that is open there now. */
    async tab() {
      const note = join(profile, 'DevToolsActivePort');
      await eventually(() => existsSync(note) && readFileSync(note, 'utf8').includes('/devtools/'));
      const [port, path] = readFileSync(note, 'utf8').split('\n');
      const connected = await puppeteer.connect({
        browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
        defaultViewport: null,
        protocolTimeout: 3 * PATIENCE,
      });
      const [tab] = await connected.pages();
      tab.setDefaultTimeout(PATIENCE);
      return tab;
    },
    async end() {
      script.kill('SIGTERM');
      await ended;
      // On a device systemd does that.
      await eventually(() => !isRunning(join(folder, 'pid')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends it by force, and tells whether it was there to be ended. */
function isRunning(note) {
  try {
    return process.kill(Number(readFileSync(note, 'utf8')), 'SIGKILL');
  } catch {
    return false;
  }
}

/** Waits until something outside the page is so; not for ever. */
export async function eventually(isSo) {
  const deadline = Date.now() + PATIENCE;
  while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
  return isSo();
}
