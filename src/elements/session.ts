import { createEngine } from '../catalog/filter/create-engine.js';
import type { Engine } from '../catalog/filter/engine.js';
import type { Catalog } from '../catalog/model.js';
import type { Calendar } from '../catalog/time/calendar.js';
import { createDrawing, type Drawing } from './drawing.js';
import { NO_CALENDAR } from '../catalog/time/no-calendar.js';
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
  /** Who has not drawn yet; heavy engines wait for them. */
  readonly drawing: Drawing;
  /** @returns the unsubscribe; the last one to leave aborts what is being fetched */
  subscribe(listener: () => void): () => void;
}

interface Tools {
  readonly calendar: Calendar;
  readonly search?: TextSearch;
}

const NO_TOOLS: Tools = { calendar: NO_CALENDAR };

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
  let tools = NO_TOOLS;
  let indexing = false;

  function rebuild(catalog: Catalog): void {
    engine = createEngine(catalog, tools.calendar, tools.search);
    notify();
  }

  /** Takes what was fetched, unless the catalogue has changed meanwhile. */
  function take(catalog: Catalog, more: Partial<Tools>): void {
    if (catalog !== feeds.snapshot.catalog) return;
    tools = { ...tools, ...more };
    rebuild(catalog);
  }

  function followCatalog(): void {
    const { catalog } = feeds.snapshot;
    if (!catalog || catalog === engine?.catalog) return notify();
    [tools, indexing] = [NO_TOOLS, false];
    rebuild(catalog);
    void loadTools(catalog).then((loaded) => {
      take(catalog, loaded);
      followText();
    });
  }

  /** The index is built when somebody types for the first time; until it stands, texts are scanned. */
  function followText(): void {
    const { catalog } = feeds.snapshot;
    if (!catalog || indexing || tools === NO_TOOLS || view.snapshot.filter.text === undefined) return;
    indexing = true;
    void loadIndex(catalog).then((search) => search && take(catalog, { search }));
  }

  let leave: (() => void)[] = [];
  return {
    feeds,
    view,
    drawing: createDrawing(),
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

/** Dates and text search come after the first offers; the library for recurrence rules only where a feed has rules. */
async function loadTools(catalog: Catalog): Promise<Tools> {
  try {
    const ruled = catalog.offers.all.some((offer) => offer.schedule.some((dates) => dates.rrule));
    const [{ createCalendar, scanSearch }, rule] = await Promise.all([
      import('./session-tools.js'),
      ruled ? import('../catalog/time/rule.js') : undefined,
    ]);
    return { calendar: createCalendar(rule?.expandRule), search: scanSearch(catalog.offers.all) };
  } catch {
    return NO_TOOLS; // Dates stay unknown and texts unsearched; everything else works.
  }
}

async function loadIndex(catalog: Catalog): Promise<TextSearch | undefined> {
  try {
    const { indexSearch } = await import('../catalog/search/index-search.js');
    return await indexSearch(catalog.offers.all);
  } catch {
    return undefined; // The scan goes on answering.
  }
}
