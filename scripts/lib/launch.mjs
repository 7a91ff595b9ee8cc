import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, ONE_PROCESS } from './chromium.mjs';

/**
 * Starts the Chromium of the tests.
 * @param {import('puppeteer-core').LaunchOptions} [options] `args` come after those that all have
 */
export function launchChromium({ args = [], ...options } = {}) {
  const { executablePath, headless, env } = findChromium();
  return puppeteer.launch({
    executablePath,
    headless,
    env: { ...process.env, ...env },
    args: [...chromiumArgs(), ONE_PROCESS, ...args],
    ...options,
  });
}
