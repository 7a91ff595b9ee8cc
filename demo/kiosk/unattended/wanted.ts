import { sweep } from './generation.js';
import { type Kept, readNote, readPointers, writeNote, writePointers } from './kept.js';

const NOTE = 'wanted';
/** ms after which what no page of this origin names any more may go: two screens with different settings may share one. */
const KEEP = 30 * 24 * 60 * 60_000;

/** When a page last named what is kept, ms since 1970. */
type Wanted = Readonly<Record<string, number>>;

/**
 * Notes that this page names these feeds and map files, be they to be had or not, and lets go what no page has named for long.
 * @param mayDrop whether what this page names is there, and it is known what time it is
 */
export async function keepWanted(
  named: readonly string[],
  mayDrop: boolean,
  now = Date.now(),
): Promise<void> {
  const pointers = await readPointers();
  const { feeds, grounds } = pointers;
  const before = (await readNote<Wanted>(NOTE)) ?? {};
  // What was kept before there were notes counts from today.
  const since = (url: string) => (named.includes(url) ? now : Math.min(before[url] ?? now, now));
  const urls = Object.keys({ ...feeds, ...grounds });
  const gone = mayDrop ? urls.filter((url) => now - since(url) > KEEP) : [];
  const rest = (kept: Readonly<Record<string, Kept>>) =>
    Object.fromEntries(Object.entries(kept).filter(([url]) => !gone.includes(url)));
  if (gone.length > 0) await writePointers({ ...pointers, feeds: rest(feeds), grounds: rest(grounds) });
  const left = urls.filter((url) => !gone.includes(url));
  await writeNote(NOTE, Object.fromEntries(left.map((url) => [url, since(url)])));
  if (gone.length > 0) await sweep();
}
