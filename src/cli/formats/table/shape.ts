import { isCalendarDate } from '../../../catalog/time/civil.js';
import type { Dimension, Observation, Schedule } from '../../../feed/schema/index.js';
import type { Values } from '../../problem.js';
import type { Row } from './read-row.js';

/** Says that a record cannot be made of a row. */
export class ShapeError extends Error {
  override name = 'ShapeError';

  constructor(
    readonly code: string,
    readonly values: Values = {},
  ) {
    super(code);
  }
}

/** A date of an offer as the columns of a table have it. */
export function scheduleRow({ start, end, rrule, ...rest }: Schedule): Row {
  const [, rule, day] = /^(FREQ=[^]*);UNTIL=(\d{8})$/.exec(rrule ?? '') ?? [];
  const last = day?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') ?? '';
  const parted = isCalendarDate(last);
  return {
    ...rest,
    startDay: start.slice(0, 10),
    startTime: start.slice(11) || undefined,
    endDay: end?.slice(0, 10),
    endTime: end?.slice(11) || undefined,
    rrule: parted ? rule : rrule,
    until: parted ? last : undefined,
  };
}

/** @throws ShapeError where the columns contradict each other */
export function scheduleOf(row: Row): Row {
  const { startDay, startTime, endDay, endTime, rrule, until, ...rest } = row as Columns;
  const start = wall(startDay, startTime);
  const day = endDay ?? (endTime ? startDay : undefined);
  const end = day && endOf(start, day, startTime, endTime);
  const rule = ruleOf(rrule, until);
  return { start, ...(end && { end }), ...(rule && { rrule: rule }), ...rest };
}

type Columns = Partial<Record<string, string>> & { readonly startDay: string };

const wall = (day: string, time: string | undefined) => (time ? `${day}T${time}` : day);

function endOf(
  start: string,
  day: string,
  startTime: string | undefined,
  endTime: string | undefined,
): string {
  if (Boolean(startTime) !== Boolean(endTime)) throw new ShapeError('row-one-time');
  const end = wall(day, endTime);
  if (end < start) throw new ShapeError('row-ends-first');
  return end;
}

function ruleOf(rrule: string | undefined, until: string | undefined): string | undefined {
  if (!until) return rrule;
  if (!rrule) throw new ShapeError('row-until-alone');
  return `${rrule};UNTIL=${until.replaceAll('-', '')}`;
}

/** One row for each value of a dimension; one without a value where it has none. */
export function dimensionRows(dimensions: readonly Dimension[]): Row[] {
  return dimensions.flatMap(({ values, ...dimension }) =>
    values.length ? values.map((value) => ({ ...dimension, value })) : [{ ...dimension }],
  );
}

/** Puts the rows of an indicator's dimensions together again. */
export function dimensionsOf(rows: readonly Row[]): Row[] {
  const dimensions = new Map<unknown, Row & { values: unknown[] }>();
  for (const { value, ...row } of rows) {
    const known = dimensions.get(row['id']) ?? { ...row, values: [] };
    dimensions.set(row['id'], known);
    if (value !== undefined) known.values.push(value);
  }
  return [...dimensions.values()];
}

/** An observation with its values in the order of the dimensions. */
export function observationRow(observation: Observation, dimensions: readonly Dimension[]): Row {
  const { value, flag, note } = observation;
  const values = dimensions.map(({ id }) => (Object.hasOwn(observation, id) ? observation[id] : undefined));
  return {
    values: Object.fromEntries(values.map((one, i) => [i, one])),
    value: value ?? undefined,
    flag,
    note,
  };
}

/** @throws ShapeError where there are more values than dimensions */
export function observationOf(row: Row, dimensions: readonly Row[]): Row {
  const { values = {}, value = null, ...rest } = row;
  const entries = Object.entries(values as Row).map(([index, one]) => {
    const id = dimensions[Number(index)]?.['id'];
    if (typeof id === 'string') return [id, one] as const;
    throw new ShapeError('row-value-without-dimension', { column: `Wert ${Number(index) + 1}` });
  });
  return { ...Object.fromEntries(entries), value, ...rest };
}
