import type { CopyStore, KeptCopy } from './kept-copies.js';

const CACHE = 'ikon-feeds-1';
const FETCHED_AT = 'X-Ikon-Fetched-At';

/** In Cache Storage, if the browser has one and lets us. Fetched only where a host wants copies on the device. */
export function createDeviceCopies(storage: CacheStorage | null = cacheStorage()): CopyStore {
  return {
    read: (url) => stored(storage, url),
    async write(url, copy) {
      await idle();
      await put(storage, url, copy);
    },
  };
}

/** Reading `caches` throws in sandboxed frames, and it is missing on plain http. */
function cacheStorage(): CacheStorage | null {
  try {
    return globalThis.caches ?? null;
  } catch {
    return null;
  }
}

async function stored(storage: CacheStorage | null, url: string): Promise<KeptCopy | undefined> {
  try {
    const response = await (await storage?.open(CACHE))?.match(url);
    const fetchedAt = Number(response?.headers.get(FETCHED_AT));
    if (!response || !fetchedAt) return undefined;
    return { documents: (await response.json()) as unknown, fetchedAt };
  } catch {
    return undefined; // A broken store is as good as an empty one.
  }
}

async function put(storage: CacheStorage | null, url: string, { documents, fetchedAt }: KeptCopy) {
  try {
    const headers = { 'Content-Type': 'application/json', [FETCHED_AT]: String(fetchedAt) };
    const cache = await storage?.open(CACHE);
    await cache?.put(url, new Response(await written(documents), { headers }));
  } catch {
    // Full or forbidden: memory has to do.
  }
}

/** ms that are written in one go: a large feed as a whole would hold up who scrolls and types. */
const PIECE = 8;
/** From the documents down to the records of a list. */
const DEPTH = 5;

/** As JSON, written while the page has nothing else to do. */
async function written(documents: unknown): Promise<Blob> {
  const parts: string[] = [];
  let end = performance.now() + PIECE;
  for (const part of jsonParts(documents, DEPTH)) {
    parts.push(part);
    if (performance.now() < end) continue;
    await idle();
    end = performance.now() + PIECE;
  }
  return new Blob(parts);
}

/** What `JSON.stringify` writes of a value that came from JSON, in parts. */
function* jsonParts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  yield isList ? '[' : '{';
  let before = '';
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield isList ? before : `${before}${JSON.stringify(key)}:`;
    yield* jsonParts(item, depth - 1);
    before = ',';
  }
  yield isList ? ']' : '}';
}

/** Resolves when the page has nothing to do, after 2 s at the latest. */
function idle(): Promise<unknown> {
  if (typeof requestIdleCallback === 'undefined') return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
}
