/** Browsers allow about 16 WebGL contexts to a page and take the oldest away in silence; others want some as well. */
const MOST = 6;

/** Who draws with WebGL now. */
export interface Holder {
  /** Whether it can be seen, or almost. */
  readonly isNear: () => boolean;
  /** Gives its context back; it goes on with the SVG drawing. */
  readonly release: () => void;
  /** There is a context again that it did not get before. */
  readonly retry: () => void;
}

const holders = new Set<Holder>();
const waiting = new Set<Holder>();

/**
 * Takes one of the page's contexts, from a map that nobody sees where all are taken.
 * @returns whether there is one; {@link leaveContext} gives it back
 */
export function takeContext(holder: Holder): boolean {
  if (holders.has(holder)) return true;
  if (holders.size >= MOST) {
    const idle = [...holders].find((one) => !one.isNear());
    if (!idle) return (waiting.add(holder), false);
    holders.delete(idle);
    idle.release();
  }
  holders.add(holder);
  waiting.delete(holder);
  return true;
}

export function leaveContext(holder: Holder): void {
  waiting.delete(holder);
  if (!holders.delete(holder)) return;
  // Not before the one that goes has gone.
  queueMicrotask(giveOn);
}

/** A map that went out of sight while it waited asks again when it comes back. */
function giveOn(): void {
  const next = [...waiting].find((one) => one.isNear());
  if (next && waiting.delete(next)) next.retry();
}
