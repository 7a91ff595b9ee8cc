import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '../formats/types.js';
import type { Io } from '../io.js';
import { collect, tooLarge } from '../net/body.js';
import type { Net } from '../net/net.js';
import { Failure } from '../problem.js';

/** What opening works with. */
export interface Reach {
  readonly io: Io;
  readonly net: Net;
  /** Largest file or answer, bytes. */
  readonly maxBytes: number;
}

/** Files of a folder that are read; of a longer one somebody is mistaken. */
const MAX_FILES = 200;

export const isWebAddress = (name: string) => /^https?:\/\//i.test(name);

/**
 * Reads a file, a folder, an address or (`-`) standard input.
 * @throws Failure
 */
export async function open(name: string, reach: Reach): Promise<Source> {
  if (name === '-') {
    const bytes = await collect(reach.io.stdin(), reach.maxBytes, '-');
    return { name, bytes, fetch: (address) => openWeb(address, reach) };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name) && !/^file:/i.test(name)) return openWeb(name, reach);
  return openPath(name, toPath(name), reach);
}

function toPath(name: string): string {
  try {
    return /^file:/i.test(name) ? fileURLToPath(name) : resolve(name);
  } catch {
    throw new Failure('no-address', { address: name });
  }
}

async function openWeb(address: string, reach: Reach): Promise<Source> {
  const { url, contentType, bytes } = await reach.net.get(address);
  const fetch = (further: string) => {
    const next = URL.canParse(further, url) ? new URL(further, url).href : further;
    // Whatever a document names: never a file of this machine.
    return openWeb(next, reach);
  };
  return { name: address, bytes, fetch, ...(contentType ? { contentType } : {}) };
}

async function openPath(name: string, path: string, reach: Reach): Promise<Source> {
  try {
    const about = await stat(path);
    return about.isDirectory()
      ? await openFolder(name, path, reach)
      : await openFile(name, path, about.size, reach);
  } catch (error) {
    throw fileFailure(error, name);
  }
}

async function openFolder(name: string, path: string, reach: Reach): Promise<Source> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name);
  if (names.length > MAX_FILES) throw new Failure('folder-too-large', { name, limit: MAX_FILES });
  const files: Source[] = [];
  let left = reach.maxBytes;
  for (const file of names.sort()) {
    const { size } = await stat(join(path, file));
    left -= size;
    if (left < 0) throw tooLarge(name, undefined, reach.maxBytes);
    files.push(await openFile(file, join(path, file), size, reach));
  }
  return { name, bytes: new Uint8Array(), files, fetch: fromFolder(path, reach) };
}

/** The size is looked at before the first byte is read; devices and pipes, which have none, are counted. */
async function openFile(name: string, path: string, size: number, reach: Reach): Promise<Source> {
  if (size > reach.maxBytes) throw tooLarge(name, size, reach.maxBytes);
  // In one go where that is possible: pieces would have to be put together again.
  const stream = createReadStream(path, { highWaterMark: Math.min(Math.max(size + 1, 65_536), 128 << 20) });
  const bytes = await collect(stream as AsyncIterable<Uint8Array>, reach.maxBytes, name);
  return { name, bytes, fetch: fromFolder(dirname(path), reach) };
}

/** A document that lies in a folder may name others of that folder, and web addresses. */
function fromFolder(folder: string, reach: Reach): Source['fetch'] {
  return async (address) => {
    if (isWebAddress(address)) return openWeb(address, reach);
    const path = address.startsWith('file:') ? toPath(address) : resolve(folder, address);
    const [home, real] = await Promise.all([realpath(folder), realpath(path).catch(() => path)]);
    if (dirname(real) !== home) throw new Failure('outside-folder', { address });
    return openPath(address, real, reach);
  };
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  EISDIR: 'file-is-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'file-forbidden',
};

/** The sentence for what a file system says. */
export function fileFailure(error: unknown, name: string): unknown {
  if (error instanceof Failure) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (!code) return error;
  return new Failure(Object.hasOwn(CODES, code) ? (CODES[code] ?? '') : 'file-trouble', {
    name,
    reason: code,
  });
}
