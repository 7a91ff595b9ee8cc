import { createEngine } from '../catalog/filter/create-engine.js';
import type { Engine } from '../catalog/filter/engine.js';
import type { Catalog } from '../catalog/model.js';
import { NO_TIMETABLE } from '../catalog/time/no-timetable.js';
import type { Timetable } from '../catalog/time/timetable.js';
import type { TextSearch } from '../catalog/search/scan.js';
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

  /** What is fetched beside the catalogue, for the catalogue that is shown now. */
  let timetable: Timetable = NO_TIMETABLE;
  let search: TextSearch | undefined;
  let indexing = false;

  function rebuild(catalog: Catalog): void {
    engine = createEngine(catalog, timetable, search);
    notify();
  }

  /** Takes what was fetched, unless the catalogue has changed meanwhile. */
  function take(catalog: Catalog, use: () => void): void {
    if (catalog !== feeds.snapshot.catalog) return;
    use();
    rebuild(catalog);
  }

  function followCatalog(): void {
    const { catalog } = feeds.snapshot;
    if (catalog && catalog !== engine?.catalog) {
      [timetable, search, indexing] = [NO_TIMETABLE, undefined, false];
      engine = createEngine(catalog, timetable);
      void loadTimetable(catalog).then((loaded) => take(catalog, () => (timetable = loaded)));
      followText();
    }
    notify();
  }

  /** The index is built when somebody types for the first time; until it stands, texts are scanned. */
  function followText(): void {
    const { catalog } = feeds.snapshot;
    if (!catalog || indexing || view.snapshot.filter.text === undefined) return;
    indexing = true;
    void loadSearch(catalog).then((loaded) => take(catalog, () => (search = loaded)));
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
        const followView = () => {
          followText();
          notify();
        };
        leave = [view.subscribe(followView), feeds.subscribe(followCatalog)];
        followCatalog();
      }
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) leave.splice(0).forEach((end) => end());
      };
    },
  };
}

/** Dates come after the first offers; the library for recurrence rules only where a feed has rules. */
async function loadTimetable(catalog: Catalog): Promise<Timetable> {
  try {
    const ruled = catalog.offers.all.some((offer) => offer.schedule.some((dates) => dates.rrule));
    const [{ createTimetable }, rule] = await Promise.all([
      import('../catalog/time/timetable.js'),
      ruled ? import('../catalog/time/rule.js') : undefined,
    ]);
    return createTimetable(rule?.expandRule);
  } catch {
    return NO_TIMETABLE; // Dates stay unknown; everything else works.
  }
}

async function loadSearch(catalog: Catalog): Promise<TextSearch | undefined> {
  try {
    const { indexSearch } = await import('../catalog/search/index-search.js');
    return await indexSearch(catalog.offers.all);
  } catch {
    return undefined; // The scan goes on answering.
  }
}
