/** The documents of a feed, and when they were fetched (ms since 1970). */
export interface KeptCopy {
  readonly documents: unknown;
  readonly fetchedAt: number;
}

export interface CopyStore {
  /** @returns undefined where nothing is kept */
  read(url: string): Promise<KeptCopy | undefined>;
  write(url: string, copy: KeptCopy): Promise<void>;
}

/** The last good copy of each feed, for when the network gives none. */
export interface KeptCopies extends CopyStore {
  /** From now on these copies are kept on the device as well, and those that lie there are read. */
  keepOnDevice(urls: readonly string[]): Promise<void>;
}

/**
 * In memory as long as the page lives, and on the device what is asked to be kept there.
 * @param device fetched when it is first needed
 */
export function createKeptCopies(device: () => Promise<CopyStore>): KeptCopies {
  const memory = new Map<string, KeptCopy>();
  const kept = new Set<string>();
  async function store(url: string): Promise<void> {
    const copy = memory.get(url);
    if (copy && kept.has(url)) await (await device()).write(url, copy);
  }
  return {
    async keepOnDevice(urls) {
      const added = urls.filter((url) => !kept.has(url));
      added.forEach((url) => kept.add(url));
      await Promise.all(added.map(store));
    },
    async read(url) {
      return memory.get(url) ?? (kept.has(url) ? (await device()).read(url) : undefined);
    },
    async write(url, copy) {
      memory.set(url, copy);
      await store(url);
    },
  };
}
