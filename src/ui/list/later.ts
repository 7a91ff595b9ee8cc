import { inSlices } from '../slices.js';

/** Goes on for as long as it is told to; undefined until it is done. */
export type Piecewise<T> = (goOn: () => boolean) => T | undefined;

/**
 * Something that is worked out piece by piece, after all else is drawn, and anew for whatever it is asked of next.
 * @param changed told when it is done
 * @returns gives what was worked out for something; until then undefined, and starts the work
 */
export function later<Asked extends object, T>(changed: () => void) {
  let done: { asked: Asked; value: T } | undefined;
  let waiting: { asked: Asked; work: Piecewise<T> } | undefined;

  async function run(): Promise<void> {
    await inSlices((goOn) => {
      if (!waiting) return true;
      const { asked, work } = waiting;
      const value = work(goOn);
      if (value !== undefined) done = { asked, value };
      return value !== undefined;
    });
    waiting = undefined;
    changed();
  }

  return (asked: Asked, start: () => Piecewise<T>): T | undefined => {
    if (done?.asked === asked) return done.value;
    if (!waiting) setTimeout(() => void run());
    if (waiting?.asked !== asked) waiting = { asked, work: start() };
    return undefined;
  };
}
