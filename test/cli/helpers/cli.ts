import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../../src/cli/io.js';
import { run } from '../../../src/cli/run.js';

/** A day on which everything in the tests happens. */
export const NOW = Date.parse('2026-11-25T12:00:00Z');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
export async function cli(
  args: readonly string[],
  { stdin = '', now = NOW }: { stdin?: string | Uint8Array; now?: number } = {},
): Promise<Ran> {
  const out: Uint8Array[] = [];
  let err = '';
  const io: Io = {
    out: async (content) => void out.push(Buffer.from(content)),
    err: (text) => void (err += text),
    stdin: async function* () {
      yield Buffer.from(stdin);
    },
    watched: false,
    now: () => now,
    wait: () => Promise.resolve(),
  };
  const code = await run(args, io);
  return { code, out: Buffer.concat(out).toString(), err };
}

/** What `--json` says. */
export interface Report {
  readonly ok: boolean;
  readonly problems: readonly {
    readonly severity: string;
    readonly code: string;
    readonly record?: string;
    readonly path?: string;
    readonly message: string;
    readonly advice?: string;
    readonly source?: string;
  }[];
}

export async function cliJson(args: readonly string[], options = {}): Promise<Report & { code: number }> {
  const { code, out, err } = await cli([...args, '--json'], options);
  if (!out) throw new Error(err);
  return { ...(JSON.parse(out) as Report), code };
}

/** A folder that goes when the file's tests are over. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'ikon-cli-'));
  process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A small feed that nothing is wrong with. */
export function feedOf(more: object = {}): Record<string, unknown> {
  return {
    ikonFeed: '1.0',
    id: 'stadt',
    title: 'Angebote',
    publisher: { name: 'Stadt Musterstadt' },
    updated: '2026-11-20T08:00:00+01:00',
    languages: ['de'],
    categories: [{ id: 'sprache', name: 'Deutsch lernen' }],
    offers: [offerOf('cafe')],
    ...more,
  };
}

export function offerOf(id: string, more: object = {}): Record<string, unknown> {
  const title = `Angebot ${id}`;
  return { id, title, categories: ['sprache'], checked: '2026-10-01', ...more };
}

/** As many offers as wanted. */
export const offersOf = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_, index) => offerOf(`${prefix}${index}`));
