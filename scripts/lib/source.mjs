// Runs modules of src/ in Node.
import { createServer } from 'vite';
import { root } from './install.mjs';

/** Calls `use` with a function that imports a module of the source by its address from the root, as `/src/…`. */
export async function withSource(use) {
  const vite = await createServer({
    root,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return await use((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
