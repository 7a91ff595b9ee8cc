import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Bundled ahead for the dev server and the tests, so that nothing is discovered (and no page reloaded) half-way:
 * what is not ES modules, and what comes in so many files that a browser would fetch for seconds.
 * Everything else is served as it is: one copy of each module, also of those that others import (lit, MapLibre).
 */
const bundledAhead = ['lucide', 'rrule', 'axe-core'];

/** The modules that a page may load: everything at once, or one element alone. */
export const entries = {
  ikon: 'src/index.ts',
  quartierskarte: 'src/quartierskarte.ts',
  angebote: 'src/angebote.ts',
  kennzahlen: 'src/kennzahlen.ts',
  massnahmen: 'src/massnahmen.ts',
};

export const report = '.cache/cdn-report.json';

/** Writes down which module went into which chunk, for scripts/size.mjs. It stays out of what is delivered. */
const writeReport = {
  name: 'write-report',
  writeBundle(_, bundle) {
    const chunks = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, imports, dynamicImports, modules }) => ({
        fileName,
        imports,
        dynamicImports,
        modules: Object.fromEntries(
          Object.entries(modules).map(([id, { renderedLength }]) => [id, renderedLength]),
        ),
      }));
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(chunks, null, 2));
  },
};

/** Vite's own helper puts links into the page's <head> and fires events on its window: neither is ours to do. */
const plainImport = {
  name: 'plain-import',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** Lit's css`…` reaches the browser as it is written: take out comments and the room between rules. */
const plainCss = {
  name: 'plain-css',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('css`')) return null;
    const shorter = (css) =>
      css
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1');
    return { code: code.replace(/\bcss`[^`]*`/g, shorter), map: null };
  },
};

/** Serves the demo, and builds dist/cdn: everything bundled, relative to itself, with lazy chunks. */
export default defineConfig({
  // Everything relative to itself: the folder can be put anywhere.
  base: './',
  appType: 'mpa',
  publicDir: false,
  optimizeDeps: { noDiscovery: true, include: bundledAhead },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    assetsInlineLimit: 0, // no data: URL, which a host's policy may refuse
    modulePreload: false,
    chunkSizeWarningLimit: 1200, // MapLibre is what it is; scripts/size.mjs keeps the budgets
    rolldownOptions: {
      input: entries,
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        // One MapLibre for all: a second copy would have a worker address of its own.
        codeSplitting: {
          groups: [{ name: 'maplibre', test: /\/node_modules\/maplibre-gl\/dist\/maplibre-gl\.mjs$/ }],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  plugins: [plainImport, plainCss, writeReport].map((plugin) => ({ ...plugin, apply: 'build' })),
});
