// `npm run docs`: renews the tables of docs/elements.md from the elements' source, and that of docs/accessibility.md from the list
// that the tests know.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/install.mjs';
import { readManifest } from './reference/manifest.mjs';
import { reviewedTable } from './reference/reviewed.mjs';
import { tables, withTables } from './reference/tables.mjs';

const page = (name) => join(root, 'docs', name);

/** The page as it is, and as it should be. */
async function held(file, made) {
  const present = readFileSync(file, 'utf8');
  const wanted = withTables(present, made);
  return { present, wanted: await format(wanted, { ...(await resolveConfig(file)), filepath: file }) };
}

export const referencePage = async () => held(page('elements.md'), tables(await readManifest()));
export const accessibilityPage = () =>
  held(page('accessibility.md'), new Map([['reviewed findings', reviewedTable()]]));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(page('elements.md'), (await referencePage()).wanted);
  writeFileSync(page('accessibility.md'), (await accessibilityPage()).wanted);
}
