import type { Dimension, Observation } from '../feed/schema/index.js';
import { type Cell, hideSecond } from './disclosure.js';
import type { Indicator } from './model.js';

export type ChartType = NonNullable<NonNullable<Indicator['chart']>['type']>;
export type DimensionValue = Dimension['values'][number];

/** Why an indicator cannot be drawn as it stands. */
export type IndicatorFault = 'unknown-value' | 'too-many-dimensions' | 'negative-share';

/** An indicator's numbers as a table: rows along the x axis, a column for each series. */
export interface IndicatorTable {
  readonly x: Dimension | undefined;
  readonly series: Dimension | undefined;
  readonly rows: readonly DimensionValue[];
  readonly columns: readonly DimensionValue[];
  /** Undefined where the feed says nothing: a gap, not a zero. */
  readonly cell: (row: DimensionValue, column: DimensionValue) => Observation | undefined;
  readonly type: ChartType;
  readonly faults: readonly IndicatorFault[];
}

/** Stands for the one row or column of an indicator that has no dimension for it. */
const ONLY: DimensionValue = Object.freeze({ id: '' });

/**
 * Lays an indicator's observations out. Values without any observation stay, as gaps. A flag `suppressed` takes
 * the number away, whatever the feed says.
 */
export function indicatorTable(indicator: Indicator): IndicatorTable {
  const { x, series } = axes(indicator);
  const rows = x?.values ?? [ONLY];
  const columns = series?.values ?? [ONLY];
  const { cells, strays } = laidOut(indicator, x, series);
  const type = chartType(indicator, x, rows, columns);
  const faults = faultsOf(indicator, type, strays, [...cells.values()]);
  return { x, series, rows, columns, type, faults, cell: (row, column) => cells.get(keyOf(row, column)) };
}

const keyOf = (row: DimensionValue, column: DimensionValue) => `${row.id} ${column.id}`;

/** The first observation of a cell counts; one that belongs to no cell is a stray. */
function laidOut(
  { observations, suppressBelow }: Indicator,
  x: Dimension | undefined,
  series: Dimension | undefined,
) {
  const cells = new Map<string, Cell>();
  let strays = false;
  for (const observation of observations) {
    const [row, column] = [valueOf(observation, x), valueOf(observation, series)];
    if (row === undefined || column === undefined) strays = true;
    else if (!cells.has(keyOf(row, column)))
      cells.set(keyOf(row, column), { observation, hidden: isHidden(observation, suppressBelow) });
  }
  hideTelling(cells, x?.values ?? [ONLY], series?.values ?? [ONLY]);
  return { cells: new Map([...cells].map(([key, cell]) => [key, shownOf(cell)])), strays };
}

/** No hidden number can be worked out from those that are left. */
function hideTelling(
  cells: Map<string, Cell>,
  rows: readonly DimensionValue[],
  columns: readonly DimensionValue[],
): void {
  const at = (row: DimensionValue, column: DimensionValue) => cells.get(keyOf(row, column));
  const lines = () => [
    ...rows.map((row) => columns.map((column) => at(row, column))),
    ...columns.map((column) => rows.map((row) => at(row, column))),
  ];
  hideSecond(lines, (cell) => {
    for (const [key, one] of cells) if (one === cell) cells.set(key, { ...cell, hidden: true });
  });
}

function faultsOf(
  { dimensions }: Indicator,
  type: ChartType,
  strays: boolean,
  cells: readonly Observation[],
): readonly IndicatorFault[] {
  const negative = type === 'doughnut' && cells.some(({ value }) => (value ?? 0) < 0);
  return [
    ...(strays ? (['unknown-value'] as const) : []),
    ...(dimensions.length > 2 ? (['too-many-dimensions'] as const) : []),
    ...(negative ? (['negative-share'] as const) : []),
  ];
}

/** Time runs along x, then districts; the other dimension makes the series, unless the feed says otherwise. */
function axes({ dimensions, chart }: Indicator): Pick<IndicatorTable, 'x' | 'series'> {
  const named = (id: string | undefined) => dimensions.find((dimension) => dimension.id === id);
  const natural = ['time', 'district', 'group'].flatMap(
    (kind) => dimensions.find((one) => one.kind === kind) ?? [],
  );
  const x = named(chart?.x) ?? natural.find((dimension) => dimension !== named(chart?.series));
  const series = named(chart?.series) ?? dimensions.find((dimension) => dimension !== x);
  return { x, series: series === x ? undefined : series };
}

function valueOf(observation: Observation, dimension: Dimension | undefined): DimensionValue | undefined {
  if (!dimension) return ONLY;
  return dimension.values.find((value) => value.id === observation[dimension.id]);
}

/** Small numbers could tell who is meant; a zero tells of nobody. */
function isHidden({ value, flag }: Observation, limit = 0): boolean {
  return flag === 'suppressed' || (value !== null && value > 0 && value < limit);
}

function shownOf({ observation, hidden }: Cell): Observation {
  return hidden ? { ...observation, value: null, flag: 'suppressed' } : observation;
}

/**
 * Gives an indicator's observations as they may be shown: without their number where that, or another by way of a total,
 * is too small.
 */
export function shownObservations(indicator: Indicator): (observation: Observation) => Observation {
  const { x, series, cell } = indicatorTable(indicator);
  return (observation) => {
    const [row, column] = [valueOf(observation, x), valueOf(observation, series)];
    const own = indicator.dimensions.length < 3 && row && column ? cell(row, column) : undefined;
    return own ?? shownOf({ observation, hidden: isHidden(observation, indicator.suppressBelow) });
  };
}

/** Bars with long names lie down; a single number is a tile; time makes a line. */
function chartType(
  { chart }: Indicator,
  x: Dimension | undefined,
  rows: readonly unknown[],
  columns: readonly unknown[],
): ChartType {
  if (chart?.type) return chart.type;
  if (rows.length * columns.length === 1) return 'tile';
  if (x?.kind === 'time') return rows.length > 2 ? 'line' : 'bar';
  return 'bar-horizontal';
}

/** Every observation that carries a flag or a note, in the order of the table; what footnotes are made of. */
export function remarks({ rows, columns, cell }: IndicatorTable): readonly Observation[] {
  const all = rows.flatMap((row) => columns.flatMap((column) => cell(row, column) ?? []));
  return all.filter(({ flag, note }) => flag !== undefined || note !== undefined);
}
