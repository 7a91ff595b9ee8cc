// What page and service worker both know of the store. The page writes, the service worker only reads.

const STATE = 'ikon-kiosk-state-1';
const FOLDER = '/ikon-kiosk/';

/** Caches of one generation of a feed, or of a map file, begin like this. */
export const GENERATION = 'ikon-kiosk-data-';
/** Caches of one version of the code begin like this. */
export const CODE = 'ikon-kiosk-code-';

/** Where something that was checked and whole is kept. */
export interface Kept {
  /** Name of its cache. */
  readonly cache: string;
  /** A feed's own date; what tells a map file from its next version. */
  readonly mark: string;
  /** ms since 1970. */
  readonly fetched: number;
  /** When all pictures of a feed were asked for, also those that were there, ms since 1970. */
  readonly pictures?: number;
}

/** What is in force: the one entry by which the store goes from one state to the next. */
export interface Pointers {
  readonly feeds: Readonly<Record<string, Kept>>;
  readonly grounds: Readonly<Record<string, Kept>>;
}

const NONE: Pointers = { feeds: {}, grounds: {} };

/** @returns undefined where nothing is kept, or nothing can be read */
export async function readNote<T>(name: string): Promise<T | undefined> {
  try {
    const cache = await caches.open(STATE);
    const note = await cache.match(FOLDER + name);
    return (await note?.json()) as T | undefined;
  } catch {
    return undefined;
  }
}

/** @throws (rejects) where nothing can be stored */
export async function writeNote(name: string, value: unknown): Promise<void> {
  const cache = await caches.open(STATE);
  await cache.put(FOLDER + name, new Response(JSON.stringify(value)));
}

/** Those that are true of what is kept of an answer: it is unpacked, and there for whoever asks. A cache takes none that varies by `*`. */
export function headersOf(answer: Response): Headers {
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  return headers;
}

/** Removes the caches of a kind that nothing needs any more. @param prefix {@link GENERATION} or {@link CODE} */
export async function dropCaches(prefix: string, needed: readonly string[]): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && !needed.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

export const readPointers = async (): Promise<Pointers> => ({
  ...NONE,
  ...(await readNote<Pointers>('pointers')),
});

export const writePointers = (pointers: Pointers): Promise<void> => writeNote('pointers', pointers);
