import { type Lazy, lazily } from '../ui/lazy.js';
import type { ListHost } from '../ui/list/host.js';

/**
 * The parts of the list that are not needed for the first offers. Each is fetched when it is first looked for. After a failure
 * nothing asks again by itself, or every drawing would.
 * @param changed told when one has come
 * @param failed told when one could not be fetched
 */
export function listParts(host: ListHost, changed: () => void, failed: (error: unknown) => void) {
  const missing = new Set<Lazy<unknown>>();
  const part = <T>(load: () => Promise<T>): Lazy<T> => {
    const made = lazily(load, changed, (error) => {
      missing.add(made);
      failed(error);
      changed();
    });
    return {
      get value() {
        return missing.has(made) ? undefined : made.value;
      },
    };
  };
  const parts = {
    cards: part(async () => (await import('../ui/list/cards-part.js')).createCardsPart(host)),
    filters: part(async () => (await import('../ui/list/filter-part.js')).createFilterPart(host)),
    detail: part(async () => (await import('../ui/list/detail-part.js')).createDetailPart(host)),
    slip: part(async () => (await import('../ui/list/slip-part.js')).createSlipPart(host)),
    calendar: part(async () => (await import('../ui/list/calendar-part.js')).createCalendarPart(host)),
  };
  return {
    parts,
    /** One that was looked for could not be had. */
    get lost() {
      return missing.size > 0;
    },
    retry: () => {
      missing.clear();
      changed();
    },
  };
}

export type ListParts = ReturnType<typeof listParts>['parts'];
