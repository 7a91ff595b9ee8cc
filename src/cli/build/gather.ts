import { importer } from '../formats/index.js';
import type { ImportOptions, ImportResult, Source, WireFeed } from '../formats/types.js';
import { Failure, type Problem } from '../problem.js';
import { loadFeed } from '../read/feed.js';
import { open, type Reach } from '../read/open.js';
import { formatOf, type Plan, type SourcePlan } from './config.js';
import { sizeOf } from './lists.js';
import { sift } from './sift.js';
import type { BuildState, KeptSource } from './state.js';

/** What a source contributes to this feed. */
export interface Gathered {
  readonly plan: SourcePlan;
  readonly feed: Partial<WireFeed>;
  /** Sound and new: becomes the last good copy. */
  readonly fresh: boolean;
}

export interface GatherOptions {
  readonly reach: Reach;
  readonly state: BuildState;
  readonly head: Plan['head'];
  /** Names of sources that may shrink this time. */
  readonly accept: readonly string[];
  readonly report: (problem: Problem) => void;
}

/** A source that gives less than this share of what it gave last is not believed. */
const LEAST_SHARE = 0.5;

/** Reads one source. Where that fails, or what comes is not to be believed, its last good copy stands in. */
export async function gather(plan: SourcePlan, options: GatherOptions): Promise<Gathered | undefined> {
  const { state, report } = options;
  const source = plan.name;
  const key = `${plan.name} ${plan.from}`;
  const kept = await state.read(key);
  const { feed, doubt } = await readSource(plan, options, kept);
  if (doubt === undefined && feed) return { plan, feed, fresh: true };
  if (doubt) report(doubt);
  if (kept) {
    const date = new Date(kept.fetchedAt).toISOString().slice(0, 10);
    report({ severity: 'error', code: 'source-kept', source, values: { id: source, date } });
    return { plan, feed: kept.feed, fresh: false };
  }
  // Nothing better is known: what is sound of it is used, and does not become the copy to measure by.
  if (feed && sizeOf(feed) > 0) return { plan, feed, fresh: false };
  report({ severity: 'error', code: 'source-missing', source, values: { id: source } });
  return undefined;
}

/** Keeps a source's copy for the nights to come. */
export function keep({ plan, feed, fresh }: Gathered, state: BuildState, now: number): Promise<void> {
  return fresh ? state.write(`${plan.name} ${plan.from}`, { fetchedAt: now, feed }) : Promise.resolve();
}

interface Reading {
  readonly feed?: Partial<WireFeed>;
  /** Why it is not to be believed. */
  readonly doubt?: Problem;
}

async function readSource(
  plan: SourcePlan,
  options: GatherOptions,
  kept: KeptSource | undefined,
): Promise<Reading> {
  const source = plan.name;
  try {
    const imported = await importSource(plan, options);
    const sifted = sift(imported.feed);
    for (const problem of [...imported.problems, ...sifted.problems]) options.report({ ...problem, source });
    const values = { id: source, came: sifted.came, sound: sifted.sound };
    if (sifted.sound < sifted.came * LEAST_SHARE)
      return { feed: sifted.feed, doubt: { severity: 'error', code: 'source-rubbish', source, values } };
    const [size, before] = [sizeOf(sifted.feed), kept ? sizeOf(kept.feed) : 0];
    if (size < before * LEAST_SHARE && !options.accept.includes(source))
      return {
        feed: sifted.feed,
        doubt: { severity: 'error', code: 'source-shrank', source, values: { id: source, before, size } },
      };
    return { feed: sifted.feed };
  } catch (error) {
    // An importer that stumbles over one source does not take the others down either.
    const { code, values } =
      error instanceof Failure ? error : new Failure('own-mistake', { reason: (error as Error).message });
    const because = { code, values };
    return { doubt: { severity: 'error', code: 'source-failed', source, values: { id: source }, because } };
  }
}

async function importSource(plan: SourcePlan, { reach, head }: GatherOptions): Promise<ImportResult> {
  const source = await open(plan.from, reach);
  const format = formatOf(plan, source);
  if (format === 'feed') return feedOf(source);
  const options: ImportOptions = {
    now: reach.io.now(),
    timezone: head.timezone ?? 'Europe/Berlin',
    languages: head.languages ?? ['de'],
    set: plan.set,
  };
  return (await importer(format)).read(source, options);
}

async function feedOf(source: Source): Promise<ImportResult> {
  const { feed, documents, problems } = await loadFeed(source);
  // The records as they came: what is wrong in them is reported with what all sources are held against.
  const lists = new Map<string, unknown[]>();
  for (const { document } of documents.parts)
    for (const [key, value] of Object.entries(document as object))
      if (Array.isArray(value) && key in feed.lists)
        lists.set(key, [...(lists.get(key) ?? []), ...(value as unknown[])]);
  const { next: _, ...head } = feed.head;
  const sketch = documents.sketch ?? feed.sketch;
  return {
    feed: { ...head, ...Object.fromEntries(lists), ...(sketch === undefined ? {} : { sketch }) },
    problems,
  };
}
