import type { Dimension, Observation } from '../feed/schema/index.js';
import { type ChartType, chartType, isPercent } from './chart-type.js';
import { hideSecond, type Line, type Rules } from './disclosure.js';
import { gridFaults, type IndicatorFault } from './indicator-faults.js';
import type { Indicator } from './model.js';
import type { Cell } from './sums.js';
import { inTimeOrder } from './time-steps.js';

export type { ChartType, IndicatorFault };
/** A value of a dimension; one that stands for a combination of several names its parts. */
export type DimensionValue = Dimension['values'][number] & { readonly parts?: readonly DimensionValue[] };

/** An indicator's numbers as a table: rows along the x axis, times in their order, a column for each series. */
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
 * the number away, whatever the feed says. Of more than two dimensions, all but x make the columns together.
 */
export function indicatorTable(indicator: Indicator): IndicatorTable {
  const { table } = tableOf(indicator);
  return table;
}

function tableOf(indicator: Indicator): { readonly table: IndicatorTable; readonly layout: Layout } {
  const { x, series } = axes(indicator);
  const layout = layoutOf(indicator, x, series);
  const { rows, columns } = layout;
  const { cells, strays } = laidOut(indicator, layout);
  const type = chartType(indicator, {
    x,
    rows: rows.length,
    columns: columns.length,
    values: valuesOf(cells),
  });
  hideTelling(cells, layout, rulesOf(indicator, type), { x, series });
  const shown = new Map([...cells].map(([key, cell]) => [key, shownOf(cell)]));
  const cell = (row: DimensionValue, column: DimensionValue) => shown.get(keyOf(row, column));
  const lines = rows.map((row) => columns.map((column) => cell(row, column)?.value ?? null));
  const found = gridFaults(indicator, { type, overTime: x?.kind === 'time', lines });
  const faults = strays ? (['unknown-value', ...found] as const) : found;
  return { table: { x, series, rows, columns, type, cell, faults }, layout };
}

const keyOf = (row: DimensionValue, column: DimensionValue) => `${row.id} ${column.id}`;

/** Rows and columns, and where an observation belongs. */
interface Layout {
  readonly rows: readonly DimensionValue[];
  readonly columns: readonly DimensionValue[];
  readonly placeOf: (observation: Observation) => readonly [DimensionValue, DimensionValue] | undefined;
}

function layoutOf(
  { dimensions, observations }: Indicator,
  x: Dimension | undefined,
  series: Dimension | undefined,
): Layout {
  const others = dimensions.filter((one) => one !== x && one !== series);
  const along = finder(x);
  const across = (series ? [series, ...others] : []).map(finder);
  const single = others.length > 0 ? [] : (series?.values ?? [ONLY]);
  const known = new Map<string, DimensionValue>(single.map((value) => [value.id, value]));
  const columnOf = (observation: Observation) => {
    const parts = across.flatMap((find) => find(observation) ?? []);
    if (parts.length < across.length) return undefined;
    const id = parts.map((part) => part.id).join(' ');
    if (others.length > 0 && !known.has(id)) known.set(id, { id, parts });
    return known.get(id);
  };
  const places = new Map(
    observations.map((observation) => [observation, [along(observation), columnOf(observation)] as const]),
  );
  return {
    rows: x ? (x.kind === 'time' ? inTimeOrder(x.values) : x.values) : [ONLY],
    columns: [...known.values()],
    placeOf(observation) {
      const [row, column] = places.get(observation) ?? [];
      return row && column && [row, column];
    },
  };
}

function finder(dimension: Dimension | undefined): (observation: Observation) => DimensionValue | undefined {
  if (!dimension) return () => ONLY;
  const known = new Map<unknown, DimensionValue>();
  for (const value of dimension.values) if (!known.has(value.id)) known.set(value.id, value);
  return (observation) => known.get(observation[dimension.id]);
}

/** The first observation of a cell counts; one that belongs to no cell is a stray. */
function laidOut({ observations, suppressBelow }: Indicator, { placeOf }: Layout) {
  const cells = new Map<string, Cell>();
  let strays = false;
  for (const observation of observations) {
    const place = placeOf(observation);
    if (!place) strays = true;
    else if (!cells.has(keyOf(...place)))
      cells.set(keyOf(...place), { observation, hidden: isHidden(observation, suppressBelow) });
  }
  return { cells, strays };
}

/** Every number that may be shown by itself. */
function valuesOf(cells: ReadonlyMap<string, Cell>): readonly (number | null)[] {
  return [...cells.values()].map(({ hidden, observation }) => (hidden ? null : observation.value));
}

/** Shares of a ring or of stacked bars are 100 percent together, also where one of them is not known. */
function rulesOf({ unit, suppressBelow = 0 }: Indicator, type: ChartType): Rules {
  const certain = type === 'doughnut' || type === 'stacked';
  return { limit: suppressBelow, whole: isPercent(unit) ? { value: 100, certain } : undefined };
}

/** No hidden number can be worked out from those that are left. */
function hideTelling(
  cells: Map<string, Cell>,
  { rows, columns }: Layout,
  rules: Rules,
  { x, series }: Pick<IndicatorTable, 'x' | 'series'>,
): void {
  const at = (row: DimensionValue, column: DimensionValue) => cells.get(keyOf(row, column));
  const groups = alongEach(columns);
  const timesAcross = series?.kind === 'time' && groups.length === 1;
  const lines = (): readonly Line[] => [
    ...rows.flatMap((row) =>
      groups.map((group) => ({ cells: group.map((column) => at(row, column)), overTime: timesAcross })),
    ),
    ...columns.map((column) => ({ cells: rows.map((row) => at(row, column)), overTime: x?.kind === 'time' })),
  ];
  const hide = (cell: Cell) => {
    for (const [key, one] of cells) if (one === cell) cells.set(key, { ...cell, hidden: true });
  };
  hideSecond(lines, hide, rules);
}

/** Columns that differ in one dimension alone, for each of those that they are put together from. */
function alongEach(columns: readonly DimensionValue[]): readonly (readonly DimensionValue[])[] {
  const dimensions = columns[0]?.parts?.length;
  if (dimensions === undefined) return [columns];
  const groups = new Map<string, DimensionValue[]>();
  for (const column of columns)
    for (let own = 0; own < dimensions; own++) {
      const others = column.parts?.map(({ id }, i) => (i === own ? '' : id)) ?? [];
      const key = [own, ...others].join(' ');
      groups.set(key, [...(groups.get(key) ?? []), column]);
    }
  return [...groups.values()];
}

/** These compare times, or pile up what stands beside each other. */
const KEEP_SINGLE = new Set<ChartType | undefined>(['line', 'area', 'stacked']);

/**
 * Time runs along x, then districts; the other dimension makes the series, unless the feed says otherwise. Along a single
 * value nothing runs while another dimension is there, and a map is one of districts.
 */
function axes({ dimensions, chart }: Indicator): Pick<IndicatorTable, 'x' | 'series'> {
  const named = (id: string | undefined) => dimensions.find((dimension) => dimension.id === id);
  const free = dimensions.filter((dimension) => dimension !== named(chart?.series));
  const along = (kind: Dimension['kind']) => free.filter((one) => one.kind === kind);
  const natural = (['time', 'district', 'group'] as const).flatMap(along);
  const [mapped] = chart?.type === 'map' ? along('district') : [];
  const long = KEEP_SINGLE.has(chart?.type) ? undefined : natural.find(({ values }) => values.length > 1);
  const x = named(chart?.x) ?? mapped ?? long ?? natural[0];
  const series = named(chart?.series) ?? dimensions.find((dimension) => dimension !== x);
  return { x, series: series === x ? undefined : series };
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
  const { table, layout } = tableOf(indicator);
  return (observation) => {
    const place = layout.placeOf(observation);
    const own = place && table.cell(...place);
    return own ?? shownOf({ observation, hidden: isHidden(observation, indicator.suppressBelow) });
  };
}

/** Every observation that carries a flag or a note, in the order of the table; what footnotes are made of. */
export function remarks({ rows, columns, cell }: IndicatorTable): readonly Observation[] {
  const all = rows.flatMap((row) => columns.flatMap((column) => cell(row, column) ?? []));
  return all.filter(({ flag, note }) => flag !== undefined || note !== undefined);
}
