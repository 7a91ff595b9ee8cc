import { lazilyOnce } from '../ui/lazy.js';
import type { ListHost } from '../ui/list/host.js';

/**
 * The parts of the list that are not needed for the first offers. Each is fetched when it is first looked for.
 * @param changed told when one has come
 * @param failed told when one could not be fetched
 */
export function listParts(host: ListHost, changed: () => void, failed: (error: unknown) => void) {
  // Made in one place, since what is written for each part weighs on the first offers.
  const part = <T>(load: () => Promise<{ createPart: (host: ListHost) => T | Promise<T> }>) =>
    lazilyOnce(async () => (await load()).createPart(host), changed, failed);
  return {
    cards: part(() => import('../ui/list/cards-part.js')),
    filters: part(() => import('../ui/list/filter-part.js')),
    detail: part(() => import('../ui/list/detail-part.js')),
    slip: part(() => import('../ui/list/slip-part.js')),
    calendar: part(() => import('../ui/list/calendar-part.js')),
  };
}

export type ListParts = ReturnType<typeof listParts>;
