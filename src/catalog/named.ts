import type { Recorded } from './model.js';

/** Whether a record is among some ids: those of its own feed, or of the merged catalogue. */
export function isNamed({ id, localId }: Pick<Recorded, 'id' | 'localId'>, ids: readonly string[]): boolean {
  return ids.includes(id) || ids.includes(localId);
}
