import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** How far from the viewport cards stay in the document. */
const MARGIN = '1500px 0px';

/**
 * Takes cards far from the viewport out of the document, a page of them at a time, and leaves a gap of their height.
 * Cards carry `data-chunk`, gaps `data-gap`, each with the number of its page.
 */
export class CardWindow {
  readonly #gaps = new Map<number, number>();
  /** By page: its cards that have been seen near the viewport, or far from it. */
  readonly #cards = new Map<number, Map<Element, boolean>>();
  readonly #watched = new Set<Element>();
  #observer: IntersectionObserver | undefined;

  constructor(private readonly changed: () => void) {}

  /** What stands for a page of cards that is far away; undefined while its cards are to be drawn. */
  gap(page: number): TemplateResult | undefined {
    const height = this.#gaps.get(page);
    if (height === undefined) return undefined;
    // By script, since a page's policy may forbid styles in attributes.
    const sized = (element: Element | undefined) => {
      if (element instanceof HTMLElement) element.style.blockSize = `${height}px`;
    };
    return html`<li class="gap" role="presentation" data-gap=${page} ${ref(sized)}></li>`;
  }

  /** Other cards: all are to be drawn. */
  reset(): void {
    this.#gaps.clear();
    this.#cards.clear();
  }

  /** Watches what has been drawn, and lets go of what is gone. */
  watch(root: ParentNode): void {
    this.#observer ??= this.#begin();
    for (const element of root.querySelectorAll('[data-chunk], [data-gap]'))
      if (!this.#watched.has(element)) {
        this.#watched.add(element);
        this.#observer.observe(element);
      }
    for (const element of this.#watched)
      if (!element.isConnected) {
        this.#watched.delete(element);
        this.#observer.unobserve(element);
      }
  }

  #begin(): IntersectionObserver {
    addEventListener('beforeprint', this.#fill);
    return new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: MARGIN });
  }

  /** Paper has no gaps. */
  readonly #fill = (): void => {
    this.reset();
    this.changed();
  };

  end(): void {
    removeEventListener('beforeprint', this.#fill);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
    this.reset();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    let changed = false;
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement) || !target.isConnected) continue;
      const { chunk, gap } = target.dataset;
      if (gap !== undefined && isIntersecting) changed = this.#gaps.delete(Number(gap)) || changed;
      if (chunk !== undefined) changed = this.#note(target, Number(chunk), isIntersecting) || changed;
    }
    if (changed) this.changed();
  }

  /** @returns whether the page of a card has become a gap */
  #note(card: HTMLElement, page: number, near: boolean): boolean {
    // The first page stays: a list in a frame that is out of sight is not empty.
    if (page === 0) return false;
    const known = this.#cards.get(page) ?? new Map<Element, boolean>();
    this.#cards.set(page, known.set(card, near));
    const cards = [...known.keys()].filter((one) => one.isConnected);
    const siblings = card.parentElement?.querySelectorAll(`[data-chunk="${page}"]`).length;
    const far = cards.length === siblings && cards.every((one) => !known.get(one));
    if (!far || cards.some((one) => one.matches(':focus-within'))) return false;
    const boxes = cards.map((one) => one.getBoundingClientRect());
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    this.#cards.delete(page);
    this.#gaps.set(page, height);
    return height > 0;
  }
}
