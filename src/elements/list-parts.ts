import { lazilyOnce } from '../ui/lazy.js';
import type { ListHost } from '../ui/list/host.js';

/**
 * The parts of the list that are not needed for the first offers. Each is fetched when it is first looked for.
 * @param changed told when one has come
 * @param failed told when one could not be fetched
 */
export function listParts(host: ListHost, changed: () => void, failed: (error: unknown) => void) {
  const part = <T>(load: () => Promise<T>) => lazilyOnce(load, changed, failed);
  return {
    cards: part(async () => (await import('../ui/list/cards-part.js')).createCardsPart(host)),
    filters: part(async () => (await import('../ui/list/filter-part.js')).createFilterPart(host)),
    detail: part(async () => (await import('../ui/list/detail-part.js')).createDetailPart(host)),
    slip: part(async () => (await import('../ui/list/slip-part.js')).createSlipPart(host)),
    calendar: part(async () => (await import('../ui/list/calendar-part.js')).createCalendarPart(host)),
  };
}

export type ListParts = ReturnType<typeof listParts>;
