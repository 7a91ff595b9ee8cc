import { joinFeeds } from '../../feed/build-catalog.js';
import { settings } from '../args.js';
import { problemOf } from '../check/issues.js';
import type { Context } from '../context.js';
import { exporter } from '../formats/index.js';
import { Failure, type Problem } from '../problem.js';
import { open } from '../read/open.js';
import { loadWholeFeed } from '../read/whole-feed.js';
import { exitCode, report, reportJson } from '../report.js';
import { outputOf, writeExport } from '../write/output.js';

/** `ikon-feed export FORMAT FILE|URL -o OUT`: what the format cannot hold is said on standard error. */
export async function exportFormat(context: Context): Promise<number> {
  const { args, io, say, reach, progress } = context;
  const [format, name, ...rest] = args.positionals;
  if (format === undefined || name === undefined || rest.length > 0)
    throw new Failure('format-and-file', { command: 'export' });
  const output = outputOf(context);
  const writer = await exporter(format);
  progress(say('reading', { name }));
  const { feed, documents, problems: missing } = await loadWholeFeed(await open(name, reach));
  const { catalog, issues } = joinFeeds([{ feed }]);
  const written = await writer.write(
    { feed, catalog },
    { now: io.now(), languages: feed.head.languages, set: settings(args) },
  );
  await writeExport(context, output, written);
  const problems: readonly Problem[] = [
    ...missing,
    ...issues.map((issue) => problemOf(issue, documents)),
    ...written.problems,
  ];
  if (args.flag('json')) io.err(reportJson(problems, say));
  else if (problems.length > 0) io.err(`${report(problems, say, args.flag('all'))}\n`);
  return exitCode(problems, args.flag('strict'));
}
