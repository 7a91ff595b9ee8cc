// Writes dist/feed.schema.json, the published JSON Schema, from the schema that the feeds are validated with.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import { root } from './lib/install.mjs';

export async function buildSchema() {
  const vite = await createServer({
    root,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { feedJsonSchema } = await vite.ssrLoadModule('/src/feed/json-schema.ts');
    await mkdir(join(root, 'dist'), { recursive: true });
    await writeFile(join(root, 'dist/feed.schema.json'), `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
  } finally {
    await vite.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildSchema();
