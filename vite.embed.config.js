import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { MARK_LENGTH, plainImport, report } from './vite.config.js';

/** @returns the mark of content in the name of the one file of dist/cdn/chunks for a part; only known once that is built */
function markOf(part) {
  const found = JSON.parse(readFileSync(report, 'utf8')).flatMap(
    ({ fileName }) => new RegExp(`^chunks/${part}-([^.]{${MARK_LENGTH}})\\.js$`).exec(fileName)?.[1] ?? [],
  );
  if (found.length !== 1) throw new Error(`dist/cdn has no chunk of its own for ${part}, or several`);
  return found[0];
}

/**
 * An entry of dist/cdn names only what it needs. A loader that names the same saves a request: the file of the element
 * itself, and what all elements share, which the former would name a round trip later.
 */
const chunksOf = (entry) => ['core', entry].map((part) => `chunks/${part}-${markOf(part)}.js`);

const CDN = '../cdn/';

/** What is fetched later comes from the files of dist/cdn, so that a page with both has one copy of everything. */
const fromCdn = {
  name: 'from-cdn',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/embed/')) return null;
    const named = (_, entry) =>
      `Promise.all([${chunksOf(entry).map((chunk) => `import('${CDN}${chunk}')`)}])`;
    return { code: code.replace(/\bimport\('\.\.\/src\/([a-z]+)\.js'\)/g, named), map: null };
  },
  resolveId: (id) => (id.startsWith(`${CDN}chunks/`) ? { id, external: true } : null),
};

const shared = { base: './', publicDir: false };
const build = {
  target: 'es2022',
  modulePreload: false,
  assetsInlineLimit: 0,
  minify: 'terser',
  terserOptions: { ecma: 2022, compress: { passes: 3 } },
};

/** Builds dist/embed, the page for frames, beside dist/cdn, whose files it uses. */
export const page = defineConfig({
  ...shared,
  root: 'embed',
  plugins: [plainImport, fromCdn],
  build: {
    ...build,
    outDir: '../dist/embed',
    emptyOutDir: true,
    rolldownOptions: {
      output: { entryFileNames: 'embed-[hash].js', assetFileNames: 'embed-[hash][extname]' },
    },
  },
});

const PARTS = ['core', 'angebote', 'quartierskarte', 'kennzahlen', 'massnahmen'];

/** The loader's own way to the files, and what their names are made from. */
const besideTag = {
  name: 'beside-tag',
  enforce: 'pre',
  config: () => ({
    define: { MARKS: JSON.stringify(Object.fromEntries(PARTS.map((part) => [part, markOf(part)]))) },
  }),
  resolveId: (id) => (id === './code.js' ? join(import.meta.dirname, 'embed/code.loader.ts') : null),
};

/** Builds dist/cdn/loader.js, for editors that allow one script tag. */
export const loader = defineConfig({
  ...shared,
  root: '',
  plugins: [besideTag],
  build: {
    ...build,
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: { entry: 'embed/loader.ts', formats: ['iife'], name: 'ikon', fileName: () => 'loader.js' },
  },
});
