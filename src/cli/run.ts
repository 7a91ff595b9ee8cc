import { constants } from 'node:buffer';
import { version } from '../../package.json' with { type: 'json' };
import { type Arguments, type CommandName, languageOf, readArguments, wholeNumber } from './args.js';
import type { Command } from './context.js';
import { exporterNames, importerNames } from './formats/index.js';
import type { Io } from './io.js';
import { Net } from './net/net.js';
import { Failure } from './problem.js';
import { createProgress } from './progress.js';
import { createSay, type Say } from './words.js';

const MIB = 1024 * 1024;
/** As much as the widgets read, see `feed/http`. */
const DEFAULT_SIZE = 64;

const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  build: async () => (await import('./commands/build.js')).build,
  template: async () => (await import('./commands/template.js')).template,
  import: async () => (await import('./commands/import.js')).importFormat,
  export: async () => (await import('./commands/export.js')).exportFormat,
  diff: async () => (await import('./commands/diff.js')).diff,
  poster: async () => (await import('./commands/poster.js')).poster,
};

/**
 * Runs a command.
 * @returns the exit code: 0 fine, 1 problems in the data, 2 could not run
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const say = createSay(languageOf(argv));
  try {
    return await dispatch(readArguments(argv), io, say);
  } catch (error) {
    io.err(`${whatWentWrong(error, say)}\n`);
    return 2;
  }
}

async function dispatch(args: Arguments, io: Io, say: Say): Promise<number> {
  const lang = args.text('lang');
  if (lang !== undefined && lang !== say.language) throw new Failure('unknown-lang', { lang });
  const { command } = args;
  if (args.flag('version')) return print(io, version);
  if (args.flag('help') || !command) {
    const help = say(command ? `help.${command}` : 'help', {
      importers: importerNames.join(', '),
      exporters: exporterNames.join(', '),
    });
    await io.out(`${help}\n`);
    return command || args.flag('help') ? 0 : 2;
  }
  // No text can be longer, whatever is asked for.
  const longest = Math.floor(constants.MAX_STRING_LENGTH / MIB) * MIB;
  const maxBytes = Math.min((wholeNumber(args, 'max-size') ?? DEFAULT_SIZE) * MIB, longest);
  const net = new Net({ allowPrivate: args.flag('allow-private'), maxBytes }, io);
  const progress = createProgress(io);
  try {
    const act = await commands[command]();
    return await act({ args, io, say, reach: { io, net, maxBytes }, progress: progress.show });
  } finally {
    progress.clear();
  }
}

async function print(io: Io, text: string): Promise<number> {
  await io.out(`${text}\n`);
  return 0;
}

/** A sentence for whatever happens; never a stack trace. */
function whatWentWrong(error: unknown, say: Say): string {
  if (error instanceof Failure) {
    const advice = say.maybe(`${error.code}.do`, error.values);
    return [say(error.code, error.values), ...(advice ? [`→ ${advice}`] : [])].join('\n');
  }
  if (error instanceof RangeError && /heap|memory|string length/i.test(error.message))
    return say('no-memory');
  return say('own-mistake', { reason: error instanceof Error ? error.message : String(error) });
}
