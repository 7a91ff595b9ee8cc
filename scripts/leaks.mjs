// `npm run test:leaks [-- --count 100] [words of a name]`: each element comes and goes a thousand times on the built files,
// and nothing is left of it. Needs a build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/cdn/ikon.js'))) {
  console.error('There is no build: run npm run build first');
  process.exit(1);
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '1000' } },
});
const { createChecks } = await import('./lib/checks.mjs');
const { runLeaks } = await import('../test/leaks/run.mjs');

const { check, close } = createChecks({ quiet: true });
await runLeaks(check, { count: Number(values.count), wanted: positionals.join(' ') });
close();
