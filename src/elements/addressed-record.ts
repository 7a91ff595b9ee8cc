import { type Addressable, idInFragment } from '../catalog/fragment-link.js';

/** What going to an addressed record needs of its element. */
export interface AddressedRecordHost {
  readonly kind: Addressable;
  readonly group: () => string;
  readonly find: (id: string) => HTMLElement | undefined;
  /** Resolves when everything on the page that shares the feed is drawn. */
  readonly calm: () => Promise<void>;
  readonly changed: () => void;
  /** What is unfolded before it is scrolled to. */
  readonly unfold?: (element: HTMLElement) => void;
}

/** What a visitor does first makes the place on the page theirs. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Goes to the indicator or measure that the page's address means, once it is there, and once only: a fragment cannot find what is
 * inside an element by itself. Whoever has begun to read, scroll or type meanwhile stays where they are.
 */
export class AddressedRecord {
  #wanted: string | undefined;

  constructor(private readonly host: AddressedRecordHost) {}

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
    const found = this.host.find(wanted);
    if (found) this.host.unfold?.(found);
    found?.scrollIntoView({ block: 'start' });
    found?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  readonly #yield = (): void => {
    this.#wanted = undefined;
  };

  readonly #follow = (): void => {
    this.#want();
    if (this.#wanted) this.host.changed();
  };

  #want(): void {
    this.#wanted = idInFragment(this.host.kind, location.hash, this.host.group());
  }
}
