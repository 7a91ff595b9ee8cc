// What every page of the bench has in common, and how a library comes into one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/lib/install.mjs';

/** A file of a package as it is published. */
export const published = (file) => readFileSync(join(root, 'node_modules', file), 'utf8');

/** Takes from a library only what is used, minified, as a page that cares would; in memory. */
export async function bundled(source) {
  const id = 'virtual:peer';
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'peer',
        enforce: 'pre',
        resolveId: (name) => (name === id ? id : undefined),
        load: (name) => (name === id ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: id, preserveEntrySignatures: 'strict' },
      modulePreload: { polyfill: false },
    },
  });
  return output.find(({ isEntry }) => isEntry).code;
}

/**
 * What every page knows: `bench.mark` and `bench.when` note when something was painted; `bench.parsed` is when the last
 * data were read. A page adds `bench.filter(i)` and `bench.key(text)`, which resolve when the document says the result,
 * and `bench.settled`, which says whether its own preparations are over.
 */
const COMMON = `
window.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ startTime, duration }) =>
  ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });
const { parse } = JSON;
JSON.parse = (...args) => {
  const value = parse(...args);
  if (!bench.first && args[0].length > 2000) bench.parsed = performance.now();
  return value;
};
window.bench = {
  settled: () => true,
  mark(name) { requestAnimationFrame(() => setTimeout(() => (bench[name] ??= performance.now()))); },
  /** Before a frame is painted, asks whether something is in it. */
  when(name, seen, then = () => {}) {
    const look = () => {
      const found = seen();
      if (!found) return requestAnimationFrame(look);
      setTimeout(() => { bench[name] = performance.now(); then(found); });
    };
    requestAnimationFrame(look);
  },
  read: async (url) => JSON.parse(await (await fetch(url)).text()),
};`;

export const html = (
  head,
  body,
) => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>bench</title>
<link rel="icon" href="data:,"><style>body { margin: 0 }</style><script>${COMMON}</script>${head}</head><body>${body}</body></html>`;
