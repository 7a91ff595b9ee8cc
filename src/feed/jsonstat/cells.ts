import { isRecord, type Json, type Say } from './json.js';
import { type StatusWords, statusWords } from './status.js';

/** One cell of the cube as the data set has it: row-major, the last dimension runs fastest. */
export interface Cell extends StatusWords {
  readonly position: number;
  readonly value: number | null;
}

/**
 * The cells that say something: a number, or why there is none. All others are gaps.
 * @returns undefined, with a report, where there are not as many values as the sizes tell of
 */
export function readCells(dataset: Json, count: number, say: Say): readonly Cell[] | undefined {
  const valueAt = listed(dataset.value, count, 'value', say);
  const statusAt =
    dataset.status === undefined ? () => undefined : listed(dataset.status, count, 'status', say);
  if (!valueAt) return undefined;
  const extension = isRecord(dataset.extension) ? dataset.extension.status : undefined;
  const labels = isRecord(extension) && isRecord(extension.label) ? extension.label : {};
  const wrong: number[] = [];
  const cells = Array.from({ length: count }, (_, position): Cell => {
    const [raw, status] = [valueAt(position), statusAt?.(position)];
    const sound = raw === undefined || raw === null || Number.isFinite(raw);
    if (!sound) wrong.push(position);
    const words = typeof status === 'string' ? statusWords(status, labels) : {};
    const value = typeof raw === 'number' && sound && words.flag !== 'suppressed' ? raw : null;
    return { position, value, ...words };
  });
  if (wrong[0] !== undefined)
    say(['value', wrong[0]], 'type', `${wrong.length} of ${count} values are no numbers; they are left out`);
  return cells.filter(({ value, flag, note }) => value !== null || flag || note);
}

/** A list for all cells, an object by position, or one text for all. */
function listed(
  given: unknown,
  count: number,
  name: 'value' | 'status',
  say: Say,
): ((position: number) => unknown) | undefined {
  if (isRecord(given)) {
    const stray = Object.keys(given).find((key) => !/^(0|[1-9]\d*)$/.test(key) || Number(key) >= count);
    if (stray === undefined) return (position) => given[position];
    say([name, stray], 'contradiction', `is none of the ${count} cells that size tells of`);
    return undefined;
  }
  if (Array.isArray(given) && given.length === count) return (position) => given[position] as unknown;
  if (name === 'status' && (typeof given === 'string' || (Array.isArray(given) && given.length === 1)))
    return () => (Array.isArray(given) ? (given[0] as unknown) : given);
  const found = Array.isArray(given) ? `${given.length} entries` : `${typeof given}`;
  say([name], 'contradiction', `has ${found}; size tells of ${count} cells`);
  return undefined;
}
