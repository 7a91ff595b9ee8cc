/** The time that a visit is measured with. It never jumps: setting the device's clock ends nobody's visit. */
export interface Clock {
  /** ms since some moment */
  readonly now: () => number;
  /** @returns takes it back */
  readonly after: (ms: number, act: () => void) => () => void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
