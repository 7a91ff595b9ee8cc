/** The most that one piece of a long work takes, ms: half a frame, so that typing and scrolling stay smooth. */
const PIECE = 8;

/** Does a long work piece by piece. @param work told whether there is time left; says whether it is done */
export async function inSlices(work: (goOn: () => boolean) => boolean): Promise<void> {
  for (;;) {
    const end = performance.now() + PIECE;
    if (work(() => performance.now() < end)) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
