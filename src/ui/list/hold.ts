/** Frames in a row without a shift after which a layout has settled, and frames after which nobody waits for it. */
const STILL = 10;
const MOST = 90;
/** What a visitor scrolls with: whoever does is not held back. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls so that an element stands at a height in the viewport, and again while what is around it is still being laid
 * out (cards out of sight have a rough height only) or the browser restores a place of its own.
 */
export function holdAt(element: HTMLElement, top: number): void {
  const end = new AbortController();
  const release = () => end.abort();
  for (const name of HANDS)
    element.ownerDocument.addEventListener(name, release, { capture: true, signal: end.signal });

  const step = (still: number, left: number) => {
    if (end.signal.aborted || !element.isConnected || still === STILL || left === 0) return release();
    const moved = scrolledBy(element, element.getBoundingClientRect().top - top);
    requestAnimationFrame(() => step(moved ? 0 : still + 1, left - 1));
  };
  step(0, MOST);
}

/** @returns whether it could be scrolled */
function scrolledBy(element: Element, shift: number): boolean {
  if (Math.abs(shift) < 1) return false;
  const scroller = scrollerOf(element);
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: shift, behavior: 'instant' });
  return scroller.scrollTop !== before;
}

/** What scrolls an element: a box of the host page's, or the page. */
export function scrollerOf(element: Element): Element {
  const page = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  for (let box = parentOf(element); box && box !== page; box = parentOf(box)) {
    const { overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return page;
}

/** As it is drawn: out of a shadow root to its host, out of a slot to what holds it. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
