// Lets a Vite dev server answer what Web Test Runner's server is asked, so that tests run the modules the product has:
// TypeScript, `?worker&url`, `?inline`, bare imports. Vite comes first; the runner keeps its own paths.
import { readFile } from 'node:fs/promises';
import { createServer } from 'vite';
import { root } from './install.mjs';

// The runner's own modules and pages, and what is built already and must reach the browser as it is.
const notForVite = /^\/(__web-|__wds-|dist\/)|^\/$/;

const withoutSession = (url) =>
  url.replace(/([?&])wtr-(session-id|manual-session)=[^&]*&?/, '$1').replace(/[?&]$/, '');

/** Modules that the runner makes at run time: imported by its commands, unknown to Vite. */
const leaveRunnerModules = {
  name: 'leave-runner-modules',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : null),
};

/** Vite's client would open a web socket and reload pages in the middle of a test: a silent one stands in for it. */
const silentClient = {
  name: 'silent-client',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('vite/dist/client/client.mjs')) return null;
    return `
      const sheets = new Map();
      export const updateStyle = (id, content) => {
        const style = sheets.get(id) ?? document.head.appendChild(document.createElement('style'));
        style.textContent = content;
        sheets.set(id, style);
      };
      export const removeStyle = (id) => sheets.get(id)?.remove();
      const noop = () => {};
      export const createHotContext = () => ({ data: {}, accept: noop, dispose: noop, prune: noop, on: noop, off: noop, send: noop, invalidate: noop });
      export const injectQuery = (url) => url;
    `;
  },
};

const packaged = /\/node_modules\/(?!\.cache\/)[^?]+\.m?js(\?(v=|worker_file).*)?$/;

/**
 * Vite writes a package's source map into its code: MapLibre came in 8.6 MB in place of 1.1, and each worker of a map read
 * 4 MB in place of 0.5. All tests in Firefox took 294 s in place of 228.
 */
const withoutPackagesMaps = {
  name: 'without-packages-maps',
  enforce: 'pre',
  async load(id) {
    if (!packaged.test(id)) return null;
    return { code: await readFile(id.replace(/\?.*/, ''), 'utf8'), map: { mappings: '' } };
  },
};

/**
 * No file changes while tests run: what a page has had, pages and feeds too, the next one need not ask for. With 130 modules a
 * page, 14 s in place of 19.
 */
const headers = { 'Cache-Control': 'max-age=3600' };

const createQuietServer = (server) =>
  createServer({
    root,
    logLevel: 'error',
    clearScreen: false,
    cacheDir: 'node_modules/.cache/vite-test',
    server: { ...server, headers, hmr: false, ws: false, watch: null },
    plugins: [leaveRunnerModules, silentClient, withoutPackagesMaps],
  });

/** Serves the demo by itself, without Web Test Runner. @returns where, and how to end it */
export async function serveDemo(host, port) {
  const vite = await createQuietServer({ host, port, strictPort: true });
  await vite.listen();
  return { origin: `http://${host}:${port}`, close: () => vite.close() };
}

export async function createViteMiddleware() {
  const vite = await createQuietServer({ middlewareMode: true });

  const middleware = (ctx, next) => {
    if (notForVite.test(ctx.path)) return next();
    ctx.req.url = withoutSession(ctx.req.url);
    ctx.respond = false;
    ctx.res.statusCode = 200; // Koa begins with 404, and Vite leaves the status alone when all is well
    return new Promise((resolve, reject) => {
      ctx.res.once('close', resolve);
      vite.middlewares(ctx.req, ctx.res, (error) => {
        ctx.respond = true;
        ctx.res.statusCode = 404;
        if (error) reject(error);
        else resolve(next());
      });
    });
  };

  return { middleware, close: () => vite.close() };
}
