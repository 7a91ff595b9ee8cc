import { randomBytes } from 'node:crypto';
import * as nodeDisk from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../problem.js';
import { fileFailure } from '../read/open.js';

/** The part of `node:fs/promises` that writing needs; tests give a full disk. */
export type Disk = Pick<typeof nodeDisk, 'open' | 'rename' | 'rm' | 'stat' | 'realpath' | 'readdir'>;

/** A file that is to be. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Tells this run from an earlier one whose process had the same number, as in a container every night. */
const RUN = randomBytes(4).toString('hex');
/** Names of unfinished files: with the process that writes them, and its run. */
const UNFINISHED = /^\.ikon-feed-(\d+)-([0-9a-f]{8})-\d+\.tmp$/;
let count = 0;

/**
 * Writes files so that each is there whole or not at all, and none before those that come before it: everything is
 * written and synced under other names in the same folders, and only then renamed in order. When the process is
 * killed in between, or the disk is full, what stood there stands.
 * @throws Failure `folder-missing`, `disk-full`, `file-forbidden` …
 */
export async function writeAll(outputs: readonly Output[], disk: Disk = nodeDisk): Promise<void> {
  const staged: { from: string; to: string }[] = [];
  let current = '';
  try {
    for (const { path, content } of outputs) {
      current = path;
      const to = await target(path, disk);
      const from = join(dirname(to), `.ikon-feed-${process.pid}-${RUN}-${++count}.tmp`);
      staged.push({ from, to });
      await writeSynced(from, content, await modeOf(to, disk), disk);
    }
    for (const { from, to } of staged) {
      current = to;
      await disk.rename(from, to);
    }
    for (const folder of new Set(staged.map(({ to }) => dirname(to)))) await syncFolder(folder, disk);
  } catch (error) {
    await Promise.all(staged.map(({ from }) => disk.rm(from, { force: true }).catch(() => undefined)));
    throw fileFailure(error, current);
  }
}

/** Where a link points to: the link itself stays. */
async function target(path: string, disk: Disk): Promise<string> {
  const folder = await disk.realpath(dirname(resolve(path))).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Failure('folder-missing', { folder: dirname(path) }) : error;
  });
  const to = await disk.realpath(join(folder, basename(path))).catch(() => join(folder, basename(path)));
  const about = await disk.stat(to).catch(() => undefined);
  if (about?.isDirectory()) throw new Failure('file-is-folder', { name: path });
  if (about && !about.isFile()) throw new Failure('no-plain-file', { name: path });
  return to;
}

/** A new file gets what the system gives; a renewed one keeps its rights. */
async function modeOf(path: string, disk: Disk): Promise<number | undefined> {
  const about = await disk.stat(path).catch(() => undefined);
  return about && about.mode & 0o777;
}

async function writeSynced(
  path: string,
  content: string | Uint8Array,
  mode: number | undefined,
  disk: Disk,
): Promise<void> {
  const file = await disk.open(path, 'wx');
  try {
    await file.writeFile(content);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the renaming itself last; some systems cannot, and do so anyway. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes what processes left that were killed while they wrote. */
export async function sweep(folder: string, disk: Disk = nodeDisk): Promise<void> {
  const names = await disk.readdir(folder).catch(() => [] as string[]);
  for (const name of names) {
    const [, writer, run] = UNFINISHED.exec(name) ?? [];
    if (writer !== undefined && !isWriting(Number(writer), run))
      await disk.rm(join(folder, name), { force: true });
  }
}

function isWriting(pid: number, run: string | undefined): boolean {
  if (pid === process.pid) return run === RUN;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
