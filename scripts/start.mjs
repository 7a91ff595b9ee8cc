// `npm start`: serves the demo. On a fresh clone it installs first, so nothing but Node's own modules is imported above that.
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const { createServer } = await import('vite');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT) || 5173;

const toTheDemo = {
  name: 'to-the-demo',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') return next();
      response.writeHead(302, { location: '/demo/' }).end();
    });
  },
};

const server = await createServer({
  root,
  server: { host, port },
  plugins: [toTheDemo],
  logLevel: 'warn',
  clearScreen: false,
});
await server.listen();

const { port: used } = server.httpServer.address();
const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
console.log(`The demo is at http://${shown}:${used}/demo/  (Ctrl-C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
