import type { DimensionValue } from './indicator.js';

/** A place on a time axis; a time of which the feed says nothing has no value. */
export interface TimeStep {
  readonly value: DimensionValue | undefined;
  /** The year, where the feed does not name the time; '' for anything shorter. */
  readonly label: string;
}

/** A longer axis is left as the feed lists it. */
const MOST_STEPS = 400;

/**
 * Puts times at their true distances: in their order, with the steps between that the feed does not list. A step is what
 * all distances have in common, so that a survey every five years has no gaps. Reads `2019`, `2019-03`, `2019-q1` and
 * `2019-03-31`; what is written otherwise stays as the feed lists it.
 */
export function timeSteps(values: readonly DimensionValue[]): readonly TimeStep[] {
  const asListed = values.map((value) => ({ value, label: '' }));
  const scale = SCALES.find(({ pattern }) => values.every(({ id }) => pattern.test(id)));
  if (!scale || values.length < 2) return asListed;
  const at = new Map(values.map((value) => [scale.position(value.id), value]));
  const positions = [...at.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [positions[0], positions.at(-1)];
  const step = positions.map((position) => position - first).reduce(greatestCommon, 0);
  const count = (last - first) / step + 1;
  if (at.size < values.length || !(count <= MOST_STEPS)) return asListed;
  return Array.from({ length: count }, (_, i) => {
    const position = first + i * step;
    const value = at.get(position);
    return { value, label: value || !scale.years ? '' : String(position) };
  });
}

const part = (id: string, from: number, to: number) => Number(id.slice(from, to));
const DAY = 86_400_000;

/** Ways to write a time, and how many steps of its kind lie before it. */
const SCALES = [
  { pattern: /^\d{4}$/, years: true, position: Number },
  {
    pattern: /^\d{4}-(0[1-9]|1[0-2])$/,
    years: false,
    position: (id: string) => part(id, 0, 4) * 12 + part(id, 5, 7),
  },
  {
    pattern: /^\d{4}-?q[1-4]$/i,
    years: false,
    position: (id: string) => part(id, 0, 4) * 4 + Number(id.at(-1)),
  },
  {
    pattern: /^\d{4}-\d{2}-\d{2}$/,
    years: false,
    position: (id: string) => Math.round(Date.parse(id) / DAY),
  },
] as const;

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
