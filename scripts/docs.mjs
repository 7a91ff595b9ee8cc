// `npm run docs`: renews the tables of docs/elements.md from the elements' source.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/install.mjs';
import { readManifest } from './reference/manifest.mjs';
import { tables, withTables } from './reference/tables.mjs';

const file = join(root, 'docs/elements.md');

/** The page as it is, and as it should be. */
export async function referencePage() {
  const present = readFileSync(file, 'utf8');
  const wanted = withTables(present, tables(await readManifest()));
  return { present, wanted: await format(wanted, { ...(await resolveConfig(file)), filepath: file }) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(file, (await referencePage()).wanted);
