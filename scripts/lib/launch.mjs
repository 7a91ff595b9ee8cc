import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, ONE_PROCESS } from './chromium.mjs';

/**
 * Starts the Chromium of the tests.
 * @param {import('puppeteer-core').LaunchOptions & { shell?: boolean }} [options] `args` come after those that all have;
 *   `shell` as in `findChromium`
 */
export function launchChromium({ args = [], shell, ...options } = {}) {
  const { executablePath, headless, env } = findChromium({ shell });
  return puppeteer.launch({
    executablePath,
    headless,
    env: { ...process.env, ...env },
    args: [...chromiumArgs(), ONE_PROCESS, ...args],
    ...options,
  });
}
