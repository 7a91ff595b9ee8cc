import { defineConfig } from 'vite';

/**
 * Bundled ahead for the dev server and the tests, so that nothing is discovered (and no page reloaded) half-way:
 * what is not ES modules, and what comes in so many files that a browser would fetch for seconds.
 * Everything else is served as it is: one copy of each module, also of those that others import (lit, MapLibre).
 */
const bundledAhead = ['lucide', 'rrule', 'axe-core'];

export default defineConfig({
  // Everything relative to itself: the folder can be put anywhere.
  base: './',
  appType: 'mpa',
  optimizeDeps: { noDiscovery: true, include: bundledAhead },
});
