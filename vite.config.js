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

/** Lit's html`…` keeps the indentation that it is written with, which a browser does not need. */
const plainHtml = {
  name: 'plain-html',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && !/maplibre/.test(chunk.fileName))
        chunk.code = chunk.code.replace(/\n\s+/g, '\n');
  },
};

/**
 * What every element needs at once: one file instead of eight small ones, which compresses better and costs one
 * request. What is fetched later (dates, filters, details, engines) must not be caught by it.
 */
const core = [
  /\/node_modules\/(lit(?!\/directives)|lit-element|@lit\/reactive-element|i18next|valibot)\//,
  /\/src\/(feed|styles)\/(?!json-schema)/,
  /\/src\/i18n\/[a-z-]+\.ts$/,
  /\/src\/catalog\/(collection|geo|text|view-state)\.ts$/,
  /\/src\/catalog\/filter\/(?!count-facets)/,
  /\/src\/catalog\/time\/(civil|no-calendar)\.ts$/,
  /\/src\/elements\/(suite-element|session|scope|events|page-language)\.ts$/,
  /\/src\/ui\/(icon|language-menu|lazy|notices|shown-text|view|offer\.styles|offer-facts|category-label)\.ts$/,
];

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
    minify: 'terser', // slower than the default, and smaller by what the list's budget needs
    terserOptions: { module: true, ecma: 2022, compress: { passes: 3 } },
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
          groups: [
            { name: 'maplibre', test: /\/node_modules\/maplibre-gl\/dist\/maplibre-gl\.mjs$/ },
            { name: 'core', test: (id) => core.some((part) => part.test(id)) },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  plugins: [plainImport, plainCss, plainHtml, writeReport].map((plugin) => ({ ...plugin, apply: 'build' })),
});
