// `npm run test:kiosk`: the unattended screen, as it is built in dist/kiosk-page, in a Chromium of its own: starts without a network,
// what goes wrong in a night, and a crowd of visitors who touch at random. Needs a build.
//   npm run test:kiosk -- offline faults      some parts
//   npm run test:kiosk -- soak --visits 2000  a whole accelerated life; --seed N repeats one, --hours 8 goes on for so long
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/kiosk-page/worker.js'))) {
  console.error('There is no build: run npm run build first');
  process.exit(1);
}

const { createChecks } = await import('./lib/checks.mjs');
const parts = {
  offline: async () => (await import('../test/unattended/offline.mjs')).offline,
  feeds: async () => (await import('../test/unattended/feeds.mjs')).feeds,
  faults: async () => (await import('../test/unattended/faults.mjs')).faults,
  soak: async () => (await import('../test/unattended/soak.mjs')).soak,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { visits: { type: 'string' }, seed: { type: 'string' }, hours: { type: 'string' } },
});

const { check, close } = createChecks();

for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const start = performance.now();
  console.log(`\n── ${name} ──`);
  try {
    await (
      await parts[name]()
    )(check, values);
  } catch (error) {
    check(`${name}: can be looked at`, false, error.stack);
  }
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
close();
