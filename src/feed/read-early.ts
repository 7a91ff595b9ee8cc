import { type ReadFeed, readFeed } from './read-feed.js';
import { UnsoundError } from './salvage.js';

/** By the document as it came. */
const early = new WeakMap<object, ReadFeed>();

/** Reads a document before it is asked for. What is wrong with it is told to whoever asks for it. */
export async function readEarly(document: unknown, url: string): Promise<void> {
  try {
    early.set(document as object, readFeed(document, url));
  } catch (error) {
    if (error instanceof UnsoundError) await import('./mend.js'); // for the documents that follow
  }
}

/**
 * What was read early, or is read now. It is given once: the parts of a feed are put into the first of them.
 * @throws FeedError as {@link readFeed}
 */
export function takeRead(document: unknown, url: string): ReadFeed {
  const feed = early.get(document as object);
  early.delete(document as object);
  return feed ?? readFeed(document, url);
}
