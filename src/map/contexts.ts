/** Browsers allow about 16 WebGL contexts to a page and take the oldest away in silence; others want some as well. */
const MOST = 6;

/** Who draws with WebGL now. */
export interface Holder {
  /** Whether it can be seen, or almost. */
  readonly isNear: () => boolean;
  /** Gives its context back; it goes on with the SVG drawing. */
  readonly release: () => void;
}

const holders = new Set<Holder>();

/**
 * Takes one of the page's contexts, from a map that nobody sees where all are taken.
 * @returns whether there is one; {@link leaveContext} gives it back
 */
export function takeContext(holder: Holder): boolean {
  if (holders.has(holder)) return true;
  if (holders.size >= MOST) {
    const idle = [...holders].find((one) => !one.isNear());
    if (!idle) return false;
    holders.delete(idle);
    idle.release();
  }
  holders.add(holder);
  return true;
}

export function leaveContext(holder: Holder): void {
  holders.delete(holder);
}
