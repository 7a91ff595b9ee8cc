/** The most that one piece of a long work takes, ms: half a frame, so that typing and scrolling stay smooth. */
const PIECE = 8;

/** @param ms from now on @returns says whether there is time left */
export function within(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() < end;
}

/** Does a long work piece by piece. @param work told whether there is time left; says whether it is done */
export async function inSlices(work: (goOn: () => boolean) => boolean): Promise<void> {
  for (;;) {
    if (work(within(PIECE))) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
