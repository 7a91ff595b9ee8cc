import { asShown } from '../catalog/as-shown.js';
import { isPercent, sumOf } from '../catalog/chart-type.js';
import type { Choropleth } from '../catalog/choropleth.js';
import { districtOf } from '../catalog/district-of.js';
import {
  type ChartType,
  type DimensionValue,
  type IndicatorFault,
  indicatorTable,
  type IndicatorTable,
} from '../catalog/indicator.js';
import { faultsAmong, isMapped } from '../catalog/indicator-faults.js';
import type { Catalog, Indicator } from '../catalog/model.js';
import type { Dimension } from '../feed/schema/index.js';
import { timeSteps } from '../catalog/time-steps.js';
import { EURO, numberFormat } from '../i18n/format.js';
import { plain, type View } from '../ui/view.js';
import type { FeedFault } from './feed-faults.js';
import { footnotesOf } from './footnotes.js';
import type { ChartModel } from './model.js';
import { timeName } from './time-name.js';

const UNITS = ['persons', 'percent', 'count', 'euro'] as const;

/** An indicator in the words of one language. */
export interface IndicatorView {
  readonly indicator: Indicator;
  readonly table: IndicatorTable;
  /** What is wrong with its numbers, or was with its document. */
  readonly faults: readonly (IndicatorFault | FeedFault)[];
  readonly title: string;
  readonly unit: string;
  /** Writes a number as it stands in a table: with the sign of its unit (%, €, km), without the unit's name. */
  readonly format: (value: number) => string;
  readonly nameOf: (value: DimensionValue) => string;
  /** Whether there is a map of the districts, above the chart or instead of it. */
  readonly mapped: boolean;
  /** Undefined where there is nothing to draw: tiles, faults, no data. */
  readonly chart: ChartModel | undefined;
}

/** @param reported what the reading of the feed dropped of this indicator */
export function indicatorView(
  view: View,
  catalog: Catalog,
  indicator: Indicator,
  reported: readonly FeedFault[] = [],
): IndicatorView {
  const table = indicatorTable(indicator);
  const formatTick = formatter(view, indicator, TICK_DIGITS);
  const faults = [...faultsAmong(table, catalog), ...reported];
  const shown = { indicator, table, faults, ...indicatorWords(view, catalog, indicator) };
  const drawn = !isBroken({ table, faults }) && indicator.observations.length > 0;
  const type = drawn ? drawable(table) : undefined;
  const words = { suppressed: view.t('indicator.suppressedValue'), missing: view.t('indicator.notStated') };
  const chart = type && {
    id: indicator.id,
    type,
    words,
    format: shown.format,
    formatTick,
    ...chartData(view, shown, type),
  };
  return { ...shown, chart, mapped: drawn && isMapped(table.type, catalog) };
}

/** What it takes to tell of single numbers of an indicator, without its table. */
export type IndicatorWords = Pick<IndicatorView, 'title' | 'unit' | 'format' | 'nameOf'>;

export function indicatorWords(view: View, catalog: Catalog, indicator: Indicator): IndicatorWords {
  const written = formatter(view, indicator, digitsOf(indicator.decimals));
  return {
    title: plain(view, indicator.title, indicator),
    unit: unitName(view, indicator),
    format: (value) => written(asShown(value, indicator.decimals)),
    nameOf: (value) => valueName(view, catalog, indicator, value),
  };
}

/** Faults that leave the rest of the numbers as they are. */
const PARTIAL = new Set<IndicatorFault | FeedFault>(['unknown-value', 'unreadable-value']);
/** Charts of a whole: without one of its parts they would be wrong. */
const WHOLES = new Set<ChartType>(['doughnut', 'stacked']);

/** Whether a fault leaves no picture of the numbers, but their table alone. */
export function isBroken({ table: { type }, faults }: Pick<IndicatorView, 'table' | 'faults'>): boolean {
  return faults.some((fault) => WHOLES.has(type) || !PARTIAL.has(fault));
}

function drawable(table: IndicatorTable): ChartModel['type'] | undefined {
  if (table.type === 'tile' || table.faults.includes('too-many-values')) return undefined;
  return fits(table) ? table.type : INSTEAD[table.type];
}

/** Bars say the same where a type has no outlines, or cannot be had of these numbers. */
const INSTEAD = {
  bar: 'bar',
  'bar-horizontal': 'bar-horizontal',
  line: 'line',
  area: 'area',
  stacked: 'bar',
  doughnut: 'bar-horizontal',
  pyramid: 'bar-horizontal',
  map: 'bar-horizontal',
} as const;

function fits(table: IndicatorTable): table is IndicatorTable & { readonly type: ChartModel['type'] } {
  const { type, columns } = table;
  if (type === 'doughnut') return columns.length === 1 && isComplete(table);
  if (type === 'stacked') return isComplete(table);
  if (type === 'pyramid') return columns.length === 2 && !hasNegative(table);
  return false;
}

function hasNegative({ rows, columns, cell }: IndicatorTable): boolean {
  return rows.some((row) => columns.some((column) => (cell(row, column)?.value ?? 0) < 0));
}

/** A part that is hidden or missing would make the others look like the whole. */
function isComplete({ rows, columns, cell }: IndicatorTable): boolean {
  return rows.every((row) => columns.every((column) => typeof cell(row, column)?.value === 'number'));
}

/** A line may begin elsewhere than at zero where all its numbers are far from it. */
const NEAR_ZERO = 0.5;

function chartData(
  view: View,
  { indicator, table, nameOf, format }: Omit<IndicatorView, 'chart' | 'mapped'>,
  type: ChartModel['type'],
) {
  const { columns, cell, breaks, x } = table;
  const { markOf } = footnotesOf(view, indicator, table);
  const steps =
    x?.kind === 'time' ? timeSteps(table.rows) : table.rows.map((value) => ({ value, id: value.id }));
  const at = (row: DimensionValue | undefined, column: DimensionValue) => row && cell(row, column);
  const rows = steps.map(({ value }) => value);
  const series = columns.map((column) => ({
    label: nameOf(column),
    color: column.color,
    values: rows.map((row) => at(row, column)?.value ?? null),
    flags: rows.map((row) => at(row, column)?.flag),
    breaks: rows.map((row) => row !== undefined && breaks(row, column)),
    marks: rows.map((row) => raised(markOf(at(row, column)))),
  }));
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  return {
    rows,
    series,
    labels: steps.map(({ value, id }) => (value ? nameOf(value) : timeName(view.lang, id))),
    overTime: x?.kind === 'time',
    fromZero: type !== 'line' || Math.min(...known) < NEAR_ZERO * Math.max(...known),
    total: type === 'doughnut' ? format(sumOf(known)) : undefined,
  };
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(mark: number | undefined): string {
  return [...String(mark ?? '')].map((digit) => DIGITS[Number(digit)]).join('');
}

/** Its name in the feed, that of its district, or its id; a time of which nobody says more than that is put into words. */
function valueName(view: View, catalog: Catalog, indicator: Indicator, value: DimensionValue): string {
  const { id, name, parts } = value;
  if (parts) return parts.map((part) => valueName(view, catalog, indicator, part)).join(', ');
  const named =
    name === undefined ? districtName(view, catalog, indicator, id) : plain(view, name, indicator);
  const unnamed = named === undefined || named === id;
  const isTime = ({ kind, values }: Dimension) => kind === 'time' && values.includes(value);
  return unnamed && indicator.dimensions.some(isTime) ? timeName(view.lang, id) : (named ?? id);
}

function districtName(view: View, catalog: Catalog, indicator: Indicator, id: string): string | undefined {
  const district = districtOf(catalog, indicator, id);
  return district && plain(view, district.name, district);
}

function unitName(view: View, indicator: Indicator): string {
  const { unit } = indicator;
  if (unit === undefined) return '';
  if (typeof unit === 'object') return unit.name ? plain(view, unit.name, indicator) : unit.symbol;
  const known = UNITS.find((code) => code === unit);
  return known ? view.t(`unit.${known}`) : unit;
}

/** Decimals as the feed says; else as many as the numbers have, two at most. */
function digitsOf(decimals: number | undefined): Intl.NumberFormatOptions {
  return decimals === undefined
    ? { maximumFractionDigits: 2 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

/** The numbers of an axis are round: as many decimals as tell them apart, and none of the cents that euros have by themselves. */
const TICK_DIGITS = { minimumFractionDigits: 0, maximumFractionDigits: 6 };

function formatter(
  { lang }: View,
  { unit }: Indicator,
  digits: Intl.NumberFormatOptions,
): (value: number) => string {
  const percent = numberFormat(lang, { style: 'unit', unit: 'percent', ...digits });
  const number = numberFormat(lang, digits);
  if (isPercent(unit)) return (value) => percent.format(value);
  if (unit === 'euro') return (value) => numberFormat(lang, { ...EURO, ...digits }).format(value);
  const symbol = typeof unit === 'object' ? ` ${unit.symbol}` : '';
  return (value) => number.format(value) + symbol;
}

/** The title of the indicator that a map shows, and which values of its other dimensions are meant. */
export function choroplethName(view: View, catalog: Catalog, choropleth: Choropleth): string {
  const { indicator } = choropleth;
  return [plain(view, indicator.title, indicator), ...heldNames(view, catalog, choropleth)].join(': ');
}

/** The same in a menu, which cuts the end off: what tells several of one indicator apart comes first. */
export function choroplethOption(view: View, catalog: Catalog, choropleth: Choropleth): string {
  const { indicator } = choropleth;
  return [...heldNames(view, catalog, choropleth), plain(view, indicator.title, indicator)].join(' – ');
}

function heldNames(view: View, catalog: Catalog, { indicator, held }: Choropleth): string[] {
  return held.map((value) => valueName(view, catalog, indicator, value)).filter(Boolean);
}
