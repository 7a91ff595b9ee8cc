import { joinFeeds } from '../../feed/build-catalog.js';
import { fillFeed } from '../../feed/jsonstat/fill.js';
import type { WaitingIndicator } from '../../feed/read-feed.js';
import { settings, wholeNumber } from '../args.js';
import { type Plan, planOf, readConfig } from '../build/config.js';
import { elsewhere, withoutDataset } from '../build/datasets.js';
import { gather, type Gathered, keep } from '../build/gather.js';
import { merge } from '../build/merge.js';
import { BuildState } from '../build/state.js';
import { problemOf } from '../check/issues.js';
import type { Context } from '../context.js';
import type { WireFeed } from '../formats/types.js';
import { Failure, type Problem } from '../problem.js';
import { readWire } from '../read/feed.js';
import { countsOf, exitCode, report, reportJson } from '../report.js';
import { outputOf } from '../write/output.js';
import { publish } from '../write/publish.js';

/** `ikon-feed build SOURCE… | --config FILE -o OUT` */
export async function build(context: Context): Promise<number> {
  const { args, io } = context;
  const output = outputOf(context);
  if (output === '-') throw new Failure('build-to-file');
  const shard = wholeNumber(args, 'shard');
  const plan = await planFrom(context);
  const state = new BuildState(output);
  await state.prepare();
  const problems: Problem[] = [];
  const say = (problem: Problem) => void problems.push(problem);
  const gathered = await gatherAll(context, plan, state, say);
  const feed = finished(plan, merge(gathered, plan.head, say), io.now());
  try {
    if (gathered.length === 0) throw new Failure('nothing-gathered', { name: output });
    problems.push(...(await faultsOf(feed, output)));
  } catch (error) {
    // What was found on the way may be the reason.
    if (problems.length > 0) await tell(context, problems);
    throw error;
  }
  context.progress(context.say('writing', { name: output }));
  const files = await publish(feed, output, {
    shard,
    precompress: args.flag('precompress'),
    stateFolder: state.folder,
    now: io.now(),
  });
  for (const source of gathered) await keep(source, state, io.now());
  await tell(context, problems, { feed, files, output });
  return exitCode(problems, args.flag('strict'));
}

async function planFrom({ args, reach }: Context): Promise<Plan> {
  const config = args.text('config');
  if ((config === undefined) === (args.positionals.length === 0)) throw new Failure('build-sources');
  return config === undefined ? planOf(args.positionals, settings(args)) : readConfig(config, reach);
}

async function gatherAll(
  { args, reach, say, progress }: Context,
  { sources, head }: Plan,
  state: BuildState,
  report: (problem: Problem) => void,
): Promise<Gathered[]> {
  const accept = args.list('accept');
  const found: Gathered[] = [];
  for (const plan of sources) {
    progress(say('reading', { name: plan.from }));
    const gathered = await gather(plan, { reach, state, head, accept, report });
    if (gathered) found.push(gathered);
  }
  return found;
}

/** What the configuration says of the feed goes before what the sources say. */
function finished({ head }: Plan, merged: Partial<WireFeed>, now: number): WireFeed {
  const languages = [...new Set([...(head.languages ?? []), ...(merged.languages ?? [])])];
  const feed = { ...merged, ...head, ikonFeed: '1.0', updated: new Date(now).toISOString(), languages };
  return feed as WireFeed;
}

/**
 * The feed is read once more as a whole, as a widget will read it. Data sets that stand apart are not fetched.
 * @throws Failure where its head is incomplete: then nothing is written
 */
async function faultsOf(feed: WireFeed, output: string): Promise<Problem[]> {
  const indicators = (feed.indicators ?? []) as readonly WaitingIndicator['item'][];
  const told = indicators.map((one) => (typeof one.jsonstat === 'string' ? withoutDataset(one) : one));
  const read = readWire({ ...feed, indicators: told }, output);
  const { whole } = await fillFeed(read, {});
  const documents = { parts: [{ url: output, document: feed }], missing: [] };
  const issues = joinFeeds([{ feed: whole }]).issues;
  return [...indicators.flatMap(elsewhere), ...issues.map((issue) => problemOf(issue, documents))];
}

interface Built {
  readonly feed: WireFeed;
  readonly files: readonly string[];
  readonly output: string;
}

async function tell({ args, io, say }: Context, problems: readonly Problem[], built?: Built): Promise<void> {
  const offers = built?.feed.offers?.length ?? 0;
  if (args.flag('json')) return io.out(reportJson(problems, say, { offers, files: built?.files ?? [] }));
  const { error, warning, hint } = countsOf(problems);
  const counts = `${say('errors', { count: error })}, ${say('warnings', { count: warning })}, ${say('hints', { count: hint })}.`;
  const lines = [
    report(problems, say, args.flag('all')),
    ...(built ? [say('built', { name: built.output, count: offers })] : []),
    ...(built && built.files.length > 1 ? [say('built-files', { count: built.files.length })] : []),
    ...(problems.length > 0 ? [counts] : []),
  ];
  await io.out(`${lines.filter(Boolean).join('\n')}\n`);
}
