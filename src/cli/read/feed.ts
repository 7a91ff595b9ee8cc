import '../../feed/mend.js';
import { pathToFileURL } from 'node:url';
import { type FeedDocuments, fetchDocuments } from '../../feed/documents.js';
import { FeedError } from '../../feed/error.js';
import type { Network } from '../../feed/http.js';
import type { FeedIssue } from '../../feed/issue.js';
import { joinParts } from '../../feed/join-parts.js';
import type { ReadFeed } from '../../feed/read-feed.js';
import { salvage } from '../../feed/salvage.js';
import { feedHead } from '../../feed/schema/feed.js';
import type { Source } from '../formats/types.js';
import { Failure, type Problem } from '../problem.js';
import { jsonText, parseJson } from './text.js';
import { isWebAddress } from './open.js';

/** A feed with all its parts, and the documents as they came. */
export interface LoadedFeed {
  readonly feed: ReadFeed;
  readonly documents: FeedDocuments;
  /** Parts that could not be had. */
  readonly problems: readonly Problem[];
  /** Whether a part did not come that may come another time; one that is never read is the feed's own fault. */
  readonly incomplete: boolean;
}

const NEVER = 2 ** 31 - 1;
/** Attempts, sizes and times are the net's own affair here. */
const limits = { idle: NEVER, deadline: NEVER, maxBytes: Infinity, attempts: 1, pause: 0, longestWait: 0 };

/**
 * Reads a source as a feed, with its further parts.
 * @throws Failure where it is no feed
 */
export async function loadFeed(source: Source): Promise<LoadedFeed> {
  if (source.files) throw new Failure('file-is-folder', { name: source.name });
  const url = addressOf(source);
  const reader = new PartReader(source, url);
  const documents = await reader.read();
  const problems = documents.missing.map((missing) => reader.problemOf(missing));
  const feed = joined({ ...documents, missing: [] }, source.name);
  const incomplete =
    feed.issues.some(isBrokenPart) || problems.some(({ because }) => !isRefused(because?.code));
  return { documents, problems, feed, incomplete };
}

/** Lends the suite's own reading of parts the sources of the command line, and remembers what went wrong where. */
class PartReader {
  readonly #failures = new Map<string, Failure>();
  #first = '';

  constructor(
    private readonly source: Source,
    private readonly url: string,
  ) {}

  async read(): Promise<FeedDocuments> {
    const network: Network = {
      fetch: (address) => this.#answer(address),
      wait: () => Promise.resolve(),
      random: () => 0,
      now: () => 0,
    };
    const { signal } = new AbortController();
    try {
      return await fetchDocuments(this.url, signal, network, limits, () => undefined);
    } catch (error) {
      // JSON.parse has thrown: say where.
      if (error instanceof FeedError && error.code === 'not-json') parseJson(this.#first, this.source.name);
      throw this.#failures.get(this.url) ?? error;
    } finally {
      this.#first = '';
    }
  }

  problemOf({ pointer, url, reason }: FeedDocuments['missing'][number]): Problem {
    const because = this.#failures.get(url) ?? { code: whyOf(reason), values: { name: url } };
    const { code, values } = because;
    return {
      severity: 'error',
      code: 'part-missing',
      path: pointer,
      values: { part: url },
      because: { code, values },
    };
  }

  async #answer(address: string): Promise<Response> {
    try {
      const document = address === this.url ? this.source : await this.source.fetch(address);
      const text = jsonText(document.bytes, document.name);
      if (address === this.url) this.#first = text;
      // What is asked of a Response, without copying many megabytes through a stream.
      const answer: Pick<Response, 'ok' | 'status' | 'body' | 'text'> = {
        ok: true,
        status: 200,
        body: null,
        text: () => Promise.resolve(text),
      };
      return answer as Response;
    } catch (error) {
      if (error instanceof Failure) this.#failures.set(address, error);
      throw new FeedError('network', address, 'could not be read');
    }
  }
}

/** A part came that is no feed: a page of a server in trouble, for example. */
export const isBrokenPart = ({ code, pointer }: FeedIssue) => code === 'unreachable' && pointer === '/next';

const isRefused = (code = '') => ['part-elsewhere', 'part-ring', 'parts-end'].includes(code);

function whyOf(reason: string): string {
  if (reason.includes('origin')) return 'part-elsewhere';
  if (reason.includes('at most')) return 'parts-end';
  return reason.includes('ring') ? 'part-ring' : 'cut-off';
}

/** Documents in a folder are named by file addresses, so that `next` resolves as it does on the web. */
function addressOf({ name }: Source): string {
  if (isWebAddress(name)) return new URL(name).href;
  return name === '-'
    ? pathToFileURL('standard-input').href
    : name.startsWith('file:')
      ? name
      : pathToFileURL(name).href;
}

/**
 * Reads a feed that was put together here, as a widget reads it.
 * @throws Failure where its head is incomplete
 */
export function readWire(document: unknown, name: string): ReadFeed {
  return joined({ parts: [{ url: pathToFileURL(name).href, document }], missing: [] }, name);
}

function joined(documents: FeedDocuments, name: string): ReadFeed {
  try {
    return joinParts(documents);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (error.code === 'version') throw new Failure('feed-version', { name, version: versionOf(documents) });
    throw headFailure(documents, name);
  }
}

function versionOf({ parts }: FeedDocuments): string {
  return String((parts[0]?.document as { ikonFeed?: unknown } | undefined)?.ikonFeed).slice(0, 20);
}

/** A feed whose head is wrong cannot be shown at all: the sentence names the fields. */
function headFailure({ parts }: FeedDocuments, name: string): Failure {
  const [part] = parts;
  const document = part?.document;
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, 'ikonFeed'))
    return new Failure('not-a-feed', { name });
  const { faults } = salvage(feedHead, document, []);
  const fields = new Set(faults.map(({ pointer }) => pointer.split('/')[1] ?? ''));
  return new Failure('head-incomplete', { name, fields: [...fields].join(', ') });
}
