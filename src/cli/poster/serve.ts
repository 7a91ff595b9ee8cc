import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedDocuments } from '../../feed/documents.js';
import { Failure } from '../problem.js';

/** The page that draws posters and a feed, for the browser of this machine alone. */
export interface Served {
  /** Address of the page; a query is added to it. */
  readonly page: string;
  /** Address of the feed. */
  readonly feed: string;
  readonly end: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};
/** Whatever a feed says: the page reaches nothing but what stands here. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

/** Serves under an address that nobody else knows. @throws Failure where the package has no such page */
export async function serve(documents: FeedDocuments): Promise<Served> {
  const dist = distFolder();
  const secret = `/${randomBytes(16).toString('hex')}/`;
  const parts = feedParts(documents);
  const server = createServer((request, response) => {
    // Files of the package have plain names: what is written otherwise is none of them.
    const path = (request.url ?? '').replace(/[?#].*/s, '');
    void answer(response, path.startsWith(secret) ? path.slice(secret.length) : '', { dist, parts });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}${secret}`;
  return {
    page: `${base}poster/plakat.html`,
    feed: `${base}feed/0.json`,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The documents as they were read, each leading to the next one here. */
function feedParts({ parts, sketch }: FeedDocuments): readonly string[] {
  return parts.map(({ document }, i) => {
    const { next: _, ...rest } = document as Record<string, unknown>;
    const next = i + 1 < parts.length ? { next: `${i + 1}.json` } : {};
    return JSON.stringify({ ...rest, ...next, ...(i === 0 && sketch !== undefined && { sketch }) });
  });
}

interface Content {
  readonly dist: string;
  readonly parts: readonly string[];
}

async function answer(response: ServerResponse, path: string, { dist, parts }: Content): Promise<void> {
  const part = /^feed\/(\d+)\.json$/.exec(path)?.[1];
  try {
    const body = part === undefined ? await fileIn(dist, path) : parts[Number(part)];
    if (body === undefined) throw new Error('not here');
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

async function fileIn(dist: string, path: string): Promise<Uint8Array | undefined> {
  const own = normalize(path);
  if (!['poster', 'cdn'].some((folder) => own.startsWith(folder + sep))) return undefined;
  return readFile(join(dist, own));
}

/** Above the command's own file, whether that is the package's or one that was built for a test. */
function distFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = [folder, join(folder, 'dist')].find((one) => existsSync(join(one, 'poster/plakat.html')));
    if (found) return found;
    const above = dirname(folder);
    if (above === folder) throw new Failure('no-poster-page');
    folder = above;
  }
}
