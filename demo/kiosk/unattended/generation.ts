import type { ReadFeed } from '../../../src/feed/read-feed.js';
import { ownPicture } from '../../../src/ui/own-picture.js';
import { dropCaches, GENERATION, readPointers } from './kept.js';

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
    for (const [url, answer] of answers) if (answer.ok) await cache.put(url, answer.clone());
    return name;
  } catch (error) {
    await drop(name);
    throw error;
  }
}

/** Removes what was stored apart. */
export const drop = (name: string): Promise<boolean> => caches.delete(name).catch(() => false);

/** Adds the pictures of a feed that are not there yet, from an earlier generation where the network gives none. */
export async function addPictures(name: string, feed: ReadFeed, earlier: string | undefined): Promise<void> {
  const cache = await caches.open(name);
  const all = AbortSignal.timeout(ALL_PICTURES);
  for (const url of picturesOf(feed)) {
    if (await cache.match(url, { ignoreVary: true })) continue;
    const answer = (await pictureFrom(url, all)) ?? (earlier && (await keptPicture(earlier, url)));
    if (answer) await cache.put(url, answer);
  }
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

async function pictureFrom(url: string, all: AbortSignal): Promise<Response | undefined> {
  try {
    const signal = AbortSignal.any([all, AbortSignal.timeout(ONE_PICTURE)]);
    const answer = await fetch(url, { cache: 'no-cache', credentials: 'same-origin', signal });
    const isPicture = answer.headers.get('Content-Type')?.startsWith('image/');
    if (!answer.ok || !isPicture) return undefined;
    const content = await answer.blob();
    return content.size <= LARGEST_PICTURE ? new Response(content, { headers: answer.headers }) : undefined;
  } catch {
    return undefined;
  }
}

async function keptPicture(name: string, url: string): Promise<Response | undefined> {
  const cache = await caches.open(name);
  return cache.match(url, { ignoreVary: true });
}
