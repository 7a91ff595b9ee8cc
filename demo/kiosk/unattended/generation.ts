import type { ReadFeed } from '../../../src/feed/read-feed.js';
import { ownPicture } from '../../../src/ui/own-picture.js';
import { dropCaches, GENERATION, headersOf, readPointers } from './kept.js';

const MOST_PICTURES = 500;
const LARGEST_PICTURE = 3_000_000;
/** ms that one picture may take, and all of a feed; what is missing then is asked for with the next look. */
const ONE_PICTURE = 20_000;
const ALL_PICTURES = 5 * 60_000;

/** Stores answers under a name of their own. Nothing is in force by that. @throws (rejects) when there is no room */
export async function storeApart(answers: ReadonlyMap<string, Response>): Promise<string> {
  const name = GENERATION + crypto.randomUUID();
  try {
    const cache = await caches.open(name);
    // Their copies, since it may have to be done once more.
    for (const [url, answer] of answers)
      if (answer.ok) await cache.put(url, new Response(answer.clone().body, { headers: headersOf(answer) }));
    return name;
  } catch (error) {
    await drop(name);
    throw error;
  }
}

/** Removes what was stored apart. */
export const drop = (name: string): Promise<boolean> => caches.delete(name).catch(() => false);

/** Whether there was no room for what was to be stored. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** Where pictures come from besides the network, and which of them are asked for. */
interface PictureLook {
  /** The generation before. */
  readonly earlier: string | undefined;
  /** Also those that are there: a city may have put another picture under the same name, or taken it away. */
  readonly anew: boolean;
}

/** Adds the pictures of a feed. @throws (rejects) when there is no room, or after all others when one cannot be stored */
export async function addPictures(name: string, feed: ReadFeed, look: PictureLook): Promise<void> {
  const cache = await caches.open(name);
  const all = AbortSignal.timeout(ALL_PICTURES);
  const failed: unknown[] = [];
  for (const url of picturesOf(feed)) {
    try {
      await addPicture(cache, url, all, look);
    } catch (error) {
      if (isFull(error)) throw error;
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
}

async function addPicture(cache: Cache, url: string, all: AbortSignal, look: PictureLook): Promise<void> {
  const isKept = (await cache.match(url, { ignoreVary: true })) !== undefined;
  if (isKept && !look.anew) return;
  const answer = await pictureFrom(url, all);
  if (answer === 'gone') return void (await cache.delete(url, { ignoreVary: true }));
  const picture = answer ?? (!isKept && look.earlier && (await keptPicture(look.earlier, url)));
  if (picture) await cache.put(url, picture);
}

/** Removes generations that nothing points to any more. Where nothing is known of what is in force, nothing goes. */
export async function sweep(): Promise<void> {
  const { feeds, grounds } = await readPointers();
  const used = [...Object.values(feeds), ...Object.values(grounds)].map(({ cache }) => cache);
  if (used.length > 0) await dropCaches(GENERATION, used);
}

/** What the elements would show of it. */
export function picturesOf({ lists, url }: Pick<ReadFeed, 'lists' | 'url'>): string[] {
  const inOffers = lists.offers.flatMap(({ record: { image, provider } }) => [
    image?.url,
    typeof provider === 'object' ? provider.logo : undefined,
  ]);
  const named = [...inOffers, ...lists.providers.map(({ record }) => record.logo)];
  return [...new Set(named.flatMap((address) => ownPicture(address, { url }) ?? []))].slice(0, MOST_PICTURES);
}

/** What a server answers that had a picture and has it no more. */
const GONE = [404, 410];

/** @returns undefined where the network gives none now; 'gone' where what the server has, or has no more, is not to be kept */
async function pictureFrom(url: string, all: AbortSignal): Promise<Response | 'gone' | undefined> {
  try {
    const signal = AbortSignal.any([all, AbortSignal.timeout(ONE_PICTURE)]);
    const answer = await fetch(url, { cache: 'no-cache', credentials: 'same-origin', signal });
    if (GONE.includes(answer.status)) return 'gone';
    const isPicture = answer.headers.get('Content-Type')?.startsWith('image/');
    if (!answer.ok || !isPicture) return undefined;
    const content = await answer.blob();
    return content.size <= LARGEST_PICTURE ? new Response(content, { headers: headersOf(answer) }) : 'gone';
  } catch {
    return undefined;
  }
}

async function keptPicture(name: string, url: string): Promise<Response | undefined> {
  const cache = await caches.open(name);
  return cache.match(url, { ignoreVary: true });
}
