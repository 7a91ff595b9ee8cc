// The documents that carry the bench's tables, as `npm run bench` writes them and as a test holds them against the results.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../../scripts/lib/install.mjs';
import { between, digest, whole } from './table.mjs';

const tables = { 'README.md': digest, 'docs/bench.md': whole };

/** Their names, from the project's root. */
export const documents = Object.keys(tables);

/** A document's text with the tables of these results in it. */
export async function documentWith(file, results, reasons) {
  const path = join(root, file);
  const text = between(readFileSync(path, 'utf8'), tables[file](results, reasons));
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
