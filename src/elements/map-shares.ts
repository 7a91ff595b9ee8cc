import { position } from '../map/position.js';
import type { Offer } from '../catalog/model.js';
import type { Session, Showing } from './session.js';

/** What the elements of a session learn from a map: that there is one, and where the page says its visitors stand. */
export class MapShares {
  #session: Session | undefined;
  #standpoint = '';

  /** The map is part of this session now, and of none before. @param standpoint `lng,lat`, as the page says */
  follow(session: Session | undefined, standpoint: string): void {
    const fresh = session !== this.#session;
    if (fresh) this.end();
    if (fresh) session?.view.update({ maps: session.view.snapshot.maps + 1 });
    const at = fresh || standpoint !== this.#standpoint ? position(standpoint) : undefined;
    if (at) session?.view.update({ standpoint: at });
    this.#session = session;
    this.#standpoint = standpoint;
  }

  end(): void {
    const view = this.#session?.view;
    view?.update({ maps: view.snapshot.maps - 1 });
    this.#session = undefined;
  }
}

/** A map shows those offers as pins that match. */
export function pinsOf(map: HTMLElement & { readonly results: readonly Offer[] }): Showing {
  return {
    kind: 'pin',
    has: (id) => map.results.some((offer) => offer.id === id),
    bring: () => map.scrollIntoView({ block: 'nearest' }),
  };
}
