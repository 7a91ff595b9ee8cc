import type { FeedError } from './error.js';
import { fetchJson, type Limits, type Network } from './http.js';

/** All documents of one feed as they came: the first, its further parts, and its sketch where that is apart. */
export interface FeedDocuments {
  readonly parts: readonly { readonly url: string; readonly document: unknown }[];
  readonly sketch?: unknown;
  /** Data sets of indicators by address, where they were fetched. */
  readonly datasets?: Readonly<Record<string, unknown>>;
  /** Addresses that were named but not had. */
  readonly missing: readonly Missing[];
}

interface Missing {
  readonly pointer: string;
  readonly url: string;
  readonly reason: string;
  /** Why the network did not give it; none where it is never asked for. */
  readonly error?: FeedError;
}

/** Most parts that are read of one feed, and reported where there are more; a ring of `next` ends before. */
const MAX_PARTS = 500;

/**
 * Fetches a feed with its parts. A further part that fails does not take the first ones down.
 * @param onWait given each document while the next one is on its way: time to do something with it
 * @throws FeedError when the first document cannot be had
 */
export async function fetchDocuments(
  url: string,
  signal: AbortSignal,
  network: Network,
  limits: Limits,
  onFailure: (error: FeedError) => void,
  onWait: (document: unknown, url: string) => void = () => undefined,
): Promise<FeedDocuments> {
  const parts: { url: string; document: unknown }[] = [];
  const missing: Missing[] = [];
  const seen = new Set<string>();
  let coming = get(url, '/next', true);
  for (let from = url; ;) {
    seen.add(from);
    const document = await coming;
    if (document === undefined) break;
    parts.push({ url: from, document });
    const next = follow(document, from);
    if (!next) break;
    coming = get(next, '/next', false);
    onWait(document, from);
    from = next;
  }
  const sketchUrl = sibling(field(parts[0]?.document, 'sketch'), url, '/sketch');
  const sketch = sketchUrl && (await get(sketchUrl, '/sketch', false));
  return { parts, missing, ...(sketch === undefined ? {} : { sketch }) };

  async function get(from: string, pointer: string, first: boolean): Promise<unknown> {
    try {
      return await fetchJson(from, signal, network, limits, onFailure);
    } catch (error) {
      if (first || signal.aborted) throw error;
      const failure = error as FeedError;
      missing.push({ pointer, url: from, reason: failure.message, error: failure });
      return undefined;
    }
  }

  function follow(document: unknown, from: string): string | undefined {
    const next = sibling(field(document, 'next'), from, '/next');
    const isKnown = next !== undefined && seen.has(next);
    if (!next || (!isKnown && parts.length < MAX_PARTS)) return next;
    const reason = isKnown
      ? 'was read already; the parts go round in a ring'
      : `is not read: a feed has at most ${MAX_PARTS} parts`;
    missing.push({ pointer: '/next', url: next, reason });
    return undefined;
  }

  /** A feed may name further documents of its own origin only: it must not make visitors call on others. */
  function sibling(value: unknown, from: string, pointer: string): string | undefined {
    if (typeof value !== 'string' || !URL.canParse(value, from)) return undefined;
    const resolved = new URL(value, from);
    if (resolved.origin === new URL(from).origin) return resolved.href;
    missing.push({
      pointer,
      url: resolved.href,
      reason: "is not on the feed's own origin, so it is not followed",
    });
    return undefined;
  }
}

function field(document: unknown, key: string): unknown {
  return typeof document === 'object' && document !== null
    ? (document as Record<string, unknown>)[key]
    : undefined;
}
