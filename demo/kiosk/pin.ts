/** Asks for a PIN and gets slower with every wrong one. */
export interface PinLock {
  /** ms until the next attempt counts; 0 where one may be made now. */
  readonly waits: () => number;
  /** @returns whether it opens */
  readonly attempt: (pin: string) => boolean;
}

/** Attempts that cost nothing: a finger slips. */
const FREE = 2;
const LONGEST = 15 * 60_000;

/** @param now ms of a clock that nobody can set */
export function createPinLock(pin: string | undefined, now: () => number): PinLock {
  let wrong = 0;
  let openFrom = -Infinity;
  const waits = () => Math.max(0, openFrom - now());
  return {
    waits,
    attempt(tried) {
      if (pin === undefined || waits() > 0) return false;
      if (tried === pin) {
        wrong = 0;
        return true;
      }
      wrong += 1;
      openFrom = now() + (wrong <= FREE ? 0 : Math.min(LONGEST, 5_000 * 2 ** (wrong - FREE)));
      return false;
    },
  };
}
