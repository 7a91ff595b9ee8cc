import type { ValuePlace } from './geometry.js';
import { type ChartModel, isHorizontal } from './model.js';

/** The values that can be gone through: all rows and series that are not hidden. */
export interface Ground extends Pick<ChartModel, 'type' | 'lying'> {
  readonly rows: readonly number[];
  readonly series: readonly number[];
  readonly rtl: boolean;
}

export function groundOf(model: ChartModel, hidden: ReadonlySet<number>, rtl: boolean): Ground {
  const ring = model.type === 'doughnut';
  const left = (count: number, may: boolean) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => !may || !hidden.has(index));
  const rows = left(model.labels.length, ring);
  const { type, lying = false } = model;
  return { type, lying, rows, series: ring ? [0] : left(model.series.length, true), rtl };
}

/** A step along the rows, and one along the series. */
type Step = readonly [row: number, series: number];

/**
 * Where a key leads: along the axis from row to row, across it from series to series; with one series all arrows go
 * along the axis. In right-to-left languages left is onward, as the axis runs.
 * @returns undefined where the key means nothing here
 */
export function placeAfter(key: string, from: ValuePlace, ground: Ground): ValuePlace | undefined {
  const { rows, series } = ground;
  if (rows.length === 0 || series.length === 0) return undefined;
  if (key === 'Home' || key === 'End')
    return { row: rows.at(key === 'Home' ? 0 : -1) ?? 0, series: nearest(series, from.series) };
  const step = stepOf(key, ground);
  return step && { row: moved(rows, from.row, step[0]), series: moved(series, from.series, step[1]) };
}

/** The first value, or the one that is nearest to where somebody was. */
export function placeIn({ rows, series }: Ground, last: ValuePlace | undefined): ValuePlace | undefined {
  if (rows.length === 0 || series.length === 0) return undefined;
  return { row: nearest(rows, last?.row ?? 0), series: nearest(series, last?.series ?? 0) };
}

function stepOf(key: string, ground: Ground): Step | undefined {
  const { series, rtl } = ground;
  const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };
  const [size, upright] = [steps[key], key === 'ArrowUp' || key === 'ArrowDown'];
  if (size === undefined) return undefined;
  const step = upright ? size : key === onward ? 1 : -1;
  return series.length < 2 || upright === isHorizontal(ground) ? [step, 0] : [0, step];
}

function moved(all: readonly number[], from: number, step: number): number {
  const at = all.indexOf(nearest(all, from)) + step;
  return all[Math.max(0, Math.min(all.length - 1, at))] ?? 0;
}

function nearest(all: readonly number[], wanted: number): number {
  return all.find((one) => one >= wanted) ?? all.at(-1) ?? 0;
}
