import type { Context } from '../context.js';
import { compareFeeds } from '../diff/compare.js';
import { describe } from '../diff/describe.js';
import { Failure } from '../problem.js';
import { loadFeed } from '../read/feed.js';
import { open } from '../read/open.js';

/** `ikon-feed diff OLD NEW`: differences are no problems, so the exit code is 0. */
export async function diff({ args, io, say, reach, progress }: Context): Promise<number> {
  const [old, now, ...rest] = args.positionals;
  if (old === undefined || now === undefined || rest.length > 0) throw new Failure('two-feeds');
  if (old === '-' && now === '-') throw new Failure('one-standard-input');
  progress(say('reading', { name: old }));
  const before = await loadFeed(await open(old, reach));
  progress(say('reading', { name: now }));
  const after = await loadFeed(await open(now, reach));
  const changes = compareFeeds(before.feed, after.feed);
  if (args.flag('json')) await io.out(`${JSON.stringify({ changes }, null, 2)}\n`);
  else await io.out(`${changes.length > 0 ? describe(changes, say) : say('diff.same')}\n`);
  return 0;
}
