import { buildCatalog } from '../../../src/feed/build-catalog.js';
import '../../../src/feed/mend.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import {
  exporter,
  importer,
  type ImportOptions,
  type Source,
  type WireFeed,
} from '../../../src/cli/formats/index.js';
import { Failure, type Problem } from '../../../src/cli/problem.js';
import { createSay } from '../../../src/cli/words.js';

/** Sunday, 22 November 2026, 10:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 22, 9);

export const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  now: NOW,
  timezone: 'Europe/Berlin',
  languages: ['de'],
  set: {},
  ...more,
});

/** A source that reaches nothing beyond itself, or what `others` name. */
export function source(
  content: string | Uint8Array,
  name = 'quelle',
  others: Readonly<Record<string, string>> = {},
): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    bytes,
    fetch: async (address) => {
      const found = others[address];
      if (found === undefined) throw new Failure('unreachable', { address });
      return source(found, address, others);
    },
  };
}

export function folder(files: Readonly<Record<string, string | Uint8Array>>): Source {
  const inner = Object.entries(files).map(([name, content]) => source(content, name));
  return { ...source('', 'ordner'), files: inner };
}

export async function read(format: string, from: Source, more?: Partial<ImportOptions>) {
  return (await importer(format)).read(from, options(more));
}

/** Imports, and gives the German sentences of what was found, with what to do. */
export async function readWithWords(format: string, from: Source, more?: Partial<ImportOptions>) {
  const { feed, problems } = await read(format, from, more);
  return { feed, problems, said: problems.map(sentence) };
}

export function sentence({ code, values }: Problem): string {
  const say = createSay('de');
  return [say(code, values), say.maybe(`${code}.do`, values)].filter(Boolean).join(' ');
}

export async function write(
  format: string,
  feed: Partial<WireFeed>,
  set: Readonly<Record<string, string>> = {},
) {
  const read = readFeed(feed, 'feed.json');
  const { catalog } = buildCatalog([{ feed: read }]);
  const writer = await exporter(format);
  return writer.write({ feed: read, catalog }, { now: NOW, languages: read.head.languages, set });
}

/** The code with which something fails; undefined where it does not. */
export async function failure(attempt: Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

/** Without what is empty, and with texts in the first language as plain ones: two ways of saying the same. */
export function normal(value: unknown, language = 'de'): unknown {
  if (Array.isArray(value)) return value.map((one) => normal(one, language));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, normal(inner, language)] as const)
    .filter(([, inner]) => !isEmpty(inner))
    .map(([key, inner]) => [key, inner] as const);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === language && typeof only[1] === 'string') return only[1];
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isEmpty = (value: unknown) =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
