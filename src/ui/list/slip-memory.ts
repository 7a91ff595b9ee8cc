const PREFIX = 'ikon-slip ';

/** Where the device keeps a slip, if the visitor asks for it. Storage may be refused: then nothing is kept. */
export interface SlipMemory {
  /** What is kept; undefined where nothing is. */
  readonly read: () => readonly string[] | undefined;
  /** @returns whether the device keeps it */
  readonly write: (ids: readonly string[]) => boolean;
  readonly forget: () => void;
}

/** @param feeds addresses of the feeds, so that two cities keep two slips */
export function slipMemory(feeds: string): SlipMemory {
  const key = PREFIX + feeds;
  return {
    read() {
      const kept = attempt(() => localStorage.getItem(key));
      return kept ? idsIn(kept) : undefined;
    },
    write(ids) {
      return attempt(() => (localStorage.setItem(key, JSON.stringify(ids)), true)) === true;
    },
    forget() {
      attempt(() => localStorage.removeItem(key));
    },
  };
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** What is stored is not to be trusted: another script may have written it. */
function idsIn(kept: string): readonly string[] {
  const value = attempt<unknown>(() => JSON.parse(kept));
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
