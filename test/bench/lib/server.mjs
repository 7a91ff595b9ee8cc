// Serves pages, code and data, gzipped as a host would, and knows what was sent and when.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../../scripts/lib/install.mjs';
import { benchFeed, PART } from '../feed.mjs';
import { indicatorsOf, placesOf, pointsOf } from './data.mjs';

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Data by its address: `/feed-0-2000.json`. */
const DATA = {
  feed: (part, count) => benchFeed(count, part),
  points: (count) => pointsOf(count),
  places: (count) => placesOf(count),
  indicators: (count) => indicatorsOf(count),
};

export const feedUrls = (count) =>
  Array.from({ length: Math.ceil(count / PART) }, (_, part) => `/feed-${part}-${count}.json`);

function dataFor(url) {
  const [, kind, ...numbers] = /^\/(\w+)-(\d+)(?:-(\d+))?\.json$/.exec(url) ?? [];
  return kind in DATA ? JSON.stringify(DATA[kind](...numbers.filter(Boolean).map(Number))) : undefined;
}

function fileOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {(url: string) => string | Buffer | undefined} extra pages and code of the contenders
 */
export async function startServer(extra) {
  const made = new Map();
  let sent = [];

  function answerTo(url) {
    if (!made.has(url)) {
      const body = extra(url) ?? dataFor(url) ?? fileOf(join(root, 'dist/cdn', url));
      made.set(url, body === undefined ? undefined : gzipSync(body, { level: 6 }));
    }
    return made.get(url);
  }

  const server = createServer(({ url: whole }, response) => {
    const [url] = whole.split('?');
    const body = answerTo(url);
    if (body === undefined) return response.writeHead(404).end();
    sent.push({ at: Date.now(), bytes: body.length, data: dataUrl(url) });
    response
      .setHeader('content-type', TYPES[extname(url)] ?? 'text/html')
      .setHeader('content-encoding', 'gzip')
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Makes what takes its time before anything is measured. */
    warm: (urls) => urls.forEach(answerTo),
    begin: () => void (sent = []),
    /** Bytes of code and of data that were asked for until then. @param {number} moment ms of the epoch */
    sentUntil(moment) {
      const until = sent.filter(({ at }) => at <= moment);
      const sum = (data) =>
        until.filter((one) => one.data === data).reduce((all, { bytes }) => all + bytes, 0);
      return { code: sum(false), data: sum(true) };
    },
    close: () => server.close(),
  };
}

const dataUrl = (url) => /^\/\w+-\d+(-\d+)?\.json$/.test(url);
