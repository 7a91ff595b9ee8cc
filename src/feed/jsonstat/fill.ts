import '../mend.js';
import type { FeedIssue } from '../issue.js';
import { pointer } from '../pointer.js';
import { type ReadFeed, type ReadRecord, recordId, type WaitingIndicator } from '../read-feed.js';
import { salvage } from '../salvage.js';
import { indicator as schema } from '../schema/indicator.js';
import { isRecord, type Say } from './json.js';
import { readJsonStat } from './read-dataset.js';

/** Gives the document at an address; rejects where it cannot be had. */
export type GetDataset = (url: string) => Promise<unknown>;

/** Data sets by address, as they came. */
export type Datasets = Readonly<Record<string, unknown>>;

/** Fills a feed from data sets that are there, or from the network: each is asked for once. @returns those it used, too */
export async function fillFeed(
  feed: ReadFeed,
  known: Datasets,
  get: GetDataset = (url) => Promise.reject(new Error(`${url} was not kept`)),
): Promise<{ readonly whole: ReadFeed; readonly datasets: Datasets }> {
  const datasets: Record<string, unknown> = { ...known };
  const asked = new Map(Object.entries(known).map(([url, dataset]) => [url, Promise.resolve(dataset)]));
  const ask = async (url: string) => (datasets[url] = await get(url));
  const whole = await fillIndicators(feed, (url) => {
    const answer = asked.get(url) ?? ask(url);
    asked.set(url, answer);
    return answer;
  });
  return { whole, datasets };
}

interface Filled {
  readonly at: number;
  readonly record: ReadRecord<'indicators'> | undefined;
  readonly issues: readonly FeedIssue[];
}

/** The feed with the indicators that waited for their data sets. One that cannot be had costs its numbers alone. */
export async function fillIndicators(feed: ReadFeed, get: GetDataset): Promise<ReadFeed> {
  const filled = await Promise.all(feed.waiting.map((waiting) => fill(feed, waiting, get)));
  const indicators = [...feed.lists.indicators];
  for (const { at, record } of [...filled].reverse()) if (record) indicators.splice(at, 0, record);
  return {
    ...feed,
    lists: { ...feed.lists, indicators },
    waiting: [],
    issues: [...feed.issues, ...filled.flatMap(({ issues }) => issues)],
  };
}

async function fill(feed: ReadFeed, waiting: WaitingIndicator, get: GetDataset): Promise<Filled> {
  const { index, at, item } = waiting;
  const issues: FeedIssue[] = [];
  const about = { feed: feed.head.id, list: 'indicators' as const, ...recordId(item) };
  const say: Say = (path, code, reason) => {
    const place = pointer(['indicators', index, 'jsonstat', ...path]);
    issues.push({ ...about, pointer: place, code, reason, dropped: 'field' });
  };
  const dataset = await datasetOf(waiting, get, say);
  const data =
    dataset === undefined ? { dimensions: [], observations: [] } : readJsonStat(dataset, say, mapping(item));
  // What the feed says itself is meant so; the numbers are the data set's.
  const { jsonstat: _, districts: __, ...own } = item;
  const { dimensions, observations } = data;
  const { value, faults } = salvage(schema, { ...data, ...own, dimensions, observations }, [
    'indicators',
    index,
  ]);
  for (const fault of faults) issues.push({ ...about, ...fault });
  return { at, record: value && { index, record: value }, issues };
}

/** A feed may name further documents of its own origin only, as everywhere. */
async function datasetOf({ item, url }: WaitingIndicator, get: GetDataset, say: Say): Promise<unknown> {
  const { jsonstat } = item;
  if (typeof jsonstat !== 'string') return jsonstat;
  const from = URL.canParse(jsonstat, url) ? new URL(jsonstat, url) : undefined;
  if (from?.origin !== new URL(url).origin) {
    say(
      [],
      'refused-url',
      `${jsonstat.slice(0, 200)} is not on the feed's own origin, so it is not followed`,
    );
    return undefined;
  }
  try {
    return await get(from.href);
  } catch (error) {
    say([], 'unreachable', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function mapping({ districts }: WaitingIndicator['item']): Readonly<Record<string, string>> {
  const entries = isRecord(districts) ? Object.entries(districts) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
