import type { Attendance } from './health.js';

/** Resolves when nobody stands at the screen. */
export function unattended(attendance: Attendance): Promise<void> {
  if (!attendance.visiting) return Promise.resolve();
  return new Promise((resolve) => {
    const end = attendance.subscribe(() => {
      if (attendance.visiting) return;
      end();
      resolve();
    });
  });
}

/**
 * Does something again and again, each time after a pause of `every` ± 20 %, so that a hundred screens do not ask at once.
 * It never runs twice at a time.
 */
export function repeat(every: number, act: () => Promise<void> | void): void {
  const pause = every * (0.8 + Math.random() * 0.4);
  setTimeout(() => {
    const again = () => repeat(every, act);
    void Promise.resolve().then(act).then(again, again);
  }, pause);
}

/** @returns what is waited for; undefined where it does not come in time. @throws (rejects) as it does */
export async function inTime<T>(ms: number, waited: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  try {
    return await Promise.race([waited, late]);
  } finally {
    clearTimeout(timer);
  }
}
