import type { Position } from '../catalog/model.js';
import { locate, type Locating } from '../map/locate.js';

export interface MapStandpointHost {
  /** What is shown as the visitor's place, in all elements of the session. */
  readonly here: () => Position | undefined;
  /** Tells all elements of the session, which may say how far it is from there; null is where the page says. */
  readonly stand: (at: Position | null) => void;
  readonly goTo: (at: Position) => void;
  readonly changed: () => void;
}

/** Where devices said that they are. What else is shown as a visitor's place, a page has said. */
const own = new WeakSet<Position>();

/** "You are here": where the page says, or where the device is, which is asked only after a tap. */
export class MapStandpoint {
  #state: Locating = 'no';
  #asking: Promise<Position> | undefined;

  constructor(private readonly host: MapStandpointHost) {}

  /** Found is found for all maps of the session, whichever of them has asked. */
  get state(): Locating {
    const here = this.host.here();
    return here && own.has(here) ? 'found' : this.#state;
  }

  /** Shows the visitor's own place, or forgets it. */
  async toggle(): Promise<void> {
    if (this.state === 'found') return this.forget();
    const asking = (this.#asking = locate());
    this.#is('asked');
    const at = await asking.catch(() => undefined);
    // Asked again meanwhile, or forgotten: the answer is nobody's.
    if (asking !== this.#asking) return;
    if (at) {
      own.add(at);
      this.host.stand(at);
      this.host.goTo(at);
    }
    this.#is(at ? 'no' : 'failed');
  }

  /** As it was before anybody tapped. */
  forget(): void {
    this.#asking = undefined;
    if (this.state === 'found') this.host.stand(null);
    this.#is('no');
  }

  #is(state: Locating): void {
    this.#state = state;
    this.host.changed();
  }
}
