import { defineConfig } from 'vite';
import { entries } from './vite.config.js';

const { ikon: index, ...elements } = entries;

/** A library of package.json, as opposed to a module of ours or a file made from one (`?inline`, `?worker&url`). */
const isLibrary = (id) =>
  /^[^./\0]/.test(id) && !id.includes('?') && !id.startsWith('src/') && !/^[A-Za-z]:/.test(id);

/** npm leaves a folder named node_modules out of a package. */
const published = ({ name }) => `${name.replace(/^.*node_modules\//, 'bundled/')}.js`;

/**
 * Builds dist/ for npm: one module for each of ours, every dependency left to the consumer's bundler.
 *
 * One thing is not left to it: MapLibre's worker. `?worker&url` is Vite's own word, and a bare package name inside
 * `new URL()` is understood by few. So the worker, which is a single file without imports, lies beside our modules,
 * and the code says `new URL('…', import.meta.url)`: Vite, webpack and Parcel copy the file, and without a bundler it
 * is simply there. The worker speaks only with the MapLibre of the same version: therefore package.json names that
 * dependency exactly, and test/tooling/package.test.mjs watches over it.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    lib: { entry: { index, ...elements }, formats: ['es'] },
    rolldownOptions: {
      external: isLibrary,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: published,
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name].js' } } },
});
