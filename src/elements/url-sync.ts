import { isAddressed, readAddress, writeAddress } from '../catalog/address.js';
import { pruneFilter } from '../catalog/filter/prune.js';
import { sameFilter } from '../catalog/filter/filter.js';
import type { ViewState } from '../catalog/view-state.js';
import { addressPrefix } from './offer-link.js';
import type { Session } from './session.js';

interface Synced {
  users: number;
  readonly end: () => void;
}

const synced = new WeakMap<Session, Synced>();

/**
 * Keeps a session's filter, selection, language and slip in the page's address, and follows the address when the
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
  let reading = false;
  let pruned = false;

  function read(): void {
    reading = true;
    view.update(readAddress(location.search, prefix));
    reading = false;
    pruned = false;
    prune();
  }

  /** Choices that no offer knows go, once it is known which there are. */
  function prune(): void {
    const { catalog } = feeds.snapshot;
    if (!catalog || pruned) return;
    pruned = true;
    view.update({ filter: pruneFilter(view.snapshot.filter, catalog) });
  }

  function write(state: ViewState, previous: ViewState): void {
    if (reading) return;
    const search = writeAddress(location.search, state, prefix);
    if (search === location.search) return;
    const url = `${location.pathname}${search}${location.hash}`;
    if (isStep(state, previous)) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  }

  if (isAddressed(location.search, prefix)) read();
  const ends = [view.subscribe(write), feeds.subscribe(prune)];
  addEventListener('popstate', read);
  return () => {
    ends.forEach((end) => end());
    removeEventListener('popstate', read);
  };
}

/** Whether "back" should undo it: opening an offer or choosing a filter; not every letter that is typed. */
function isStep(state: ViewState, previous: ViewState): boolean {
  if (state.selected !== previous.selected) return true;
  const [now, before] = [state.filter, previous.filter].map(({ text: _, ...rest }) => rest);
  return !sameFilter(now ?? {}, before ?? {});
}
