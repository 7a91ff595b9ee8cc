import type { FeedDocuments } from './documents.js';
import { FeedError } from './error.js';
import type { FeedIssue } from './issue.js';
import { forgetRead, readOnce } from './read-early.js';
import { type ReadFeed, readSketchCollection } from './read-feed.js';
import type { ListName } from './schema/feed.js';

export { readEarly } from './read-early.js';

/**
 * Reads a feed's documents into one.
 * @throws FeedError when the first document is no feed
 */
export function joinParts(documents: FeedDocuments): ReadFeed {
  const [first, ...rest] = documents.parts.map(({ document, url }, index) => readPart(document, url, index));
  if (!first || first instanceof FeedError)
    throw first ?? new FeedError('not-a-feed', '', 'nothing was read');
  for (const { document } of documents.parts) forgetRead(document);
  const issues = [...first.issues];
  const lists = first.lists;
  const waiting = [...first.waiting];
  const known = knownIn(lists);
  for (const part of rest) {
    if (part instanceof FeedError) issues.push(brokenPart(first.head.id, part));
    else {
      waiting.push(...part.waiting.map((one) => ({ ...one, at: one.at + lists.indicators.length })));
      append(lists, part.lists, known);
      issues.push(...part.issues);
    }
  }
  for (const { pointer, url, reason } of documents.missing)
    issues.push({
      feed: first.head.id,
      pointer,
      code: reason.includes('origin') ? 'refused-url' : 'unreachable',
      reason: `${url} ${reason}`,
      dropped: 'field',
    });
  const sketch =
    documents.sketch === undefined
      ? first.sketch
      : readSketchCollection(documents.sketch, first.head.id, issues);
  const lost = lostOf(documents) ?? rest.find((part) => part instanceof FeedError);
  return { ...first, lists, waiting, sketch: typeof sketch === 'string' ? undefined : sketch, lost, issues };
}

function readPart(document: unknown, url: string, index: number): ReadFeed | FeedError {
  try {
    return readOnce(document, url);
  } catch (error) {
    if (index > 0 && error instanceof FeedError) return error;
    throw error;
  }
}

function lostOf({ missing }: FeedDocuments): FeedError | undefined {
  return missing.find(({ pointer, error }) => error && pointer === '/next')?.error;
}

function brokenPart(feed: string, error: FeedError): FeedIssue {
  return { feed, pointer: '/next', code: 'unreachable', reason: error.message, dropped: 'field' };
}

/** What each list holds so far, by id: made once, however many parts there are. */
type Known = ReadonlyMap<ListName, Map<string | undefined, Entry>>;

function knownIn(lists: ReadFeed['lists']): Known {
  const byId = (list: ListName) => new Map((lists[list] as Entry[]).map((entry) => [entry.record.id, entry]));
  return new Map((Object.keys(lists) as ListName[]).map((list) => [list, byId(list)]));
}

function append(lists: ReadFeed['lists'], more: ReadFeed['lists'], known: Known): void {
  for (const [list, entries] of known) {
    const fresh = (more[list] as Entry[]).filter((entry) => !sameAs(entries.get(entry.record.id), entry));
    for (const entry of fresh) {
      (lists[list] as Entry[]).push(entry);
      entries.set(entry.record.id, entry);
    }
  }
}

interface Entry {
  readonly record: { readonly id?: string };
}

/** Every part may carry the lists that its offers refer to; what stands in several parts alike counts once. */
function sameAs(known: Entry | undefined, entry: Entry): boolean {
  return known !== undefined && JSON.stringify(known.record) === JSON.stringify(entry.record);
}
