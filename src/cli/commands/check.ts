import { checkFeed } from '../check/check-feed.js';
import { checkLinks } from '../check/links.js';
import type { Context } from '../context.js';
import type { Problem } from '../problem.js';
import { Failure } from '../problem.js';
import { open } from '../read/open.js';
import { loadWholeFeed } from '../read/whole-feed.js';
import { countsOf, exitCode, report, reportJson } from '../report.js';

/** `ikon-feed check FILE|URL|-` */
export async function check(context: Context): Promise<number> {
  const { args, io, say, reach, progress } = context;
  const [name, ...rest] = args.positionals;
  if (name === undefined || rest.length > 0) throw new Failure('one-argument', { command: 'check' });
  progress(say('reading', { name }));
  const loaded = await loadWholeFeed(await open(name, reach));
  progress(say('checking', { name }));
  const { catalog, problems } = checkFeed(loaded, io.now());
  const links = args.flag('links')
    ? await checkLinks(catalog, reach.net, io.wait, asked(context))
    : undefined;
  const all: readonly Problem[] = [...problems, ...(links?.problems ?? [])];
  const strict = args.flag('strict');
  const offers = catalog.offers.all.length;
  if (args.flag('json')) {
    await io.out(reportJson(all, say, { offers, ...(links ? { links: links.asked } : {}) }));
    return exitCode(all, strict);
  }
  const { error, warning, hint } = countsOf(all);
  const lines = [
    report(all, say, args.flag('all')),
    ...(links ? [say('links-asked', { count: links.asked })] : []),
    say('offers-checked', { count: offers }),
    all.length === 0
      ? say('nothing-found')
      : `${say('errors', { count: error })}, ${say('warnings', { count: warning })}, ${say('hints', { count: hint })}.`,
  ];
  await io.out(`${lines.filter(Boolean).join('\n')}\n`);
  return exitCode(all, strict);
}

const asked =
  ({ say, progress }: Context) =>
  (done: number, all: number) =>
    progress(say('asking-links', { done, all }));
