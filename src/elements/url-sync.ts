import { addressPrefix } from '../catalog/address-key.js';
import { isAddressed, readAddress, writeAddress } from '../catalog/address.js';
import { pruneFilter } from '../catalog/filter/prune.js';
import { sameFilter } from '../catalog/filter/filter.js';
import type { ViewState } from '../catalog/view-state.js';
import { spoken } from '../i18n/languages.js';
import type { Session } from './session.js';

interface Synced {
  users: number;
  readonly end: () => void;
}

const synced = new WeakMap<Session, Synced>();

/**
 * Keeps a session's filter, selection, view, language and slip in the page's address, and follows the address when the
 * visitor goes back or forward. Elements of one session share the work. @returns ends it
 */
export function syncAddress(session: Session, group: string): () => void {
  const known = synced.get(session) ?? { users: 0, end: follow(session, addressPrefix(group)) };
  synced.set(session, known);
  known.users += 1;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    known.users -= 1;
    if (known.users > 0) return;
    synced.delete(session);
    known.end();
  };
}

function follow({ view, feeds }: Session, prefix: string): () => void {
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
    take(said);
    pruned = false;
    prune();
    put(view.snapshot, false);
  }

  /**
   * Choices that no offer knows go, once it is known which there are: a feed that is late or lost may know them. An offer that an
   * older address names without its feed gets its full id.
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
