import type { MeasureFilter } from './measure.js';
import type { Position } from './model.js';
import { type Filter, normalizeFilter, sameFilter } from './filter/filter.js';

/** How a list can show itself. */
export const LIST_VIEWS = ['list', 'calendar', 'slip'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** What the visitor has chosen. Frozen; a new object for every change. */
export interface ViewState {
  readonly filter: Filter;
  /** Id of the offer that is open or marked, or null. */
  readonly selected: string | null;
  /** What is asked of the measures, beside the filter's topics. */
  readonly measures: MeasureFilter;
  /** How the list shows itself, or null while that is the host's choice. */
  readonly view: ListView | null;
  /** Language the visitor chose, or null while nobody has chosen. */
  readonly language: string | null;
  /** Ids of the offers that the visitor keeps, in the order in which they were kept. */
  readonly slip: readonly string[];
  /** Where the visitor stands, as a page or the visitor says; never stored, never in an address. */
  readonly standpoint: Position | null;
  /** Id of the indicator that colours the districts, '' for none, or null while that is each map's own choice. */
  readonly indicator: string | null;
  /** Maps that can colour districts by an indicator: charts hand theirs over only where there is one. */
  readonly maps: number;
}

/** More than that is no slip of paper any more. */
const MAX_KEPT = 200;

/** Holds a {@link ViewState} and tells those who subscribed. */
export interface ViewStore {
  readonly snapshot: ViewState;
  /** Sets what is given; tells subscribers only when something changed. */
  update(change: Partial<ViewState>): void;
  /** @returns the unsubscribe */
  subscribe(listener: (state: ViewState, previous: ViewState) => void): () => void;
}

const NONE: readonly string[] = Object.freeze([]);
const EMPTY: ViewState = Object.freeze({
  filter: Object.freeze({}),
  selected: null,
  measures: Object.freeze({}),
  view: null,
  language: null,
  slip: NONE,
  standpoint: null,
  indicator: null,
  maps: 0,
});

export function createViewStore(): ViewStore {
  let snapshot = EMPTY;
  const listeners = new Set<(state: ViewState, previous: ViewState) => void>();
  return {
    get snapshot() {
      return snapshot;
    },
    update(change) {
      const previous = snapshot;
      const next = applied(previous, change);
      if (next === previous) return;
      snapshot = next;
      for (const listener of [...listeners]) listener(next, previous);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function applied(previous: ViewState, change: Partial<ViewState>): ViewState {
  const filter = change.filter ? normalizeFilter(change.filter) : previous.filter;
  const measures = Object.freeze({ ...(change.measures ?? previous.measures) });
  const next = {
    ...previous,
    ...change,
    filter: sameFilter(filter, previous.filter) ? previous.filter : filter,
    measures: JSON.stringify(measures) === JSON.stringify(previous.measures) ? previous.measures : measures,
    slip: change.slip ? keptList(change.slip, previous.slip) : previous.slip,
  };
  const keys = Object.keys(EMPTY) as (keyof ViewState)[];
  return keys.every((key) => next[key] === previous[key]) ? previous : Object.freeze(next);
}

/** Without doubles and of a sensible length; the list of before where nothing has changed. */
function keptList(ids: readonly string[], previous: readonly string[]): readonly string[] {
  const kept = [...new Set(ids)].slice(0, MAX_KEPT);
  const same = kept.length === previous.length && kept.every((id, i) => id === previous[i]);
  return same ? previous : Object.freeze(kept);
}
