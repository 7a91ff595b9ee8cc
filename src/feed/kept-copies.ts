/** The last good copy of each document, for when the network gives none. */
export interface KeptCopies {
  /** @returns the documents and when they were fetched (ms since 1970); undefined where nothing is kept */
  read(url: string): Promise<{ readonly documents: unknown; readonly fetchedAt: number } | undefined>;
  /** Keeps a copy. Never rejects: where a browser forbids storing, the copy is kept in memory. */
  write(url: string, documents: unknown, fetchedAt: number): Promise<void>;
}

const CACHE = 'ikon-feeds-1';
const FETCHED_AT = 'X-Ikon-Fetched-At';

/** In Cache Storage where there is one, else in memory as long as the page lives. */
export function createKeptCopies(storage: CacheStorage | null = cacheStorage()): KeptCopies {
  const memory = new Map<string, { documents: unknown; fetchedAt: number }>();
  return {
    async read(url) {
      return memory.get(url) ?? (await stored(storage, url));
    },
    async write(url, documents, fetchedAt) {
      memory.set(url, { documents, fetchedAt });
      await idle();
      await store(storage, url, documents, fetchedAt);
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

async function stored(storage: CacheStorage | null, url: string) {
  try {
    const response = await (await storage?.open(CACHE))?.match(url);
    const fetchedAt = Number(response?.headers.get(FETCHED_AT));
    if (!response || !fetchedAt) return undefined;
    return { documents: (await response.json()) as unknown, fetchedAt };
  } catch {
    return undefined; // A broken store is as good as an empty one.
  }
}

async function store(storage: CacheStorage | null, url: string, documents: unknown, fetchedAt: number) {
  try {
    const headers = { 'Content-Type': 'application/json', [FETCHED_AT]: String(fetchedAt) };
    await (await storage?.open(CACHE))?.put(url, new Response(JSON.stringify(documents), { headers }));
  } catch {
    // Full or forbidden: the copy in memory has to do.
  }
}

/** Writing a whole feed down takes longer than a frame. Resolves when the page has nothing to do, after 2 s at the latest. */
function idle(): Promise<unknown> {
  if (typeof requestIdleCallback === 'undefined') return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
}
