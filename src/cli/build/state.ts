import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WireFeed } from '../formats/types.js';
import { Failure } from '../problem.js';
import { fileFailure } from '../read/open.js';
import { writeAll } from '../write/whole.js';

/** What a source gave when it was last sound. */
export interface KeptSource {
  /** ms since 1970 */
  readonly fetchedAt: number;
  readonly feed: Partial<WireFeed>;
}

/** Last good copies, in a hidden folder beside the feed. */
export class BuildState {
  readonly folder: string;

  constructor(output: string) {
    this.folder = join(dirname(output), `.${basename(output)}.state`);
  }

  /** @throws Failure where it cannot be made */
  async prepare(): Promise<void> {
    await mkdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        throw new Failure('folder-missing', { folder: dirname(this.folder) });
      throw fileFailure(error, this.folder);
    });
  }

  async read(source: string): Promise<KeptSource | undefined> {
    try {
      const kept = JSON.parse(await readFile(this.#path(source), 'utf8')) as KeptSource;
      return Number.isFinite(kept.fetchedAt) && typeof kept.feed === 'object' ? kept : undefined;
    } catch {
      return undefined; // None yet, or a broken one, which is as good as none.
    }
  }

  write(source: string, kept: KeptSource): Promise<void> {
    return writeAll([{ path: this.#path(source), content: JSON.stringify(kept) }]);
  }

  /** A name that no source can choose. */
  #path(source: string): string {
    return join(this.folder, `${createHash('sha256').update(source).digest('hex').slice(0, 16)}.json`);
  }
}
