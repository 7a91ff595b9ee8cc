import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { WireFeed } from '../formats/types.js';
import { type Part, split } from './parts.js';
import { type Disk, type Output, sweep, writeAll } from './whole.js';

export interface PublishOptions {
  /** Offers of one part. */
  readonly shard: number | undefined;
  /** Whether to write `.gz` and `.br` beside each file. */
  readonly precompress: boolean;
  /** Where the list of written files is kept. */
  readonly stateFolder: string;
  /** ms since 1970 */
  readonly now: number;
  readonly disk?: Disk;
}

/** How long parts that no longer belong to the feed stay: whoever has the old first part may still ask for them, ms. */
const KEEP_OLD = 7 * 24 * 60 * 60 * 1000;

/** Which files this command has written here, and since when they are no longer needed. */
interface Written {
  readonly files: Readonly<Record<string, { readonly retired?: number }>>;
}

/** Writes a feed whole or not at all: parts first, the document that names them last. @returns the names written */
export async function publish(
  feed: WireFeed,
  path: string,
  options: PublishOptions,
): Promise<readonly string[]> {
  const folder = dirname(path);
  for (const each of [folder, options.stateFolder]) await sweep(each, options.disk);
  const parts = split(feed, path, options.shard);
  const outputs: Output[] = [];
  for (const part of parts) outputs.push(...(await forms(part, folder, options.precompress)));
  const names = outputs.map((output) => output.path.slice(folder.length + 1));
  const record = join(options.stateFolder, 'files.json');
  const before = await readWritten(record);
  // Noted before anything is renamed: what a killed run leaves behind is known to the next.
  const files = { ...before.files, ...Object.fromEntries(names.map((name) => [name, {}])) };
  await writeAll([{ path: record, content: JSON.stringify({ files }) }], options.disk);
  await writeAll(outputs, options.disk);
  await tidy(folder, record, files, new Set(names), options);
  return names;
}

const compress = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

/** The compressed forms come before the plain one. */
async function forms({ name, text }: Part, folder: string, precompress: boolean): Promise<Output[]> {
  // `join` would take a leading `./` away, which names are cut by.
  const path = `${folder}/${name}`;
  if (!precompress) return [{ path, content: text }];
  const plain = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return [
    { path: `${path}.br`, content: await compress.brotli(plain, { params }) },
    { path: `${path}.gz`, content: await compress.gzip(plain, { level: 9 }) },
    { path, content: plain },
  ];
}

async function readWritten(record: string): Promise<Written> {
  try {
    const { files } = JSON.parse(await readFile(record, 'utf8')) as Written;
    const sound = Object.entries(files).filter(([name]) => /^[^/\\]+$/.test(name) && !/^\.+$/.test(name));
    return { files: Object.fromEntries(sound) };
  } catch {
    return { files: {} };
  }
}

/** Removes what is left of earlier feeds: compressed forms at once, since a server would go on giving them; parts later. */
async function tidy(
  folder: string,
  record: string,
  files: Written['files'],
  current: ReadonlySet<string>,
  { now, disk }: PublishOptions,
): Promise<void> {
  const left: Record<string, { retired?: number }> = {};
  for (const [name, { retired = now }] of Object.entries(files)) {
    if (current.has(name)) left[name] = {};
    else if (now - retired >= KEEP_OLD || isFormOf(name, current))
      await rm(join(folder, name), { force: true });
    else left[name] = { retired };
  }
  await writeAll([{ path: record, content: JSON.stringify({ files: left }) }], disk);
}

const isFormOf = (name: string, current: ReadonlySet<string>) => current.has(name.replace(/\.(gz|br)$/, ''));
