/** Whether somebody stands at the screen: what may wait (a new feed, a fresh start) waits for them to go. */
export interface Attendance {
  readonly visiting: boolean;
  /** @returns the unsubscribe */
  subscribe(listener: () => void): () => void;
}

const listeners = new Set<() => void>();
let visiting = false;

/** One for the whole page, whichever elements come and go. */
export const attendance: Attendance = {
  get visiting() {
    return visiting;
  },
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function setVisiting(now: boolean): void {
  if (now === visiting) return;
  visiting = now;
  [...listeners].forEach((listener) => listener());
}
