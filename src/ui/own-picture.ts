import type { Feed } from '../catalog/model.js';

/** A picture's address, if it is of the feed's own origin: a feed must not make visitors call on others. */
export function ownPicture(url: string | undefined, feed: Pick<Feed, 'url'>): string | undefined {
  if (!url || !URL.canParse(url, feed.url)) return undefined;
  const resolved = new URL(url, feed.url);
  return resolved.origin === new URL(feed.url).origin ? resolved.href : undefined;
}
