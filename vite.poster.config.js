import { defineConfig } from 'vite';
import { plainCss, plainImport, wordsFolder, wordsIn } from './vite.config.js';

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
  plugins: [plainImport, plainCss, wordsIn(`../cdn/${wordsFolder}`), aloneHtml],
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
