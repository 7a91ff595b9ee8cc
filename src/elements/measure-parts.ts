import { lazily } from '../ui/lazy.js';

/**
 * The parts of the measures that are not needed to read them. Each is fetched when it is first looked for.
 * @param changed told when one has come
 * @param failed told when one could not be fetched
 */
export function measureParts(changed: () => void, failed: (error: unknown) => void) {
  return {
    offer: lazily(() => import('../ui/measures/offer-sheet.js'), changed, failed),
    brief: lazily(() => import('../charts/indicator-brief.js'), changed, failed),
    /** Undefined where it could not be fetched. */
    report: () =>
      import('../ui/measures/report.js').catch((error: unknown) => {
        failed(error);
        return undefined;
      }),
  };
}
