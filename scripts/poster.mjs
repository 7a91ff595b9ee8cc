// `npm run test:poster [part …]`: posters, leaflets and handouts as they come out of the printer. Makes PDFs with Chromium, reads
// them back, and looks at the sheets by geometry. Needs a build; poppler-utils comes from Debian. PDFs: node_modules/.cache/poster.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/poster/plakat.html'))) {
  console.error('There is no build: run npm run build first');
  process.exit(1);
}
execFileSync('bash', [join(root, 'scripts/lib/install-packages.sh'), 'PDF reader', 'poppler-utils'], {
  stdio: 'inherit',
});

const { preview } = await import('vite');
const { createChecks } = await import('./lib/checks.mjs');
const { launchChromium } = await import('./lib/launch.mjs');
const { posters, workbench } = await import('../test/poster/posters.mjs');
const { command } = await import('../test/poster/command.mjs');
const { failures } = await import('../test/poster/failures.mjs');
const { handouts } = await import('../test/poster/handouts.mjs');

const folder = join(root, 'node_modules/.cache/poster');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const { check, close } = createChecks({ quiet: true });

const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'dist' },
  preview: { port: 0, host: '127.0.0.1' },
});
const browser = await launchChromium();
const wanted = process.argv.slice(2);
try {
  const origin = server.resolvedUrls.local[0].replace(/\/$/, '');
  for (const part of [posters, workbench, handouts, command, failures])
    if (wanted.length === 0 || wanted.includes(part.name))
      await part({ browser, origin, folder, check }).catch((error) =>
        check(`${part.name}: can be looked at`, false, error.message),
      );
} finally {
  await browser.close();
  await server.close();
}
close();
