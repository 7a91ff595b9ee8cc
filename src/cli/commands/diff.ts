import type { Context } from '../context.js';
import { compareFeeds } from '../diff/compare.js';
import { describe } from '../diff/describe.js';
import { Failure } from '../problem.js';
import { open } from '../read/open.js';
import { loadWholeFeed } from '../read/whole-feed.js';
import { exitCode, report, reportJson } from '../report.js';

/** `ikon-feed diff OLD NEW`: differences are no problems, what could not be read is one. */
export async function diff({ args, io, say, reach, progress }: Context): Promise<number> {
  const [old, now, ...rest] = args.positionals;
  if (old === undefined || now === undefined || rest.length > 0) throw new Failure('two-feeds');
  if (old === '-' && now === '-') throw new Failure('one-standard-input');
  progress(say('reading', { name: old }));
  const before = await loadWholeFeed(await open(old, reach));
  progress(say('reading', { name: now }));
  const after = await loadWholeFeed(await open(now, reach));
  const changes = compareFeeds(before.feed, after.feed);
  if (args.flag('json')) await io.out(`${JSON.stringify({ changes }, null, 2)}\n`);
  else await io.out(`${changes.length > 0 ? describe(changes, say) : say('diff.same')}\n`);
  // What could not be had looks as if it were gone.
  const missing = [...before.problems, ...after.problems];
  if (args.flag('json') && missing.length > 0) io.err(reportJson(missing, say));
  else if (missing.length > 0) io.err(`${report(missing, say, args.flag('all'))}\n`);
  return exitCode(missing, args.flag('strict'));
}
