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

/**
 * Fills a feed from the network, where each data set is asked for once, or from those that were had before.
 * @param known the former data sets: they stand in for what the network does not give
 * @returns those it used, too
 */
export async function fillFeed(
  feed: ReadFeed,
  known: Datasets,
  get: GetDataset = (url) =>
    url in known ? Promise.resolve(known[url]) : Promise.reject(new Error(`${url} was not kept`)),
): Promise<{ readonly whole: ReadFeed; readonly datasets: Datasets }> {
  const datasets: Record<string, unknown> = {};
  const asked = new Map<string, Promise<unknown>>();
  const ask = async (url: string) => {
    if (url in known) datasets[url] = known[url];
    return (datasets[url] = await get(url));
  };
  const getOnce: GetDataset = (url) => {
    const answer = asked.get(url) ?? ask(url);
    asked.set(url, answer);
    return answer;
  };
  return { whole: await fillIndicators(feed, getOnce, known), datasets };
}

interface Filled {
  readonly waiting: WaitingIndicator;
  readonly record: ReadRecord<'indicators'> | undefined;
  readonly issues: readonly FeedIssue[];
}

/** The feed with the indicators that waited for their data sets; one whose data set could not be had waits on. */
export async function fillIndicators(
  feed: ReadFeed,
  get: GetDataset,
  known: Datasets = {},
): Promise<ReadFeed> {
  const filled = await Promise.all(feed.waiting.map((waiting) => fill(feed, waiting, get, known)));
  const indicators = [...feed.lists.indicators];
  for (const { waiting, record } of [...filled].reverse())
    if (record) indicators.splice(waiting.at, 0, record);
  return {
    ...feed,
    lists: { ...feed.lists, indicators },
    waiting: filled.filter(isUnreachable).map(({ waiting }) => waiting),
    issues: [...feed.issues, ...filled.flatMap(({ issues }) => issues)],
  };
}

const isUnreachable = ({ issues }: Pick<Filled, 'issues'>) =>
  issues.some(({ code }) => code === 'unreachable');

async function fill(
  feed: ReadFeed,
  waiting: WaitingIndicator,
  get: GetDataset,
  known: Datasets,
): Promise<Filled> {
  const { index, item } = waiting;
  const issues: FeedIssue[] = [];
  const about = { feed: feed.head.id, list: 'indicators' as const, ...recordId(item) };
  const say: Say = (path, code, reason) => {
    const place = pointer(['indicators', index, 'jsonstat', ...path]);
    issues.push({ ...about, pointer: place, code, reason, dropped: 'field' });
  };
  const dataset = await datasetOf(waiting, get, known, say);
  const data =
    dataset === undefined ? { dimensions: [], observations: [] } : readJsonStat(dataset, say, mapping(item));
  // What the feed says itself is meant so; the numbers are the data set's.
  const { jsonstat: _, districts: __, ...said } = item;
  const { dimensions, observations } = data;
  const { value, faults } = salvage(schema, { ...data, ...said, dimensions, observations }, [
    'indicators',
    index,
  ]);
  // What only the data set would have said does not lack in the feed.
  const own = isUnreachable({ issues }) ? faults.filter(({ code }) => code !== 'required') : faults;
  for (const fault of own) issues.push({ ...about, ...fault });
  const dropped = !value ? 'record' : dataset === undefined ? 'field' : 'nothing';
  return {
    waiting,
    record: value && { index, record: value },
    issues: issues.map((issue) => (issue.code === 'unreachable' ? { ...issue, dropped } : issue)),
  };
}

/** A feed may name further documents of its own origin only, as everywhere. */
async function datasetOf(
  { item, url }: WaitingIndicator,
  get: GetDataset,
  known: Datasets,
  say: Say,
): Promise<unknown> {
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
    return known[from.href];
  }
}

function mapping({ districts }: WaitingIndicator['item']): Readonly<Record<string, string>> {
  const entries = isRecord(districts) ? Object.entries(districts) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
