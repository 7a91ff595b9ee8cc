import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from './problem.js';
import { type Language, languages } from './words.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What every command understands. */
const common = {
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  strict: { type: 'boolean' },
  all: { type: 'boolean' },
  'allow-private': { type: 'boolean' },
  'max-size': { type: 'string' },
} as const satisfies Options;

/** What single commands understand besides. */
const own = {
  check: { links: { type: 'boolean' } },
  build: {
    output: { type: 'string', short: 'o' },
    config: { type: 'string' },
    shard: { type: 'string' },
    precompress: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
    set: { type: 'string', multiple: true },
  },
  template: { output: { type: 'string', short: 'o' } },
  import: {
    output: { type: 'string', short: 'o' },
    set: { type: 'string', multiple: true },
    languages: { type: 'string' },
  },
  export: { output: { type: 'string', short: 'o' }, set: { type: 'string', multiple: true } },
  diff: {},
  poster: {
    output: { type: 'string', short: 'o' },
    district: { type: 'string', multiple: true },
    filter: { type: 'string' },
    size: { type: 'string' },
    orientation: { type: 'string' },
    leaflet: { type: 'boolean' },
    languages: { type: 'string' },
    link: { type: 'string' },
    standpoint: { type: 'string' },
  },
} as const satisfies Record<string, Options>;

export type CommandName = keyof typeof own;
export const commandNames = Object.keys(own) as CommandName[];

export interface Arguments {
  readonly command: CommandName | undefined;
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
}

/** @throws Failure `unknown-command`, `usage` */
export function readArguments(argv: readonly string[]): Arguments {
  const at = commandAt(argv);
  const first = argv[at];
  if (first === undefined || first.startsWith('-')) return parse(undefined, argv, {});
  if (!Object.hasOwn(own, first))
    throw new Failure('unknown-command', { command: first, commands: commandNames.join(', ') });
  const command = first as CommandName;
  return parse(command, argv.toSpliced(at, 1), own[command]);
}

/** What every command understands may stand before its name. */
function commandAt(argv: readonly string[]): number {
  let at = 0;
  for (let arg = argv[at]; arg?.startsWith('--'); arg = argv[at]) {
    const [name = '', value] = arg.slice(2).split('=');
    if (!Object.hasOwn(common, name)) break;
    const waits = common[name as keyof typeof common].type === 'string' && value === undefined;
    at += waits ? 2 : 1;
  }
  return at;
}

function parse(command: CommandName | undefined, args: readonly string[], options: Options): Arguments {
  const version: Options = command ? {} : { version: { type: 'boolean' } };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...common, ...options, ...version },
    });
    const known = new Map<string, unknown>(Object.entries(values));
    return {
      command,
      positionals,
      flag: (name) => known.get(name) === true,
      text: (name) => known.get(name) as string | undefined,
      list: (name) => (known.get(name) as string[] | undefined) ?? [],
    };
  } catch (error) {
    const name = /'(--?[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    const code = (error as NodeJS.ErrnoException).code;
    throw new Failure(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknown-option' : 'option-value', { name });
  }
}

/** The language asked for, also where the rest of the arguments is wrong. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return languages.find((language) => at >= 0 && language === value) ?? 'de';
}

/** `--set NAME=VALUE`, as often as wanted. */
export function settings({ list }: Arguments): Readonly<Record<string, string>> {
  const pairs = list('set').map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new Failure('setting', { pair });
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

/** A whole number of at least 1. @throws Failure `option-value` */
export function wholeNumber(args: Arguments, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Failure('option-number', { name: `--${name}`, value: text });
  return Number(text);
}

/** BCP 47 tags with commas between them, each once. @throws Failure `option-languages` */
export function languageTags(args: Arguments, name: string): readonly string[] | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const tags = text.split(',').map((tag) => tag.trim());
  const wrong = tags.find((tag) => !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag));
  if (wrong !== undefined) throw new Failure('option-languages', { name: `--${name}`, value: wrong });
  return [...new Set(tags)];
}
