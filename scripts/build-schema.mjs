// Writes dist/feed.schema.json, the published JSON Schema, from the schema that the feeds are validated with.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/install.mjs';
import { withSource } from './lib/source.mjs';

export async function buildSchema() {
  const schema = await withSource(async (load) => (await load('/src/feed/json-schema.ts')).feedJsonSchema());
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist/feed.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildSchema();
