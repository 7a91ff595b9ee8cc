// What the benches share.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.mjs';

/** A hundred thousand offers take their time to load; ms. */
export const PATIENCE = 240_000;

export function launchBrowser() {
  const found = findChromium();
  return puppeteer.launch({
    ...found,
    env: { ...process.env, ...found.env },
    args: chromiumArgs(),
    protocolTimeout: PATIENCE,
  });
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
