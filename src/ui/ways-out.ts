let closed = 0;

/**
 * Whether files may be saved and pages printed: not on an unattended screen, whose next visitor would find them. Buttons
 * for that have the class `leaves`, and are not shown there.
 */
export const mayLeave = (): boolean => closed === 0;

/** @returns opens them again */
export function closeWaysOut(): () => void {
  closed += 1;
  return () => void (closed -= 1);
}
