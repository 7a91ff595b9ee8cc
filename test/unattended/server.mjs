// A server as a Quartiersbüro has one: plain files, that a test can change, cut off and take away.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'";

/** Below those that systems give away by themselves: while the server is down, nobody else gets its port. */
const LOWEST = 20_000;
const PORTS = 10_000;
const TRIES = 50;

/**
 * @param folder what is served
 * @returns `answers` by path: a function that answers in place of the file
 */
export async function serveFolder(folder) {
  const answers = new Map();
  const asked = [];
  let server;
  let port;

  function answer(request, response) {
    const pathname = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    asked.push(pathname);
    const own = answers.get(pathname);
    if (own) return own(request, response);
    send(response, fileFor(folder, pathname), request.method);
  }

  async function start() {
    for (let tries = 0; tries < TRIES; tries++) {
      const at = port ?? LOWEST + Math.floor(Math.random() * PORTS);
      server = createServer(answer);
      const listens = new Promise((resolve, reject) => server.on('listening', resolve).on('error', reject));
      server.listen(at, '127.0.0.1');
      if (await listens.catch(() => false).then((taken) => taken !== false)) return void (port = at);
    }
    throw new Error('no port is free');
  }

  async function stop() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await start();
  return { origin: `http://127.0.0.1:${port}`, answers, asked, start, stop, isUp: () => server.listening };
}

export function send(response, file, method = 'GET', headers = {}) {
  if (!file) return response.writeHead(404).end('Not found');
  const content = readFileSync(file);
  const { mtimeMs, size } = statSync(file);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    'content-security-policy': POLICY,
    etag: `"${mtimeMs}-${size}"`,
    'cache-control': 'no-cache',
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : content);
}

function fileFor(folder, pathname) {
  const named = join(folder, normalize(pathname));
  const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
  return existsSync(file) ? file : undefined;
}
