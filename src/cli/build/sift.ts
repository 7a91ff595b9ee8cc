import '../../feed/mend.js';
import type { FeedDocuments } from '../../feed/documents.js';
import { readFeed, type ReadFeed, recordId } from '../../feed/read-feed.js';
import { recordSchemas, type ListName } from '../../feed/schema/feed.js';
import { problemOf } from '../check/issues.js';
import type { WireFeed } from '../formats/types.js';
import type { Problem } from '../problem.js';
import { siftWaiting } from './datasets.js';

const LISTS = Object.keys(recordSchemas) as ListName[];

/** What passes the validation, and what does not. */
export interface Sifted {
  readonly feed: Partial<WireFeed>;
  readonly problems: readonly Problem[];
  /** Records that came, and those that are sound. */
  readonly came: number;
  readonly sound: number;
}

/** Stands for a head that is made later, of all sources. */
const HEAD = {
  ikonFeed: '1.0',
  id: 'source',
  title: 'source',
  publisher: { name: 'source' },
  updated: '2000-01-01T00:00:00Z',
  languages: ['de'],
};

/** Holds a source's records against the schema, one by one: a wrong one is reported and takes nothing else with it. */
export function sift(feed: Partial<WireFeed>): Sifted {
  const document = { ...feed, ...HEAD };
  const read = readFeed(document, 'source:');
  const documents: FeedDocuments = { parts: [{ url: 'source:', document }], missing: [] };
  const problems = read.issues.map((issue) => problemOf(issue, documents));
  const lists = LISTS.flatMap((list) => {
    const records: unknown[] = read.lists[list].map(({ record }) => record);
    if (list === 'indicators') problems.push(...putWaiting(read, records, documents));
    return records.length > 0 ? [[list, records] as const] : [];
  });
  const came = LISTS.reduce((sum, list) => sum + (Array.isArray(feed[list]) ? feed[list].length : 0), 0);
  const rest = Object.entries(feed).filter(([key]) => !(LISTS as readonly string[]).includes(key));
  return {
    feed: { ...Object.fromEntries(rest), ...Object.fromEntries(lists) },
    problems,
    came,
    sound: lists.reduce((sum, [, records]) => sum + records.length, 0),
  };
}

/** Puts indicators with data sets back where they stood. @returns what is wrong with them */
function putWaiting({ waiting }: ReadFeed, records: unknown[], documents: FeedDocuments): Problem[] {
  const sifted = waiting.map((one) => ({ ...one, ...siftWaiting(one) }));
  for (const { at, record } of [...sifted].reverse()) if (record) records.splice(at, 0, record);
  return sifted.flatMap(({ item, faults }) =>
    faults.map((fault) =>
      problemOf({ ...fault, feed: HEAD.id, list: 'indicators', ...recordId(item) }, documents),
    ),
  );
}
