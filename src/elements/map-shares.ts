import { position } from '../map/position.js';
import type { Catalog, Offer, Position } from '../catalog/model.js';
import type { Session, Showing } from './session.js';

/** What the elements of a session learn from a map: that there is one, and where its visitors stand. */
export class MapShares {
  #session: Session | undefined;
  #standpoint = '';
  /** Where the page says, at this map, that visitors stand. */
  #stated: Position | undefined;

  /** The map is part of this session now, and of none before. @param standpoint `lng,lat`, as the page says */
  follow(session: Session | undefined, standpoint: string): void {
    const fresh = session !== this.#session;
    if (fresh) this.end();
    if (fresh) session?.view.update({ maps: session.view.snapshot.maps + 1 });
    this.#session = session;
    const said = fresh || standpoint !== this.#standpoint;
    this.#standpoint = standpoint;
    if (said) {
      this.#takeBack();
      this.#stated = position(standpoint);
    }
    // Said once, and again where the visitor or another map takes back what was shown instead.
    if (this.#stated && (said || !session?.view.snapshot.standpoint)) this.stand(this.#stated);
  }

  stand(standpoint: Position | null): void {
    this.#session?.view.update({ standpoint });
  }

  /** With the last map goes where the visitor stands: nothing is left that could hide it. */
  end(): void {
    const view = this.#session?.view;
    view?.update({ maps: view.snapshot.maps - 1 });
    if (view?.snapshot.maps === 0) this.stand(null);
    this.#takeBack();
    this.#session = this.#stated = undefined;
  }

  #takeBack(): void {
    if (this.#stated && this.#session?.view.snapshot.standpoint === this.#stated) this.stand(null);
  }
}

/** A map shows those offers as pins that match. */
export function pinsOf(
  map: HTMLElement & { readonly catalog: Catalog | null; readonly results: readonly Offer[] },
): Showing {
  return {
    kind: 'pin',
    has: (id) => map.results.some((offer) => offer === map.catalog?.offers.get(id)),
    bring: () => map.scrollIntoView({ block: 'nearest' }),
  };
}
