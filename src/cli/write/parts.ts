import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { WireFeed } from '../formats/types.js';
import { Failure } from '../problem.js';

/** As many as the widgets follow, see `feed/documents`. */
const MAX_PARTS = 500;

/** One document of a feed, by its file name. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/**
 * Splits a feed into documents that are linked by `next`. The first keeps the name and all other lists; the further
 * ones carry offers alone, and a mark of their content in their name: readers of an older first part still find theirs.
 * @param size offers of one part; undefined leaves the feed whole
 * @returns the first document last: it is written when the others are there
 * @throws Failure `too-many-parts`
 */
export function split(feed: WireFeed, path: string, size: number | undefined): Part[] {
  const name = basename(path);
  const { offers = [], ...rest } = feed;
  if (size === undefined || offers.length <= size) return [{ name, text: write(feed) }];
  const count = Math.ceil(offers.length / size);
  if (count > MAX_PARTS) throw new Failure('too-many-parts', { count, limit: MAX_PARTS });
  const parts: Part[] = [];
  let next: string | undefined;
  for (let index = count - 1; index >= 0; index--) {
    const own = offers.slice(index * size, (index + 1) * size);
    const head = index === 0 ? rest : headOf(feed);
    const text = write({ ...head, ...(next ? { next } : {}), offers: own });
    const part = { name: index === 0 ? name : marked(name, text), text };
    next = part.name;
    parts.push(part);
  }
  return parts;
}

const write = (feed: WireFeed) => `${JSON.stringify(feed)}\n`;

function headOf({ ikonFeed, id, title, publisher, updated, languages, timezone }: WireFeed): WireFeed {
  return { ikonFeed, id, title, publisher, updated, languages, ...(timezone ? { timezone } : {}) };
}

function marked(name: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const ending = extname(name);
  return `${name.slice(0, name.length - ending.length)}.${hash}${ending}`;
}
