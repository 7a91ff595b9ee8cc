import { fetchDocuments } from '../../../src/feed/documents.js';
import { browserNetwork, fetchJson, LIMITS, type Network } from '../../../src/feed/http.js';
import type { ReadFeed } from '../../../src/feed/read-feed.js';
import { fill, readDocuments } from '../../../src/feed/source.js';

/** A feed as it was read, and the answers it was read from. */
export interface Reading {
  readonly feed: ReadFeed;
  /** Parts that could not be had. */
  readonly missing: number;
  readonly answers: ReadonlyMap<string, Response>;
}

type Get = Network['fetch'];

/** Reads a feed with all that belongs to it, as the elements do. @throws FeedError when it is none or cannot be had */
export async function readAll(url: string, get: Get): Promise<Reading> {
  const answers = new Map<string, Response>();
  const network: Network = {
    ...browserNetwork,
    async fetch(address, signal) {
      const answer = await get(address, signal);
      answers.set(address, answer.clone());
      return answer;
    },
  };
  const { signal } = new AbortController();
  const documents = await fetchDocuments(url, signal, network, LIMITS, () => undefined);
  const known = documents.parts.map((part) => part.url);
  const { whole } = await fill(await readDocuments(documents), {}, (address) =>
    fetchJson(address, signal, network),
  );
  // What a feed names and must not have, such as a part on another server, is no fault of this night.
  const missing = documents.missing.filter(
    (part) => new URL(part.url).origin === new URL(url).origin && !known.includes(part.url),
  );
  return { feed: whole, missing: missing.length, answers };
}

/** Past the service worker, to the server. */
export const fromServer: Get = (url, signal) =>
  fetch(url, { cache: 'no-cache', credentials: 'same-origin', signal });

/** From what is kept under a name. */
export const fromCache =
  (name: string): Get =>
  async (url) => {
    const cache = await caches.open(name);
    return (await cache.match(url, { ignoreVary: true })) ?? new Response(null, { status: 404 });
  };
