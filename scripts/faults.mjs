// `npm run test:faults [words of a name]`: the built elements on a page whose network does everything wrong. Needs a build.
// For each fault a visitor has, in bounded time, what the feed says, the last that is known, or a sentence with a way to try again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/cdn/ikon.js'))) {
  console.error('There is no build: run npm run build first');
  process.exit(1);
}
const { createChecks } = await import('./lib/checks.mjs');
const { runFaults } = await import('../test/faults/run.mjs');

const { check, close } = createChecks({ quiet: true });
await runFaults(check, process.argv.slice(2).join(' '));
close();
