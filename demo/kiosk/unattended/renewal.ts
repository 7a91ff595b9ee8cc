import type { Faults } from './faults.js';
import type { Attendance } from './health.js';
import { unattended } from './idle.js';
import { readNote, writeNote } from './kept.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Hours of the night in which nobody misses the screen. */
const NIGHT: readonly [from: number, to: number] = [3, 5];
/** Age of the page at which it begins anew: in the night, and wherever the clock stands. */
const AGED = 12 * HOUR;
const OLD = 30 * HOUR;
/** Share of the memory that a page may have. */
const FULL = 0.7;
/** ms until the elements must show something; each start in vain doubles it, up to an hour. */
const PATIENCE = 90_000;
const NOTE = 'starts-in-vain';

interface Memory {
  readonly usedJSHeapSize: number;
  readonly jsHeapSizeLimit: number;
}

/** Chromium alone tells. */
const memory = () => (performance as Performance & { memory?: Memory }).memory;

/** Why a page should begin anew now; undefined while it need not. */
export function reasonToRenew(
  age: number,
  hour: number,
  heap: Memory | undefined,
): 'memory' | 'night' | undefined {
  if (heap && heap.usedJSHeapSize > heap.jsHeapSizeLimit * FULL) return 'memory';
  const isNight = hour >= NIGHT[0] && hour < NIGHT[1];
  return age > OLD || (age > AGED && isNight) ? 'night' : undefined;
}

/** Begins anew where that helps, and only when nobody is there. */
export async function renewIfNeeded(attendance: Attendance, faults: Faults): Promise<void> {
  const reason = reasonToRenew(performance.now(), new Date().getHours(), memory());
  if (reason === undefined) return;
  if (reason === 'memory') faults.add('Der Arbeitsspeicher wurde knapp');
  await unattended(attendance);
  location.reload();
}

/** Begins anew when the elements show nothing in time: later and later, since it may not help. */
export async function watchStart(elements: readonly HTMLElement[], faults: Faults): Promise<void> {
  const vain = Number((await readNote<number>(NOTE)) ?? 0);
  const note = (count: number) => writeNote(NOTE, count).catch(() => undefined);
  setTimeout(
    () => {
      if (elements.some(isShown)) return void (vain > 0 && note(0));
      faults.add('Nach dem Start erschien nichts');
      void note(vain + 1).then(() => location.reload());
    },
    Math.min(PATIENCE * 2 ** vain, HOUR),
  );
}

const isShown = (element: HTMLElement) => (element as { catalog?: unknown }).catalog != null;
