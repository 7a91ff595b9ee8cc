// `npm run test:faults [-- --every 4] [words of a name]`: the built elements on a page whose network does everything wrong. Needs a build.
// For each fault a visitor has, in bounded time, what the feed says, the last that is known, or a sentence with a way to try again.
// `--every 4` takes one fault in four, of all kinds: for every change.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/cdn/ikon.js'))) {
  console.error('There is no build: run npm run build first');
  process.exit(1);
}
const { createChecks } = await import('./lib/checks.mjs');
const { runFaults } = await import('../test/faults/run.mjs');

const { check, close } = createChecks({ quiet: true });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' } },
});
await runFaults(check, { every: Number(values.every), wanted: positionals.join(' ') });
close();
