import { fetchFeed } from './ahead.js';
import { FeedError } from './error.js';

/** What reading over the network depends on; tests give their own. */
export interface Network {
  readonly fetch: (url: string, signal: AbortSignal, cache?: RequestCache) => Promise<Response>;
  /** Waits `ms`, or rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly now: () => number;
}

/** Limits of one reading. */
export interface Limits {
  /** Silence after which an attempt is given up, ms. */
  readonly idle: number;
  /** Time for one attempt as a whole, ms. */
  readonly deadline: number;
  /** Largest document, bytes. */
  readonly maxBytes: number;
  readonly attempts: number;
  /** Pause before the second attempt, ms; doubled for each further one, ± 50 %. */
  readonly pause: number;
  /** Longest `Retry-After` that is waited for, ms. */
  readonly longestWait: number;
}

/** 64 MiB: about 60,000 offers with all their texts, and what a small phone can still parse. */
export const MAX_BYTES = 64 * 1024 * 1024;

export const LIMITS: Limits = {
  idle: 15_000,
  deadline: 60_000,
  maxBytes: MAX_BYTES,
  attempts: 4,
  pause: 1_000,
  longestWait: 30_000,
};

/** What the network gave, and what an attempt that failed means for the next. */
class Attempt extends Error {
  constructor(
    readonly failure: FeedError,
    readonly again: boolean,
    readonly retryAfter?: number,
  ) {
    super(failure.message);
  }
}

/**
 * Fetches a JSON document, again after a failure that may pass.
 * @param onFailure told after the first failed attempt, while others go on
 * @throws FeedError when all attempts failed; the signal's reason when it aborts
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  network: Network,
  limits: Limits = LIMITS,
  onFailure: (error: FeedError) => void = () => undefined,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(url, signal, network, limits);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Attempt)) throw error;
      const pause = pauseBefore(attempt, error.retryAfter, network, limits);
      if (!error.again || attempt >= limits.attempts || pause > limits.longestWait) throw error.failure;
      onFailure(error.failure);
      await network.wait(pause, signal);
    }
  }
}

/** Grows with every attempt and is jittered, so that a thousand widgets do not come back at once. */
function pauseBefore(
  attempt: number,
  retryAfter: number | undefined,
  network: Network,
  limits: Limits,
): number {
  const own = limits.pause * 2 ** (attempt - 1) * (0.5 + network.random());
  return Math.max(own, retryAfter ?? 0);
}

async function once(url: string, signal: AbortSignal, network: Network, limits: Limits): Promise<unknown> {
  const watch = watchdog(signal, limits);
  try {
    const response = await network.fetch(url, watch.signal);
    watch.alive();
    if (!response.ok) throw refused(url, response, network);
    return parse(url, await readText(url, response, limits.maxBytes, () => watch.alive()));
  } catch (error) {
    if (error instanceof Attempt || error instanceof FeedError) throw error;
    const silent = watch.signal.aborted ? 'gave no answer in time' : 'could not be reached';
    throw new Attempt(new FeedError('network', url, `${url} ${silent}`), true);
  } finally {
    watch.stop();
  }
}

/** Aborts when the caller does, after a silence, and at the deadline. */
function watchdog(outer: AbortSignal, limits: Limits) {
  const controller = new AbortController();
  const abort = () => controller.abort(outer.reason);
  const late = () => controller.abort(new DOMException('too late', 'TimeoutError'));
  const deadline = setTimeout(late, limits.deadline);
  let idle = setTimeout(late, limits.idle);
  outer.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(idle);
      idle = setTimeout(late, limits.idle);
    },
    stop() {
      clearTimeout(idle);
      clearTimeout(deadline);
      outer.removeEventListener('abort', abort);
    },
  };
}

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

function refused(url: string, response: Response, network: Network): Attempt {
  const error = new FeedError('http', url, `${url} answered ${response.status}`, response.status);
  return new Attempt(error, PASSING.has(response.status), retryAfter(response, network.now()));
}

/** `Retry-After` in ms: seconds, or an HTTP date. */
function retryAfter(response: Response, now: number): number | undefined {
  const header = response.headers.get('Retry-After');
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Reads the body, counting: `Content-Length` may lie, and a compressed body may swell. */
async function readText(
  url: string,
  response: Response,
  maxBytes: number,
  alive: () => void,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    alive();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new FeedError('too-large', url, `${url} is larger than ${maxBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(url: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FeedError('not-json', url, `${url} is not JSON, or is cut off`);
  }
}

/** The browser's own network. */
export const browserNetwork: Network = {
  fetch: fetchFeed,
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), {
        once: true,
      });
    }),
  random: Math.random,
  now: Date.now,
};
