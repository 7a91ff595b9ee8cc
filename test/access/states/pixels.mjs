// Contrast from pixels, where a checker could not tell what lies behind the words.
import { PNG } from 'pngjs';

/** Letters are thinner than their ground: what most pixels have is the ground. */
function groundOf({ data }) {
  const counts = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const key = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [[most]] = [...counts].sort((a, b) => b[1] - a[1]);
  return [most >> 16, (most >> 8) & 255, most & 255];
}

function luminance(color) {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {import('puppeteer-core').Page} page */
export async function pixelsAt(page, box) {
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip: box })));
}

/** @returns what is wrong with the contrast of what a checker has found, or nothing */
export async function measureContrast(page, index) {
  const aim = await page.evaluate((at) => window.access.aim(at), index);
  if (!aim) return undefined;
  const found = contrast(aim.color, aim.halo ?? groundOf(await pixelsAt(page, aim.box)));
  return found < aim.least ? `contrast ${found.toFixed(2)}, wanted ${aim.least}` : undefined;
}
