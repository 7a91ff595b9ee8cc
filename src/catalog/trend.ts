import type { Observation } from '../feed/schema/index.js';
import { asShown } from './as-shown.js';
import type { DimensionValue, IndicatorTable } from './indicator.js';
import type { Indicator } from './model.js';

/** A number and its time. */
interface Known {
  readonly at: DimensionValue;
  readonly value: number;
}

/** How the latest number differs from the one before. */
export interface Trend {
  readonly kind: 'up' | 'down' | 'same' | 'break';
  readonly before: Known;
  /** Always positive. */
  readonly difference: number;
  /** Whether that is what the target asks for; undefined where it names no way. */
  readonly good: boolean | undefined;
}

/** The latest number of a series, and how it came about. */
export interface Latest {
  readonly at: DimensionValue;
  readonly observation: Observation;
  /** Undefined where no earlier number is known. */
  readonly trend: Trend | undefined;
}

/** @returns undefined where a series does not run over time, or has no number that may be shown */
export function latestOf(
  indicator: Indicator,
  { x, rows, cell, breaks }: IndicatorTable,
  column: DimensionValue,
): Latest | undefined {
  if (x?.kind !== 'time') return undefined;
  const known = rows.flatMap((at, place) => {
    const observation = cell(at, column);
    return typeof observation?.value === 'number'
      ? [{ at, place, observation, value: asShown(observation.value, indicator.decimals) }]
      : [];
  });
  const [last, before] = [known.at(-1), known.at(-2)];
  if (!last) return undefined;
  const { at, observation } = last;
  if (!before) return { at, observation, trend: undefined };
  const between = rows.slice(before.place + 1, last.place + 1);
  const broken = between.some((row) => breaks(row, column));
  return { at, observation, trend: { ...steps(before, last, indicator), ...(broken && BROKEN) } };
}

/** Numbers before and after a break cannot be compared. */
const BROKEN = { kind: 'break', good: undefined } as const;

function steps(before: Known, last: Known, { target, decimals }: Indicator): Trend {
  const wanted = target?.direction;
  const step = asShown(last.value - before.value, decimals);
  const kind = step > 0 ? 'up' : step < 0 ? 'down' : 'same';
  const says = kind !== 'same' && (wanted === 'up' || wanted === 'down');
  const { at, value } = before;
  return {
    kind,
    before: { at, value },
    difference: Math.abs(step),
    good: says ? kind === wanted : undefined,
  };
}
