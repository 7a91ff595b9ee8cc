import type { IncomingMessage } from 'node:http';
import { version } from '../../../package.json' with { type: 'json' };
import type { Io } from '../io.js';
import { Failure } from '../problem.js';
import { ENCODINGS, readBody } from './body.js';
import { request } from './request.js';

export interface NetOptions {
  /** Whether addresses within the own network may be asked. Default false. */
  readonly allowPrivate: boolean;
  /** Largest answer, unpacked, in bytes. */
  readonly maxBytes: number;
  /** Time for one attempt as a whole, ms. Default 60 s. */
  readonly deadline?: number;
  /** Silence after which an attempt is given up, ms. Default 15 s. */
  readonly idle?: number;
  /** Attempts of a `get`. Default 3. */
  readonly attempts?: number;
}

export interface Answer {
  /** Where the last redirect led. */
  readonly url: string;
  readonly status: number;
  /** In lower case, without parameters. */
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

const MAX_REDIRECTS = 5;
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Longest `Retry-After` that is waited for, ms. */
const LONGEST_WAIT = 30_000;

/** Fetches from addresses that nobody vouches for. */
export class Net {
  constructor(
    private readonly options: NetOptions,
    private readonly io: Pick<Io, 'wait'>,
  ) {}

  /**
   * Gets a document, again after a failure that may pass.
   * @throws Failure with a sentence for every way in which it can go wrong
   */
  async get(address: string): Promise<Answer> {
    const attempts = this.options.attempts ?? 3;
    for (let attempt = 1; ; attempt++) {
      const { answer, pause } = await this.#try(address, attempt);
      if (answer) return answer;
      if (pause instanceof Failure) throw pause;
      if (attempt >= attempts || pause.ms > LONGEST_WAIT) throw pause.failure;
      await this.io.wait(pause.ms);
    }
  }

  /**
   * Whether something answers; follows redirects and leaves the body unread.
   * @returns the status
   * @throws Failure
   */
  async status(address: string, method: 'HEAD' | 'GET'): Promise<number> {
    return this.#within(address, async (signal) => {
      const { answer } = await this.#follow(address, method, signal);
      answer.destroy();
      return answer.statusCode ?? 0;
    });
  }

  async #try(address: string, attempt: number) {
    const pause = 1_000 * 2 ** (attempt - 1);
    try {
      return await this.#within(address, async (signal) => {
        const { answer, url } = await this.#follow(address, 'GET', signal);
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) return { answer: await this.#read(answer, url, status) };
        answer.destroy();
        const failure = new Failure('http-status', { address, status: String(status) });
        const retryAfter = Number(answer.headers['retry-after'] ?? 0) * 1000 || 0;
        return { pause: PASSING.has(status) ? { failure, ms: Math.max(pause, retryAfter) } : failure };
      });
    } catch (error) {
      const failure = error as Failure;
      return { pause: failure.code === 'unreachable-address' ? { failure, ms: pause } : failure };
    }
  }

  async #read(answer: IncomingMessage, url: string, status: number): Promise<Answer> {
    const bytes = await readBody(answer, this.options.maxBytes, url);
    const contentType = answer.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    return { url, status, contentType, bytes };
  }

  /** Whatever the network throws becomes a sentence. */
  async #within<T>(address: string, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const deadline = new AbortController();
    const late = () => deadline.abort(new Failure('no-answer', { address }));
    const timer = setTimeout(late, this.options.deadline ?? 60_000);
    try {
      return await act(deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) throw deadline.signal.reason;
      if (error instanceof Failure) throw error;
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new Failure(codeOf(code), { address, reason: code });
    } finally {
      clearTimeout(timer);
    }
  }

  async #follow(address: string, method: 'GET' | 'HEAD', signal: AbortSignal) {
    const { allowPrivate, idle = 15_000 } = this.options;
    let url = toUrl(address);
    for (let redirects = 0; ; redirects++) {
      const answer = await request(url, { method, allowPrivate, idle, headers, signal });
      const { location } = answer.headers;
      if (!isRedirect(answer.statusCode) || !location) return { answer, url: url.href };
      answer.destroy();
      if (redirects === MAX_REDIRECTS) throw new Failure('too-many-redirects', { address });
      if (!URL.canParse(location, url.href)) throw new Failure('broken-answer', { address });
      url = new URL(location, url);
    }
  }
}

const headers = {
  'User-Agent': `ikon-feed/${version} (feed checker of ikon-widgets)`,
  Accept: 'application/json, */*;q=0.8',
  'Accept-Encoding': ENCODINGS,
};

const isRedirect = (status = 0) => [301, 302, 303, 307, 308].includes(status);

function toUrl(address: string): URL {
  if (!URL.canParse(address)) throw new Failure('no-address', { address });
  return new URL(address);
}

function codeOf(code: string): string {
  if (code === 'ENOTFOUND') return 'unknown-host';
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) return 'bad-certificate';
  return 'unreachable-address';
}
