import type { Position } from '../catalog/model.js';
import { locate } from '../map/locate.js';

/** What is known of where the visitor stands. */
export type Locating = 'no' | 'asked' | 'found' | 'failed';

export interface MapStandpointHost {
  /** The place that the page names. */
  readonly stated: () => Position | undefined;
  /** Tells all elements of the session, which may say how far it is from there. */
  readonly stand: (at: Position | null) => void;
  readonly goTo: (at: Position) => void;
  readonly changed: () => void;
}

/** "You are here": where the page says, or where the device is, which is asked only after a tap. */
export class MapStandpoint {
  state: Locating = 'no';

  constructor(private readonly host: MapStandpointHost) {}

  /** Shows the visitor's own place, or forgets it. */
  async toggle(): Promise<void> {
    if (this.state === 'found') return this.forget();
    this.#is('asked');
    try {
      const at = await locate();
      if (this.state !== 'asked') return;
      this.host.stand(at);
      this.host.goTo(at);
      this.#is('found');
    } catch {
      this.#is('failed');
    }
  }

  /** As it was before anybody tapped. */
  forget(): void {
    this.host.stand(this.host.stated() ?? null);
    this.#is('no');
  }

  #is(state: Locating): void {
    this.state = state;
    this.host.changed();
  }
}
