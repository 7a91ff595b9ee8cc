// `npm run build`: dist/ for npm with its types, dist/cdn for a script tag, dist/embed for frames, dist/kiosk-page for a screen,
// dist/poster for paper, dist/cli for the command line, dist/feed.schema.json, and what is made from the elements' source: the
// manifest, editor data, types for JSX.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { report } from '../vite.config.js';
import { loader, page } from '../vite.embed.config.js';
import { page as kioskPage, serviceWorker } from '../vite.kiosk.config.js';
import poster from '../vite.poster.config.js';
import { buildReference } from './build-reference.mjs';
import { buildSchema } from './build-schema.mjs';
import { writeIntegrity } from './integrity.mjs';
import { root } from './lib/install.mjs';
import { licencesIn } from './lib/licences.mjs';
import { tsc } from './lib/typescript.mjs';

const dist = (path = '') => join(root, 'dist', path);
const step = async (name, run) => {
  const start = performance.now();
  await run();
  console.log(`${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
};
const viteBuild = (configFile) => build({ root, configFile: join(root, configFile), logLevel: 'warn' });
const configured = (config) =>
  build({ ...config, root: join(root, config.root), configFile: false, logLevel: 'warn' });

function buildTypes() {
  tsc(['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  // The keys of the surface's texts are typed after the German files.
  cpSync(join(root, 'src/i18n/locales/de'), dist('i18n/locales/de'), { recursive: true });
}

/** Whoever serves dist/cdn hands on the libraries in it, and their licences ask to be handed on as well. */
function writeLicences() {
  const chunks = JSON.parse(readFileSync(join(root, report), 'utf8'));
  writeFileSync(dist('cdn/LICENSES.txt'), licencesIn(chunks));
}

try {
  rmSync(dist(), { recursive: true, force: true });
  await step('dist/*.js', () => viteBuild('vite.library.config.js'));
  await step('dist/*.d.ts', buildTypes);
  await step('dist/feed.schema.json', buildSchema);
  await step('dist/custom-elements.json', buildReference);
  await step('dist/cdn', () => viteBuild('vite.config.js'));
  await step('dist/cdn/LICENSES.txt', writeLicences);
  await step('dist/embed', () => configured(page));
  await step('dist/poster', () => configured(poster));
  await step('dist/cdn/loader.js', () => configured(loader));
  await step('dist/cdn/integrity.json', writeIntegrity);
  await step('dist/kiosk-page', () => configured(kioskPage));
  cpSync(dist('cdn/LICENSES.txt'), dist('kiosk-page/LICENSES.txt'));
  await step('dist/kiosk-page/worker.js', () => configured(serviceWorker()));
  await step('dist/cli', () => viteBuild('vite.cli.config.js'));
} catch (error) {
  console.error(`The build failed: ${error.message}`);
  process.exit(1);
}
