import type { ReadFeed, ReadLists } from '../../../feed/read-feed.js';
import type { ListName } from '../../../feed/schema/feed.js';
import type { FeedHead } from '../../../feed/schema/index.js';

/** The records of a feed by list. */
export type Lists = { readonly [L in ListName]: readonly ReadLists[L][number]['record'][] };

/** A feed to be written in another format: validated, references still ids. */
export interface CleanFeed {
  readonly head: FeedHead;
  readonly lists: Lists;
  readonly sketch: ReadFeed['sketch'];
}

/** The records of a feed without their places in the document. */
export function cleanFeed({ head, lists, sketch }: ReadFeed): CleanFeed {
  const plain = Object.entries(lists).map(([list, records]) => [list, records.map(({ record }) => record)]);
  return { head, lists: Object.fromEntries(plain) as Lists, sketch };
}
