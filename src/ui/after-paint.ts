/**
 * Resolves when what is drawn now is on screen: heavy engines come after the first offers, not beside them.
 * In a hidden page that is when it is shown.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
