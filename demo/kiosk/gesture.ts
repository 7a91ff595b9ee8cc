/** CSS pixels from the corner. */
const CORNER = 120;
const TAPS = 5;
/** ms in which they have to come. */
const WITHIN = 4_000;

/** The hidden way in: five taps into the upper left corner. @returns ends it */
export function onGesture(act: () => void, now = () => performance.now()): () => void {
  let taps: number[] = [];
  const tapped = ({ clientX, clientY, isPrimary }: PointerEvent) => {
    const isCorner = clientX < CORNER && clientY < CORNER && isPrimary;
    taps = isCorner ? [...taps, now()].slice(-TAPS) : [];
    if (taps.length < TAPS || now() - (taps[0] ?? 0) > WITHIN) return;
    taps = [];
    act();
  };
  addEventListener('pointerdown', tapped, { capture: true });
  return () => removeEventListener('pointerdown', tapped, { capture: true });
}
