import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vite';
import { plainImport, release } from './vite.config.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const outDir = at('dist/kiosk-page');
/** The sample that the page shows until somebody names a feed of their own. It is data, and not part of a version. */
const feeds = 'feeds';
/** What a Quartiersbüro writes of its screen. */
const settings = 'kiosk.json';
const worker = 'worker.js';

const shared = {
  base: './',
  publicDir: false,
  define: release,
};
const build = { target: 'es2022', outDir, modulePreload: false, assetsInlineLimit: 0 };

/** A folder's own page, whatever the folder is called. */
const asIndex = {
  name: 'as-index',
  enforce: 'post',
  generateBundle(_, bundle) {
    bundle['kiosk.html'].fileName = 'index.html';
  },
  writeBundle() {
    cpSync(at(`demo/${feeds}`), `${outDir}/${feeds}`, { recursive: true });
    cpSync(at(`demo/${settings}`), `${outDir}/${settings}`);
  },
};

/**
 * Builds dist/kiosk-page: the page with all of its code, for one folder that is copied onto a device. It shares nothing with
 * dist/cdn, because page and elements have to be one bundle: they share the visit.
 */
export const page = defineConfig({
  ...shared,
  root: 'demo',
  plugins: [plainImport, asIndex],
  build: {
    ...build,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: at('demo/kiosk.html'),
      output: {
        entryFileNames: 'code/[name]-[hash].js',
        chunkFileNames: 'code/[name]-[hash].js',
        assetFileNames: 'code/[name]-[hash][extname]',
        // One MapLibre: a second copy would have a worker address of its own.
        codeSplitting: {
          groups: [{ name: 'maplibre', test: /\/node_modules\/maplibre-gl\/dist\/maplibre-gl\.mjs$/ }],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'code/[name]-[hash].js' } } },
});

/** The version of what lies in dist/kiosk-page now: the hash of each file, and one mark of them all. */
export function versionOf(folder) {
  const files = Object.fromEntries(
    globSync('**/*', { cwd: folder, ignore: [worker, settings, 'LICENSES.txt', `${feeds}/**`] })
      .sort()
      .map((file) => [
        file,
        `sha384-${hash('sha384', readFileSync(`${folder}/${file}`)).toString('base64')}`,
      ]),
  );
  return { mark: hash('sha256', JSON.stringify(files)).toString('hex').slice(0, 12), files };
}

const hash = (algorithm, content) => createHash(algorithm).update(content).digest();

/** Builds dist/kiosk-page/worker.js, which knows the hash of each of the page's files: after the page. */
export const serviceWorker = () =>
  defineConfig({
    ...shared,
    root: '',
    define: { KIOSK_VERSION: JSON.stringify(versionOf(outDir)) },
    build: {
      ...build,
      emptyOutDir: false,
      lib: {
        entry: 'demo/kiosk/unattended/worker/service-worker.ts',
        formats: ['iife'],
        name: 'ikonKiosk',
        fileName: () => worker,
      },
    },
  });
