import type { Context } from '../context.js';
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
