// What the benches share.
import { launchChromium } from '../../scripts/lib/launch.mjs';

/** A hundred thousand offers take their time to load; ms. */
export const PATIENCE = 240_000;

export const launchBrowser = () => launchChromium({ protocolTimeout: PATIENCE });

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
