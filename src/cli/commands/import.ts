import { languageTags, settings } from '../args.js';
import { sift } from '../build/sift.js';
import type { Context } from '../context.js';
import { importer, type ImportOptions } from '../formats/index.js';
import { Failure, type Problem } from '../problem.js';
import { open } from '../read/open.js';
import { exitCode, report, reportJson } from '../report.js';
import { outputOf, writeOutput } from '../write/output.js';

/** `ikon-feed import FORMAT FILE|URL -o OUT`: what was read goes to OUT, what was found wrong to standard error. */
export async function importFormat(context: Context): Promise<number> {
  const { args, io, say, reach, progress } = context;
  const [format, name, ...rest] = args.positionals;
  if (format === undefined || name === undefined || rest.length > 0)
    throw new Failure('format-and-file', { command: 'import' });
  const output = outputOf(context);
  const reader = await importer(format);
  progress(say('reading', { name }));
  const languages = languageTags(args, 'languages');
  const options: ImportOptions = {
    ...{ now: io.now(), timezone: 'Europe/Berlin', set: settings(args) },
    ...{ languages: languages ?? ['de'], offered: languages === undefined },
  };
  const imported = await reader.read(await open(name, reach), options);
  const { feed, problems: faults } = sift(imported.feed);
  const problems: readonly Problem[] = [...imported.problems, ...faults];
  const document = { ikonFeed: '1.0', updated: new Date(io.now()).toISOString(), ...feed };
  await writeOutput(context, output, `${JSON.stringify(document, null, 2)}\n`);
  const offers = feed.offers?.length ?? 0;
  if (args.flag('json')) io.err(reportJson(problems, say, { offers }));
  else
    io.err(
      [report(problems, say, args.flag('all')), say('imported', { count: offers })]
        .filter(Boolean)
        .join('\n') + '\n',
    );
  return exitCode(problems, args.flag('strict'));
}
