import * as v from 'valibot';
import type { FeedIssue } from './issue.js';

export type Path = readonly (string | number)[];
export type Fault = Pick<FeedIssue, 'pointer' | 'code' | 'reason' | 'dropped'>;
export type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>;

/** What could be kept of a record. */
export interface Salvaged<T> {
  /** Undefined where a required field is missing or wrong. */
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
}

/** Takes what is wrong out of a record. */
export type Mend = <T>(
  schema: Schema<T>,
  input: unknown,
  at: Path,
  issues: readonly v.BaseIssue<unknown>[],
) => Salvaged<T>;

/** A record is wrong, and what mends it has not been fetched: import `mend.js`, and read again. */
export class UnsoundError extends Error {}

let mend: Mend = () => {
  throw new UnsoundError('a record is wrong');
};

/** Most feeds are sound: what mends the others stays out of the first download, and makes itself known by this. */
export function mendBy(mender: Mend): void {
  mend = mender;
}

/**
 * Reads a record, dropping what is wrong but optional. A sound record costs one parse and no copy.
 * @param at where the record stands in its document
 * @throws UnsoundError for a record that is wrong, as long as `mend.js` has not been imported
 */
export function salvage<T>(schema: Schema<T>, input: unknown, at: Path): Salvaged<T> {
  const first = v.safeParse(schema, input);
  return first.success ? { value: first.output, faults: [] } : mend(schema, input, at, first.issues);
}
