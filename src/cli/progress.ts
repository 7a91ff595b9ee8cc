import type { Io } from './io.js';

/** Work that takes less says nothing, ms. */
const PATIENCE = 1_000;
/** Time between two lines, ms. */
const PACE = 100;

/** Shows how far long work is, on one line of standard error, where a person watches. */
export function createProgress(io: Io): { show: (text: string) => void; clear: () => void } {
  if (!io.watched) return { show: () => undefined, clear: () => undefined };
  const start = io.now();
  let last = 0;
  return {
    show(text) {
      const now = io.now();
      if (now - start < PATIENCE || now - last < PACE) return;
      last = now;
      io.err(`\r\u001b[K${text.slice(0, 78)}`);
    },
    clear() {
      if (last > 0) io.err('\r\u001b[K');
      last = 0;
    },
  };
}
