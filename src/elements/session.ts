import { createEngine } from '../catalog/filter/create-engine.js';
import type { Engine } from '../catalog/filter/engine.js';
import type { Catalog } from '../catalog/model.js';
import type { Calendar } from '../catalog/time/calendar.js';
import { createDrawing, type Drawing } from './drawing.js';
import { NO_CALENDAR } from '../catalog/time/no-calendar.js';
import type { TextSearch } from '../catalog/search/search.js';
import { createViewStore, type ViewStore } from '../catalog/view-state.js';
import type { FeedIssue } from '../feed/issue.js';
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
  /** The validation's reports; remarks on what does no harm come a little later. */
  readonly issues: readonly FeedIssue[];
  /** Why dates and text search could not be fetched. */
  readonly lost: unknown;
  /** Asks once more for what could not be fetched. */
  retry(): void;
  /** Who has not drawn yet; heavy engines wait for them. */
  readonly drawing: Drawing;
  /** What the elements of this session show for each other. */
  readonly showing: ReadonlySet<Showing>;
  /** @returns takes it back */
  show(showing: Showing): () => void;
  /** @returns the unsubscribe; the last one to leave aborts what is being fetched */
  subscribe(listener: () => void): () => void;
}

/** What an element can bring into sight when another of its session asks. */
export interface Showing {
  /** Offers in full, offers as pins with a card, figures, or measures. */
  readonly kind: 'offer' | 'pin' | 'indicator' | 'measure';
  /** Whether it shows a record now, or would once that is selected. */
  readonly has: (id: string) => boolean;
  /** Called just before the record is selected or gone to. */
  readonly bring: (id: string) => void;
}

interface Tools {
  readonly calendar: Calendar;
  readonly search: TextSearch;
  /** Looks through the catalogue for what its keepers should know. */
  readonly remarks: Promise<readonly FeedIssue[]>;
  /** Tells that time has passed. @returns ends it */
  readonly followClock: (tell: () => void) => () => void;
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
  const drawing = createDrawing();
  let engine: Engine | null = null;
  let lost: unknown;
  let found: { readonly catalog: Catalog; readonly remarks: readonly FeedIssue[] } | undefined;
  const listeners = new Set<() => void>();
  const notify = () => [...listeners].forEach((listener) => listener());

  function followCatalog(): void {
    const { catalog } = feeds.snapshot;
    if (!catalog || catalog === engine?.catalog) return notify();
    equip((engine = createEngine(catalog, NO_CALENDAR)));
    notify();
  }

  /** Until dates and text search are there, dates are unknown and texts unsearched; everything else works. */
  function equip({ catalog, columns }: Engine): void {
    lost = undefined;
    const isOver = () => catalog !== feeds.snapshot.catalog;
    loadTools(catalog, drawing, notify).then(
      (tools) => {
        if (isOver()) return;
        engine = createEngine(catalog, tools.calendar, tools.search, columns);
        if (!clock && listeners.size > 0) leave.push(tools.followClock(notify));
        clock = tools.followClock;
        notify();
        void tools.remarks.then((remarks) => (found = { catalog, remarks }));
      },
      (error: unknown) => {
        if (isOver()) return;
        lost = error;
        notify();
      },
    );
  }

  const showing = new Set<Showing>();
  let leave: ((() => void) | undefined)[] = [];
  let clock: Tools['followClock'] | undefined;
  return {
    feeds,
    view,
    get issues() {
      const { issues, catalog } = feeds.snapshot;
      return found?.catalog === catalog ? [...issues, ...found.remarks] : issues;
    },
    get lost() {
      return lost;
    },
    retry() {
      if (lost && engine) equip(engine);
    },
    drawing,
    get engine() {
      return engine;
    },
    showing,
    show(one) {
      showing.add(one);
      notify();
      return () => {
        showing.delete(one);
        notify();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        leave = [view.subscribe(notify), feeds.subscribe(followCatalog), clock?.(notify)];
        followCatalog();
      }
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) leave.splice(0).forEach((end) => end?.());
      };
    },
  };
}

/**
 * Dates and text search come after the first offers; the library for recurrence rules only where a feed has rules.
 * @param changed told when a search may find something else
 * @throws where they cannot be fetched
 */
async function loadTools(catalog: Catalog, drawing: Drawing, changed: () => void): Promise<Tools> {
  await drawing.done();
  const ruled = catalog.offers.all.some((offer) => offer.schedule.some((dates) => dates.rrule));
  const [{ createCalendar, createSearch, createRemarks, inSlices, followClock }, rule] = await Promise.all([
    import('./session-tools.js'),
    ruled ? import('../catalog/time/rule.js') : undefined,
  ]);
  const remarks = createRemarks(catalog, rule?.expandRule);
  return {
    calendar: createCalendar(rule?.expandRule),
    search: createSearch(catalog.offers.all, changed),
    remarks: inSlices(remarks.grow).then(() => remarks.issues),
    followClock,
  };
}
