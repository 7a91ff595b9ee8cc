// Pictures of pages, held against those that are kept in the repository.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far apart two colours of the same pixel may be, 0 to 1. */
const THRESHOLD = 0.15;

export const percent = (share) => `${(share * 100).toFixed(2)} %`;

/** A picture of half the width and height: each pixel the mean of four, so that edges of letters weigh less. */
export function halved({ width, height, data }) {
  const small = new PNG({ width: width >> 1, height: height >> 1 });
  const at = (x, y, part) => data[(y * width + x) * 4 + part];
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      for (let part = 0; part < 4; part++) {
        const [left, top] = [2 * x, 2 * y];
        const sum =
          at(left, top, part) +
          at(left + 1, top, part) +
          at(left, top + 1, part) +
          at(left + 1, top + 1, part);
        small.data[(y * small.width + x) * 4 + part] = Math.round(sum / 4);
      }
  return small;
}

/**
 * @param {object} options
 * @param {string} options.baselines folder of the pictures that are kept
 * @param {string} options.results folder for the pictures of this run and for what differs, for whoever looks at it
 * @param {string} options.command what makes new ones, with `-- --update`
 * @param {boolean} options.update whether this run makes new ones
 * @param {(name: string, holds: boolean, told?: string) => void} options.check
 */
export function createPictures({ baselines, results, command, update, check }) {
  for (const folder of [baselines, results]) mkdirSync(folder, { recursive: true });

  /** Share of pixels that differ; all of them where the sizes do. */
  function difference(name, one, other) {
    if (one.width !== other.width || one.height !== other.height) return 1;
    const { width, height } = one;
    const marked = new PNG({ width, height });
    const count = pixelmatch(one.data, other.data, marked.data, width, height, { threshold: THRESHOLD });
    writeFileSync(join(results, `${name.replaceAll(' ', '-')}-difference.png`), PNG.sync.write(marked));
    return count / (width * height);
  }

  /** @param allowed share of pixels that may differ, 0 to 1 */
  function hold(name, own, other, allowed) {
    const share = difference(name, own, other);
    check(name, share <= allowed, `${percent(share)} differ, at most ${percent(allowed)}`);
  }

  function holdAgainstBaseline(state, png, allowed) {
    const file = join(baselines, `${state}.png`);
    writeFileSync(join(results, `${state}.png`), PNG.sync.write(png));
    if (update) writeFileSync(file, PNG.sync.write(png));
    if (!existsSync(file)) return check(`${state}: has a baseline`, false, `${command} -- --update`);
    hold(`${state}: as its baseline`, png, PNG.sync.read(readFileSync(file)), allowed);
  }

  return { hold, holdAgainstBaseline };
}
