import { problemOf } from '../check/issues.js';
import { importer } from '../formats/index.js';
import type { ImportOptions, ImportResult, Source, WireFeed } from '../formats/types.js';
import { Failure, type Problem } from '../problem.js';
import { isBrokenPart, loadFeed } from '../read/feed.js';
import { open, type Reach } from '../read/open.js';
import { formatOf, type Plan, type SourcePlan } from './config.js';
import { anchored } from './datasets.js';
import { OWN, sizeOf } from './lists.js';
import { sift, type Sifted } from './sift.js';
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

/** A source that has lost half of what it gave last, or of which half is wrong, is not believed. */
const LEAST_SHARE = 0.5;
/** Of fewer records than these, half is soon gone; they are missed when none is left. */
const FEW = 4;

/** Reads one source. Where that fails, or what comes is not to be believed, its last good copy stands in. */
export async function gather(plan: SourcePlan, options: GatherOptions): Promise<Gathered | undefined> {
  const { state, report } = options;
  const source = plan.name;
  const key = `${plan.name} ${plan.from}`;
  const kept = await state.read(key);
  const { feed, doubt, incomplete } = await readSource(plan, options, kept);
  if (doubt === undefined && feed) return { plan, feed, fresh: !incomplete };
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
  readonly doubt?: Problem | undefined;
  /** Not the copy to measure by, even where it was accepted. */
  readonly incomplete?: boolean | undefined;
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
    const { incomplete } = imported;
    const doubt =
      rubbish(source, sifted) ??
      (options.accept.includes(source) ? undefined : tooLittle(source, sifted.feed, incomplete, kept));
    return { feed: sifted.feed, doubt, incomplete };
  } catch (error) {
    // An importer that stumbles over one source does not take the others down either.
    const { code, values } =
      error instanceof Failure ? error : new Failure('own-mistake', { reason: (error as Error).message });
    const because = { code, values };
    return { doubt: { severity: 'error', code: 'source-failed', source, values: { id: source }, because } };
  }
}

function rubbish(source: string, { came, sound }: Sifted): Problem | undefined {
  if (sound >= came * LEAST_SHARE) return undefined;
  return { severity: 'error', code: 'source-rubbish', source, values: { id: source, came, sound } };
}

function tooLittle(
  source: string,
  feed: Partial<WireFeed>,
  incomplete: boolean | undefined,
  kept: KeptSource | undefined,
): Problem | undefined {
  if (incomplete) return { severity: 'error', code: 'source-incomplete', source, values: { id: source } };
  const loss = kept && lossOf(kept.feed, feed);
  if (!loss) return undefined;
  const shrank = { severity: 'error', code: 'source-shrank', source } as const;
  return { ...shrank, ...(loss.list && { list: loss.list }), values: { ...loss.values, id: source } };
}

/** What a source has too little of: all in all, or in one list while others stay. */
function lossOf(old: Partial<WireFeed>, now: Partial<WireFeed>) {
  const counts = [
    { list: undefined, before: sizeOf(old), size: sizeOf(now) },
    ...OWN.map((list) => ({ list, before: old[list]?.length ?? 0, size: now[list]?.length ?? 0 })),
  ];
  const loss = counts.find(({ before, size }) =>
    before < FEW ? before > 0 && size === 0 : size <= before * LEAST_SHARE,
  );
  return loss && { list: loss.list, values: { before: loss.before, size: loss.size } };
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
  const { feed, documents, problems, incomplete } = await loadFeed(source);
  // The records as they came: what is wrong in them is reported with what all sources are held against.
  const lists = new Map<string, unknown[]>();
  for (const { document, url } of documents.parts)
    for (const [key, value] of Object.entries(document as object))
      if (Array.isArray(value) && key in feed.lists)
        lists.set(key, [...(lists.get(key) ?? []), ...value.map((record) => anchored(record, url))]);
  const { next: _, ...head } = feed.head;
  const sketch = documents.sketch ?? writtenOut(documents.parts[0]?.document);
  return {
    // What a feed leaves unsaid of its clock is a statement, too.
    feed: {
      timezone: 'Europe/Berlin',
      ...head,
      ...Object.fromEntries(lists),
      ...(sketch === undefined ? {} : { sketch }),
    },
    // A part that is no feed has no records that would be held against anything.
    problems: [...problems, ...feed.issues.filter(isBrokenPart).map((issue) => problemOf(issue, documents))],
    incomplete,
  };
}

/** A sketch that stands in the feed itself; an address that led nowhere is reported, and leads nowhere from here either. */
function writtenOut(document: unknown): unknown {
  const { sketch } = (document ?? {}) as { sketch?: unknown };
  return typeof sketch === 'object' && sketch !== null ? sketch : undefined;
}
