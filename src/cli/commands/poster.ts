import { joinFeeds } from '../../feed/build-catalog.js';
import { problemOf } from '../check/issues.js';
import type { Context } from '../context.js';
import { findBrowser } from '../poster/browser.js';
import { posterQuery } from '../poster/options.js';
import { printPage } from '../poster/print.js';
import { serve } from '../poster/serve.js';
import { Failure, type Problem } from '../problem.js';
import { loadFeed } from '../read/feed.js';
import { open } from '../read/open.js';
import { exitCode, report, reportJson } from '../report.js';
import { outputOf, writeOutput } from '../write/output.js';

/** `ikon-feed poster FILE|URL -o OUT.pdf`: the page of posters, printed by a browser that is installed here. */
export async function poster(context: Context): Promise<number> {
  const { args, io, say, reach, progress } = context;
  const [name, ...rest] = args.positionals;
  if (name === undefined || rest.length > 0) throw new Failure('one-argument', { command: 'poster' });
  const output = outputOf(context);
  const browser = findBrowser();
  progress(say('reading', { name }));
  const { feed, documents, problems: missing } = await loadFeed(await open(name, reach));
  const { catalog, issues } = joinFeeds([{ feed }]);
  const query = posterQuery(args, catalog);
  progress(say('printing'));
  const served = await serve(documents);
  try {
    query.set('feed', served.feed);
    const { pdf, languages, code, here } = await printPage(browser, `${served.page}?${query}`);
    if (languages !== query.get('languages'))
      throw new Failure('poster-language', { value: query.get('languages') ?? '' });
    if (query.has('link') && !code) throw new Failure('poster-long-link');
    if (query.has('standpoint') && !here)
      throw new Failure('poster-outside', { value: query.get('standpoint') ?? '' });
    await writeOutput(context, output, pdf);
  } finally {
    served.end();
  }
  const problems: readonly Problem[] = [...missing, ...issues.map((issue) => problemOf(issue, documents))];
  if (args.flag('json')) io.err(reportJson(problems, say));
  else if (problems.length > 0) io.err(`${report(problems, say, args.flag('all'))}\n`);
  return exitCode(problems, args.flag('strict'));
}
