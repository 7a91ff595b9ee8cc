import type * as v from 'valibot';
import { FeedError } from './error.js';
import type { FeedIssue } from './issue.js';
import { salvage } from './salvage.js';
import { feedHead, type ListName, recordSchemas } from './schema/feed.js';
import type { FeedHead, SketchFeature } from './schema/index.js';
import { sketchCollection, sketchFeature } from './schema/geometry.js';

/** The records of one list, each with its place in the document. */
export interface ReadRecord<L extends ListName> {
  readonly index: number;
  readonly record: v.InferOutput<(typeof recordSchemas)[L]>;
}

export type ReadLists = { [L in ListName]: ReadRecord<L>[] };

/** A feed's document (or its parts together) as read: nothing in it is wrong, references are still ids. */
export interface ReadFeed {
  readonly url: string;
  readonly head: FeedHead;
  readonly lists: ReadLists;
  /** Indicators whose numbers are in a JSON-stat data set: read after all else is on screen. */
  readonly waiting: readonly WaitingIndicator[];
  readonly sketch: readonly SketchFeature[] | string | undefined;
  /** Why a further part is not in it that may come another time. */
  readonly lost?: FeedError;
  readonly issues: readonly FeedIssue[];
}

export interface WaitingIndicator {
  /** Place in the document's list, and in the list of those that were read. */
  readonly index: number;
  readonly at: number;
  readonly item: Readonly<Record<string, unknown>>;
  /** Address of the document it stands in. */
  readonly url: string;
}

const LISTS = Object.keys(recordSchemas) as ListName[];

/**
 * Reads one document.
 * @param url resolved address of the document
 * @throws FeedError `not-a-feed` or `version`
 */
export function readFeed(document: unknown, url: string): ReadFeed {
  const head = readHead(document, url);
  const source = new Map(Object.entries(document as object));
  const issues: FeedIssue[] = [...head.issues];
  const waiting: WaitingIndicator[] = [];
  const aside: Partial<Record<ListName, Aside>> = {
    indicators: (index, at, item) => waiting.push({ index, at, item, url }),
  };
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, readList(list, source.get(list), head.value.id, issues, aside[list])]),
  ) as ReadLists;
  const sketch = readSketch(source.get('sketch'), head.value.id, issues);
  return { url, head: head.value, lists, waiting, sketch, issues };
}

function readHead(document: unknown, url: string): { value: FeedHead; issues: FeedIssue[] } {
  const version = versionOf(document);
  if (version === undefined) throw new FeedError('not-a-feed', url, `${url} is JSON, but no ikon feed`);
  if (!/^1(\.|$)/.test(version))
    throw new FeedError('version', url, `${url} is an ikon feed of version ${version}; this suite reads 1.x`);
  const { value, faults } = salvage(feedHead, document, []);
  if (!value) {
    const said = faults.map((fault) => `${fault.pointer} ${fault.reason}`).join('; ');
    throw new FeedError('not-a-feed', url, `${url} lacks what every feed needs: ${said}`);
  }
  return { value, issues: faults.map((fault) => ({ ...fault, feed: value.id })) };
}

function versionOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, 'ikonFeed'))
    return undefined;
  return String((document as { ikonFeed: unknown }).ikonFeed);
}

/** Takes a record with a data set of its own. */
type Aside = (index: number, at: number, item: Readonly<Record<string, unknown>>) => void;

function readList<L extends ListName>(
  list: L,
  input: unknown,
  feed: string,
  issues: FeedIssue[],
  aside: Aside | undefined,
) {
  if (input === undefined) return [];
  if (!Array.isArray(input)) {
    const reason = 'expected a list; all of it is left out';
    issues.push({ feed, list, pointer: `/${list}`, code: 'type', reason, dropped: 'field' });
    return [];
  }
  const schema = recordSchemas[list] as v.GenericSchema<unknown, v.InferOutput<(typeof recordSchemas)[L]>>;
  const records: ReadRecord<L>[] = [];
  input.forEach((item: unknown, index) => {
    if (aside && hasDataset(item)) return aside(index, records.length, item);
    const { value, faults } = salvage(schema, item, [list, index]);
    for (const fault of faults) issues.push({ ...fault, feed, list, ...recordId(item) });
    if (value !== undefined) records.push({ index, record: value });
  });
  return records;
}

function hasDataset(item: unknown): item is Readonly<Record<string, unknown>> {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, 'jsonstat');
}

export function recordId(item: unknown): { record?: string } {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? { record: id.slice(0, 200) } : {};
}

function readSketch(input: unknown, feed: string, issues: FeedIssue[]): ReadFeed['sketch'] {
  if (input === undefined || typeof input === 'string') return input;
  return readSketchCollection(input, feed, issues);
}

/** Reads a sketch's features one by one; a wrong one is left out and reported. */
export function readSketchCollection(input: unknown, feed: string, issues: FeedIssue[]): SketchFeature[] {
  const whole = salvage(sketchCollection, input, ['sketch']);
  for (const fault of whole.faults) issues.push({ ...fault, feed });
  return (whole.value?.features ?? []).flatMap((feature, index) => {
    const { value, faults } = salvage(sketchFeature, feature, ['sketch', 'features', index]);
    for (const fault of faults) issues.push({ ...fault, feed });
    return value ? [value] : [];
  });
}
