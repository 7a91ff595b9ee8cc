import { addressPrefix } from '../catalog/address-key.js';
import { isAddressed, readAddress, writeAddress } from '../catalog/address.js';
import { type Filter, sameFilter } from '../catalog/filter/filter.js';
import { markReduced, pruneFilter } from '../catalog/filter/prune.js';
import type { Catalog, Offer } from '../catalog/model.js';
import type { ViewState } from '../catalog/view-state.js';
import { spoken } from '../i18n/languages.js';
import { IkonFilterChangeEvent, IkonOfferSelectEvent } from './events.js';
import type { Session } from './session.js';

/** An element that keeps its session in the address: the first one tells the host of what "back" changed. */
interface User extends EventTarget {
  readonly filter: Filter;
  readonly results: readonly Offer[];
  readonly selected: string | null;
  readonly catalog: Catalog | null;
}

interface Synced {
  readonly users: Set<User>;
  readonly end: () => void;
}

const synced = new WeakMap<Session, Synced>();

/**
 * Keeps a session's filter, selection, view, language and slip in the page's address, and follows the address when the
 * visitor goes back or forward. Elements of one session share the work. @returns ends it
 */
export function syncAddress(session: Session, group: string, user: User): () => void {
  const known = synced.get(session) ?? begin(session, group);
  synced.set(session, known);
  known.users.add(user);
  return () => {
    if (!known.users.delete(user) || known.users.size > 0) return;
    synced.delete(session);
    known.end();
  };
}

function begin(session: Session, group: string): Synced {
  const users = new Set<User>();
  const tell = (before: ViewState) => [...users].slice(0, 1).forEach((user) => announce(user, before));
  return { users, end: follow(session, addressPrefix(group), tell) };
}

/** Going back or forward is something that the visitor did. */
function announce(user: User, before: ViewState): void {
  const { filter, selected, catalog } = user;
  if (!sameFilter(filter, before.filter)) user.dispatchEvent(new IkonFilterChangeEvent(filter, user.results));
  if (selected !== before.selected)
    user.dispatchEvent(new IkonOfferSelectEvent(selected, catalog?.offers.get(selected ?? '')));
}

function follow({ view, feeds }: Session, prefix: string, tell: (before: ViewState) => void): () => void {
  /** The address is read or put right: nothing that "back" should undo. */
  let quiet = false;
  let pruned = false;

  function take(change: Partial<ViewState>): void {
    quiet = true;
    view.update(change);
    quiet = false;
  }

  /** What an old entry of the history says; what was kept and the language stay as they are now. */
  function goBack(): void {
    const { slip: _slip, language: _language, ...said } = readAddress(location.search, prefix);
    const before = view.snapshot;
    take(said);
    pruned = false;
    prune();
    put(view.snapshot, false);
    tell(before);
  }

  /**
   * Choices that no offer knows go, and the list says so, once it is known which there are: a feed that is late or lost may
   * know them. An offer that an older address names without its feed gets its full id.
   */
  function prune(): void {
    const { state, catalog, waiting, error } = feeds.snapshot;
    if (pruned || !catalog || state !== 'ready' || waiting || error) return;
    pruned = true;
    const { filter, selected, slip } = view.snapshot;
    const full = (id: string) => catalog.offers.get(id)?.id ?? id;
    take({
      filter: pruneFilter(filter, catalog),
      selected: selected === null ? null : full(selected),
      slip: slip.map(full),
    });
    if (view.snapshot.filter !== filter) markReduced(view.snapshot.filter);
    put(view.snapshot, false);
  }

  function put(state: ViewState, step: boolean): void {
    const search = writeAddress(location.search, state, prefix);
    if (search === location.search) return;
    const url = `${location.pathname}${search}${location.hash}`;
    try {
      if (step) history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch {
      // A browser may refuse many changes in a short time, or any in a sandbox: the list works without its address.
    }
  }

  if (isAddressed(location.search, prefix)) {
    const { slip, language, ...said } = readAddress(location.search, prefix);
    const known = language && spoken(language) ? { language } : {};
    take({ ...said, ...known, slip: [...view.snapshot.slip, ...slip] });
    put(view.snapshot, false);
  }
  const ends = [
    view.subscribe((state, previous) => quiet || put(state, isStep(state, previous))),
    feeds.subscribe(prune),
  ];
  prune();
  addEventListener('popstate', goBack);
  return () => {
    ends.forEach((end) => end());
    removeEventListener('popstate', goBack);
  };
}

/** Whether "back" should undo it: opening an offer, another view or choosing a filter; not every letter that is typed. */
function isStep(state: ViewState, previous: ViewState): boolean {
  const { selected, view, measures } = previous;
  if (state.selected !== selected || state.view !== view || state.measures !== measures) return true;
  const [now, before] = [state.filter, previous.filter].map(({ text: _, ...rest }) => rest);
  return !sameFilter(now ?? {}, before ?? {});
}
