/** Cards that are drawn at once in any case: a list that was short may become a long one. */
const LEAST = 4;
/** ms after which no frame is waited for: a tab that is hidden has none. */
const PATIENCE = 100;

/**
 * In a list that has become another one, the cards in view are drawn at once; the others keep what they had for one frame
 * more. So an answer is on screen in half the time.
 */
export class CardsInView {
  #now: ReadonlySet<number> | undefined;
  #rest: Promise<void> | undefined;

  /** @param changed draws again */
  constructor(private readonly changed: () => void) {}

  /** Resolves when the other cards have been asked for; undefined while none wait. */
  get rest(): Promise<void> | undefined {
    return this.#rest;
  }

  /** Other offers are about to be drawn. */
  turn(root: ParentNode): void {
    const cards = [...root.querySelectorAll('[data-chunk="0"]')];
    const now = cards.flatMap((card, place) => (isInView(card) ? place : []));
    if (now.length === 0) return;
    this.#now = new Set(now);
    this.#rest ??= frameOver().then(() => {
      this.#now = this.#rest = undefined;
      this.changed();
    });
  }

  /** Whether the card at a place, counted from 0, has to wait. */
  waits(place: number): boolean {
    return this.#now !== undefined && place >= LEAST && !this.#now.has(place);
  }
}

function isInView(card: Element): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function frameOver(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
