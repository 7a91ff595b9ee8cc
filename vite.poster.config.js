import { defineConfig } from 'vite';
import { plainCss, plainImport, wordsFolder } from './vite.config.js';

/** The words of all languages lie in dist/cdn already: the page takes them from there. */
const wordsFromCdn = {
  name: 'words-from-cdn',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/i18n/messages.ts')) return null;
    const listed = /const files = import\.meta\.glob[^;]+;/;
    if (!listed.test(code))
      throw new Error('messages.ts lists its files no more as vite.poster.config.js expects');
    const named = `const file = (path) => path.replace(/.*\\/(.+)\\/(.+)\\.json/, '../cdn/${wordsFolder}/$2-$1.js');
      const files = new Proxy({}, { get: (_, path) => () => import(/* @vite-ignore */ file(path)).then((words) => words.default) });`;
    return { code: code.replace(listed, named), map: null };
  },
};

/** Alone there are no other pages to lead to, no feed of the demo, and nothing to say of it. */
const aloneHtml = {
  name: 'alone-html',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace(/\s*<nav[^]*?<\/nav>/, '')
        .replace(/Das ist eine Vorführung[^]*?erfunden\.\s*/, '')
        .replace('content="feeds/minden.json"', 'content=""'),
  },
};

/** Builds dist/poster, the page of posters and leaflets, beside dist/cdn, whose words it uses. */
export default defineConfig({
  base: './',
  publicDir: false,
  root: 'demo',
  plugins: [plainImport, plainCss, wordsFromCdn, aloneHtml],
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    outDir: '../dist/poster',
    emptyOutDir: true,
    rolldownOptions: {
      input: 'demo/plakat.html',
      // All in one folder, so that the way to dist/cdn is the same for every file.
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
