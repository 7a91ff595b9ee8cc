import { indicatorInFragment } from '../catalog/indicator-link.js';

/** What going to an addressed figure needs of its element. */
export interface AddressedFigureHost {
  readonly group: () => string;
  readonly find: (id: string) => HTMLElement | undefined;
  /** Resolves when everything on the page that shares the feed is drawn. */
  readonly calm: () => Promise<void>;
  readonly changed: () => void;
}

/** What a visitor does first makes the place on the page theirs. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Goes to the indicator that the page's address means, once it is there, and once only: a fragment cannot find what is
 * inside an element by itself. Whoever has begun to read, scroll or type meanwhile stays where they are.
 */
export class AddressedFigure {
  #wanted: string | undefined;

  constructor(private readonly host: AddressedFigureHost) {}

  begin(): void {
    this.#want();
    addEventListener('hashchange', this.#follow);
    for (const act of ACTS) addEventListener(act, this.#yield, { capture: true, passive: true });
  }

  end(): void {
    this.#wanted = undefined;
    removeEventListener('hashchange', this.#follow);
    for (const act of ACTS) removeEventListener(act, this.#yield, { capture: true });
  }

  /** The element has drawn. */
  async updated(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted || !this.host.find(wanted)) return;
    await this.host.calm();
    if (this.#wanted !== wanted) return;
    this.#wanted = undefined;
    const figure = this.host.find(wanted);
    figure?.scrollIntoView({ block: 'start' });
    figure?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  readonly #yield = (): void => {
    this.#wanted = undefined;
  };

  readonly #follow = (): void => {
    this.#want();
    if (this.#wanted) this.host.changed();
  };

  #want(): void {
    this.#wanted = indicatorInFragment(location.hash, this.host.group());
  }
}
