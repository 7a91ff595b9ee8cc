import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.js';
import type { ExportResult } from '../formats/index.js';
import { Failure } from '../problem.js';
import { writeAll } from './whole.js';

/** The file that `-o` names. @throws Failure `no-output` */
export function outputOf({ args }: Context): string {
  const path = args.text('output');
  if (path === undefined || path === '') throw new Failure('no-output', { command: args.command ?? '' });
  return path;
}

/** Writes one file, or to standard output for `-`. */
export async function writeOutput(
  { io }: Context,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  if (path === '-') await io.out(content);
  else await writeAll([{ path, content }]);
}

/** Writes what a format gives: all of its files where the output is a folder, else the main one. */
export async function writeExport(
  context: Context,
  path: string,
  { content, files }: ExportResult,
): Promise<void> {
  if (!files || !(await isFolder(path))) return writeOutput(context, path, content);
  await mkdir(path, { recursive: true });
  await writeAll(files.map((file) => ({ path: join(path, file.name), content: file.content })));
}

/** A path that ends with a slash is one, also where it is still to be made. */
async function isFolder(path: string): Promise<boolean> {
  if (/[\\/]$/.test(path)) return true;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
