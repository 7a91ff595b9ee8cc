import type { Dimension, Observation } from '../feed/schema/index.js';
import { type ChartType, chartType, isPercent } from './chart-type.js';
import { type Along, hiddenCells, type Rules } from './disclosure.js';
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
  /** Whether the series breaks there: what is hidden has no other flag. */
  readonly breaks: (row: DimensionValue, column: DimensionValue) => boolean;
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
  return keptTable(indicator).table;
}

interface LaidTable {
  readonly table: IndicatorTable;
  readonly layout: Layout;
}

const kept = new WeakMap<Indicator, LaidTable>();

/** Indicators are frozen, and asked for their table by the chart, each map, the target and the report. */
function keptTable(indicator: Indicator): LaidTable {
  const laid = kept.get(indicator) ?? tableOf(indicator);
  kept.set(indicator, laid);
  return laid;
}

function tableOf(indicator: Indicator): LaidTable {
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
  const all = [...cells.values()];
  const hidden = hiddenCells(all, () => alongEach(indicator, all), rulesOf(indicator, type));
  const shown = new Map([...cells].map(([key, cell]) => [key, shownOf(cell.observation, hidden.has(cell))]));
  const cell = (row: DimensionValue, column: DimensionValue) => shown.get(keyOf(row, column));
  const breaks = (row: DimensionValue, column: DimensionValue) =>
    cells.get(keyOf(row, column))?.observation.flag === 'break';
  const lines = rows.map((row) => columns.map((column) => cell(row, column)?.value ?? null));
  const found = gridFaults(indicator, { type, overTime: x?.kind === 'time', lines });
  const faults = strays ? (['unknown-value', ...found] as const) : found;
  return { table: { x, series, rows, columns, type, cell, breaks, faults }, layout };
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

/** The cells in lines along each dimension, with a place for each of its values. */
function alongEach({ dimensions }: Indicator, cells: readonly Cell[]): readonly Along[] {
  return dimensions.map((dimension) => {
    const places = new Map(dimension.values.map(({ id }, place) => [id, place]));
    const others = dimensions.filter((one) => one !== dimension);
    const lines = new Map<string, (Cell | undefined)[]>();
    for (const cell of cells) {
      const key = others.map(({ id }) => cell.observation[id]).join(' ');
      const line = lines.get(key) ?? dimension.values.map(() => undefined);
      const place = places.get(String(cell.observation[dimension.id]));
      if (place !== undefined) line[place] = cell;
      lines.set(key, line);
    }
    return { lines: [...lines.values()], overTime: dimension.kind === 'time' };
  });
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

function shownOf(observation: Observation, hidden: boolean): Observation {
  return hidden ? { ...observation, value: null, flag: 'suppressed' } : observation;
}

/**
 * Gives an indicator's observations as they may be shown: without their number where that, or another by way of a total,
 * is too small.
 */
export function shownObservations(indicator: Indicator): (observation: Observation) => Observation {
  const { table, layout } = keptTable(indicator);
  return (observation) => {
    const place = layout.placeOf(observation);
    const own = place && table.cell(...place);
    return own ?? shownOf(observation, isHidden(observation, indicator.suppressBelow));
  };
}

/** Every observation that carries a flag or a note, in the order of the table; what footnotes are made of. */
export function remarks({ rows, columns, cell }: IndicatorTable): readonly Observation[] {
  const all = rows.flatMap((row) => columns.flatMap((column) => cell(row, column) ?? []));
  return all.filter(({ flag, note }) => flag !== undefined || note !== undefined);
}
