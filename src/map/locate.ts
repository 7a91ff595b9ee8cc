import type { Position } from '../catalog/model.js';

/** What is known of where the visitor stands. */
export type Locating = 'no' | 'asked' | 'found' | 'failed';

/** ms; longer than that nobody waits. */
const PATIENCE = 15_000;

/**
 * Asks the device where it is, once. Only ever called because the visitor tapped for it; the answer is neither stored nor
 * sent. @throws (rejects) when the visitor or the device refuses
 */
export function locate(): Promise<Position> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('this browser does not know where it is'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      ({ message }) => reject(new Error(message)),
      { timeout: PATIENCE, maximumAge: 60_000 },
    );
  });
}
