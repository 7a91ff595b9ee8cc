// A server that can do everything wrong: what it sends is written byte by byte, so that no library puts it right.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** An answer as bytes. `null` as a header takes it away. */
export function answer(body = '', { status = '200 OK', headers = {} } = {}) {
  const content = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const all = {
    'content-type': 'application/json',
    'content-length': content.length,
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), content]);
}

function fileAt(path) {
  const file = join(root, 'dist', normalize(path));
  if (!existsSync(file) || !statSync(file).isFile()) return answer('', { status: '404 Not Found' });
  return answer(readFileSync(file), { headers: { 'content-type': TYPES[extname(file)] ?? 'text/plain' } });
}

/**
 * @returns `answers`: by path, or a pattern of paths, bytes to send, or a function that gets the socket and how often it was asked
 */
export async function serveFaults() {
  const answers = new Map();
  const asked = new Map();
  const sockets = new Set();

  function reply(socket, path) {
    const count = (asked.get(path) ?? 0) + 1;
    asked.set(path, count);
    const own = [...answers].find(([key]) => (key instanceof RegExp ? key.test(path) : key === path))?.[1];
    if (typeof own === 'function') return own(socket, count);
    socket.end(own ?? fileAt(path));
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let head = '';
    socket.on('data', (data) => {
      head += data;
      if (!head.includes('\r\n\r\n')) return;
      const [, path] = head.split(' ', 2);
      head = '';
      reply(socket, path.replace(/[?#].*/, ''));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    answers,
    asked,
    /** Forgets a fault, and lets nobody wait any longer. */
    reset() {
      answers.clear();
      asked.clear();
      for (const socket of sockets) socket.destroy();
    },
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
