import { createEngine } from '../catalog/filter/create-engine.js';
import type { Engine } from '../catalog/filter/engine.js';
import type { Catalog } from '../catalog/model.js';
import { createTimetable } from '../catalog/time/timetable.js';
import { createViewStore, type ViewStore } from '../catalog/view-state.js';
import { feedStore } from '../feed/registry.js';
import type { FeedStore } from '../feed/store.js';

/**
 * What elements with the same feeds and the same group share: the feeds' store, the view state, and the
 * engine that answers queries, so that nothing is worked out twice for three elements.
 */
export interface Session {
  readonly feeds: FeedStore;
  readonly view: ViewStore;
  /** Null until a catalogue is there. */
  readonly engine: Engine | null;
  /** @returns the unsubscribe; the last one to leave aborts what is being fetched */
  subscribe(listener: () => void): () => void;
}

const sessions = new Map<string, Session>();

/**
 * @param urls resolved addresses, in order
 * @param group name that keeps two groups of elements on one page apart; '' is the page's
 */
export function getSession(urls: readonly string[], group: string): Session {
  const key = JSON.stringify([group, ...urls]);
  const session = sessions.get(key) ?? createSession(feedStore(urls), createViewStore());
  sessions.set(key, session);
  return session;
}

function createSession(feeds: FeedStore, view: ViewStore): Session {
  let engine: Engine | null = null;
  const listeners = new Set<() => void>();
  const notify = () => [...listeners].forEach((listener) => listener());
  const use = (next: Engine) => {
    engine = next;
    notify();
  };

  function followCatalog(): void {
    const { catalog } = feeds.snapshot;
    if (catalog && catalog !== engine?.catalog) {
      engine = createEngine(catalog, createTimetable());
      void withRules(catalog).then((ruled) => ruled && feeds.snapshot.catalog === catalog && use(ruled));
    }
    notify();
  }

  let leave: (() => void)[] = [];
  return {
    feeds,
    view,
    get engine() {
      return engine;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        leave = [view.subscribe(notify), feeds.subscribe(followCatalog)];
        followCatalog();
      }
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) leave.splice(0).forEach((end) => end());
      };
    },
  };
}

/** An engine that can expand recurrence rules; the library for it is fetched only where a feed has rules. */
async function withRules(catalog: Catalog): Promise<Engine | undefined> {
  if (!catalog.offers.all.some((offer) => offer.schedule.some((dates) => dates.rrule))) return undefined;
  try {
    const { expandRule } = await import('../catalog/time/rule.js');
    return createEngine(catalog, createTimetable(expandRule));
  } catch {
    return undefined; // Recurring dates stay unknown; everything else works.
  }
}
