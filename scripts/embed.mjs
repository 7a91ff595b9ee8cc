// `npm run test:embed`: what dist/ is on the pages of hosts. The loader, the page for frames, the texts of the Baukasten, the
// integrity of dist/cdn, and what a page with the loader and one list costs: requests, bytes, shift of layout, storage, other
// servers. Needs a build. A word chooses one part: `npm run test:embed frames`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/cdn/loader.js'))) {
  console.error('There is no build: run npm run build first');
  process.exit(1);
}

const { createChecks } = await import('./lib/checks.mjs');
const { launchChromium } = await import('./lib/launch.mjs');
const { figures } = await import('../test/embed/figures.mjs');
const { frames } = await import('../test/embed/frames.mjs');
const { integrity } = await import('../test/embed/integrity.mjs');
const { loader } = await import('../test/embed/loader.mjs');
const { snippets } = await import('../test/embed/snippets.mjs');

const browser = await launchChromium({ args: ['--site-per-process'] });
const { check, close } = createChecks();

try {
  const parts = [figures, loader, frames, snippets, integrity];
  const [, , wanted] = process.argv;
  for (const part of parts.filter(({ name }) => !wanted || name === wanted)) {
    console.log(`\n── ${part.name} ──`);
    try {
      await part(browser, check);
    } catch (error) {
      check(`${part.name}: can be looked at`, false, error.message);
    }
  }
} finally {
  await browser.close();
}
close();
