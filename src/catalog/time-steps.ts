import type { DimensionValue } from './indicator.js';
import { isCalendarDate } from './time/civil.js';

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
 * all distances have in common, so that a survey every five years has no gaps. Reads `2019`, `2019-03` or `2019M03`,
 * `2019-q1` and `2019-03-31`; what is written otherwise stays as the feed lists it.
 */
export function timeSteps(values: readonly DimensionValue[]): readonly TimeStep[] {
  const asListed = values.map((value) => ({ value, label: '' }));
  const found = onScale(values);
  if (!found || values.length < 2) return asListed;
  const at = new Map(found.placed.map(({ value, position }) => [position, value]));
  const positions = [...at.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [positions[0], positions.at(-1)];
  const step = positions.map((position) => position - first).reduce(greatestCommon, 0);
  const count = (last - first) / step + 1;
  if (at.size < values.length || !(count <= MOST_STEPS)) return asListed;
  return Array.from({ length: count }, (_, i) => {
    const position = first + i * step;
    const value = at.get(position);
    return { value, label: value || found.scale.perYear > 1 ? '' : String(position) };
  });
}

/** The same times in their order, however the feed lists them; what is written otherwise stays as it is listed. */
export function inTimeOrder(values: readonly DimensionValue[]): readonly DimensionValue[] {
  const found = onScale(values);
  if (!found) return values;
  return [...found.placed].sort((a, b) => a.position - b.position).map(({ value }) => value);
}

/**
 * When a time is over, in years: 2019 for `2019`, `2019-12` and `2019-q4`, 2018.5 for the half of it. Of what is written otherwise
 * the year that it names, if any.
 */
export function yearOf({ id }: DimensionValue): number | undefined {
  for (const { perYear, position } of SCALES) {
    const at = position(id);
    if (at !== undefined) return (at + 1) / perYear - 1;
  }
  const [year] = /\d{4}/.exec(id) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** A way to write a time. */
interface Scale {
  /** Steps in a year. */
  readonly perYear: number;
  /** How many steps of its kind lie before a time, from the year 0; undefined where it is written otherwise. */
  readonly position: (id: string) => number | undefined;
}

const DAY = 86_400_000;
const DAYS_PER_YEAR = 365.2425;
/** The first day of 1970, from that of the year 0. */
const EPOCH = Math.round(1970 * DAYS_PER_YEAR);

const SCALES: readonly Scale[] = [
  partOfYear(1, /^(\d{4})$/),
  partOfYear(12, /^(\d{4})(?:-|M)(0[1-9]|1[0-2])$/i),
  partOfYear(4, /^(\d{4})-?q([1-4])$/i),
  {
    perYear: DAYS_PER_YEAR,
    position: (id) =>
      /^\d{4}-\d{2}-\d{2}$/.test(id) && isCalendarDate(id)
        ? Math.round(Date.parse(id) / DAY) + EPOCH
        : undefined,
  },
];

/** Reads a year, and which part of it is meant, from 1. */
function partOfYear(perYear: number, pattern: RegExp): Scale {
  return {
    perYear,
    position(id) {
      const found = pattern.exec(id);
      return found ? Number(found[1]) * perYear + Number(found[2] ?? 1) - 1 : undefined;
    },
  };
}

/** Where all times lie on the one scale that they are written in; undefined where there is none. */
function onScale(values: readonly DimensionValue[]) {
  for (const scale of SCALES) {
    const placed = values.flatMap((value) => {
      const position = scale.position(value.id);
      return position === undefined ? [] : [{ value, position }];
    });
    if (placed.length === values.length) return { scale, placed };
  }
  return undefined;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
