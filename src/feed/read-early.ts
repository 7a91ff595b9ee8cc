import { type ReadFeed, readFeed } from './read-feed.js';
import { UnsoundError } from './salvage.js';

/** By the document as it came. */
const read = new WeakMap<object, ReadFeed>();

/** Reads a document before it is asked for. What is wrong with it is told to whoever asks for it. */
export async function readEarly(document: unknown, url: string): Promise<void> {
  try {
    readOnce(document, url);
  } catch (error) {
    if (!(error instanceof UnsoundError)) return;
    await import('./mend.js');
    readOnce(document, url);
  }
}

/**
 * What was read before, or is read now: where a later document of the feed has a record to mend, all are asked for once more.
 * @throws FeedError as {@link readFeed}
 */
export function readOnce(document: unknown, url: string): ReadFeed {
  const feed = read.get(document as object) ?? readFeed(document, url);
  read.set(document as object, feed);
  return feed;
}

/** A feed that other parts are put into is no longer what was read of its document. */
export function forgetRead(document: unknown): void {
  read.delete(document as object);
}
