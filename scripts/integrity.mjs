// Writes dist/cdn/integrity.json: what a browser needs to refuse a file of dist/cdn that was changed on the way.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './lib/install.mjs';

const folder = join(root, 'dist/cdn');
const name = 'integrity.json';
/** For people, not for browsers. */
const unread = [name, 'LICENSES.txt'];

export const hashOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The hashes of what lies in dist/cdn now, by path. */
export const hashes = () =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder, ignore: unread })
      .sort()
      .map((file) => [`./${file}`, hashOf(readFileSync(join(folder, file)))]),
  );

/** As the `integrity` of an import map, whose keys are addresses relative to this folder; the version beside it. */
export function writeIntegrity() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, name), `${JSON.stringify({ version, integrity: hashes() }, null, 2)}\n`);
}
