import { CODE, dropCaches, headersOf } from '../kept.js';

/** ms that a server may take for one file. */
const ANSWER = 60_000;

/** One version of the code: its mark, and the hash of each file by its path from the page's folder. */
export interface Version {
  readonly mark: string;
  readonly files: Readonly<Record<string, string>>;
}

/** One version's files, each checked when it comes in and again when it goes out: two versions never mix. */
export class CodeStore {
  readonly #name: string;

  constructor(
    private readonly version: Version,
    /** Address of the page's folder. */
    private readonly folder: string,
  ) {
    this.#name = CODE + version.mark;
  }

  /** @returns the file's path where the address is one of this version's */
  pathOf(url: string): string | undefined {
    const { origin, pathname } = new URL(url);
    const address = origin + pathname;
    const path = address.startsWith(this.folder) ? address.slice(this.folder.length) : undefined;
    return path !== undefined && Object.hasOwn(this.version.files, path) ? path : undefined;
  }

  /** Stores all files, or nothing. @throws (rejects) when one is missing or of another version */
  async fill(): Promise<void> {
    // A worker of the same files, which differs in its own code alone, may serve from it.
    const isInUse = await caches.has(this.#name);
    try {
      await this.complete();
    } catch (error) {
      if (!isInUse) await caches.delete(this.#name);
      throw error;
    }
  }

  /** Stores what is not there, or is not what it should be. @throws (rejects) when one is missing or of another version */
  async complete(): Promise<void> {
    // Opened once: what still comes in after a failure must not begin a new one.
    const cache = await caches.open(this.#name);
    const waiting = Object.keys(this.version.files);
    const next = async (): Promise<void> => {
      const path = waiting.pop();
      if (path === undefined) return;
      if (!(await this.#kept(path, cache))) await cache.put(this.folder + path, await this.#fetch(path));
      await next();
    };
    await Promise.all([next(), next(), next(), next()]);
    if (!(await this.isWhole())) throw new Error('taken away by another version');
  }

  /** Whether every file is there. None is looked into. */
  async isWhole(): Promise<boolean> {
    if (!(await caches.has(this.#name))) return false;
    const cache = await caches.open(this.#name);
    const kept = (await cache.keys()).map(({ url }) => url);
    return Object.keys(this.version.files).every((path) => kept.includes(this.folder + path));
  }

  /** @throws (rejects) when neither the store nor the network has the file of this very version */
  async file(path: string): Promise<Response> {
    const kept = await this.#kept(path);
    if (kept) return kept;
    const fresh = await this.#fetch(path);
    await this.#mend(path, fresh.clone());
    return fresh;
  }

  /** Removes the code of other versions. */
  sweep(): Promise<void> {
    return dropCaches(CODE, [this.#name]);
  }

  async #kept(path: string, opened?: Cache): Promise<Response | undefined> {
    try {
      const cache = opened ?? (await caches.open(this.#name));
      const response = await cache.match(this.folder + path, { ignoreVary: true });
      if (!response) return undefined;
      const content = await response.arrayBuffer();
      if ((await hashOf(content)) !== this.version.files[path]) return undefined;
      return new Response(content, { headers: headersOf(response) });
    } catch {
      return undefined; // A store that cannot be read is as good as an empty one.
    }
  }

  async #fetch(path: string): Promise<Response> {
    const integrity = this.version.files[path] as string;
    // Past the browser's own store: files copied with the times of another version look unchanged to it.
    const signal = AbortSignal.timeout(ANSWER);
    const response = await fetch(this.folder + path, { cache: 'reload', integrity, signal });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Response(response.body, { headers: headersOf(response) });
  }

  async #mend(path: string, response: Response): Promise<void> {
    try {
      const cache = await caches.open(this.#name);
      await cache.put(this.folder + path, response);
    } catch {
      // Full or forbidden: the file is asked for again the next time.
    }
  }
}

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', content));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}
