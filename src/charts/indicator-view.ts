import type { Choropleth } from '../catalog/choropleth.js';
import { districtOf } from '../catalog/district-of.js';
import { type DimensionValue, indicatorTable, type IndicatorTable } from '../catalog/indicator.js';
import type { Catalog, Indicator } from '../catalog/model.js';
import { EURO, numberFormat } from '../i18n/format.js';
import { plain, type View } from '../ui/view.js';
import type { ChartModel } from './model.js';

const UNITS = ['persons', 'percent', 'count', 'euro'] as const;

/** An indicator in the words of one language. */
export interface IndicatorView {
  readonly indicator: Indicator;
  readonly table: IndicatorTable;
  readonly title: string;
  readonly unit: string;
  /** Writes a number as it stands in a table: without its unit, but with the percent sign. */
  readonly format: (value: number) => string;
  readonly nameOf: (value: DimensionValue) => string;
  /** Undefined where there is nothing to draw: tiles, faults, no data. */
  readonly chart: ChartModel | undefined;
}

const DOUBTFUL = new Set(['estimated', 'provisional', 'uncertain', 'break']);

export function indicatorView(view: View, catalog: Catalog, indicator: Indicator): IndicatorView {
  const table = indicatorTable(indicator);
  const format = formatter(view, indicator, indicator.decimals);
  const formatTick = formatter(view, indicator, undefined);
  const nameOf = (value: DimensionValue) => valueName(view, catalog, indicator, value);
  const title = plain(view, indicator.title, indicator);
  const type = drawable(table, indicator);
  const chart = type && { id: indicator.id, type, format, formatTick, ...chartData(table, nameOf) };
  return { indicator, table, title, unit: unitName(view, indicator), format, nameOf, chart };
}

/** A map of districts is drawn as bars, which say the same without a map. */
function drawable(
  { type, faults }: IndicatorTable,
  { observations }: Indicator,
): ChartModel['type'] | undefined {
  const broken = faults.some((fault) => fault !== 'unknown-value');
  if (broken || type === 'tile' || observations.length === 0) return undefined;
  return type === 'map' ? 'bar-horizontal' : type;
}

function chartData({ rows, columns, cell }: IndicatorTable, nameOf: (value: DimensionValue) => string) {
  return {
    labels: rows.map(nameOf),
    series: columns.map((column) => ({
      label: nameOf(column),
      color: column.color,
      values: rows.map((row) => cell(row, column)?.value ?? null),
      doubtful: rows.map((row) => DOUBTFUL.has(cell(row, column)?.flag ?? '')),
    })),
  };
}

function valueName(view: View, catalog: Catalog, indicator: Indicator, { id, name }: DimensionValue): string {
  if (name !== undefined) return plain(view, name, indicator);
  const district = districtOf(catalog, indicator, id);
  return district ? plain(view, district.name, district) : id;
}

function unitName(view: View, indicator: Indicator): string {
  const { unit } = indicator;
  if (unit === undefined) return '';
  if (typeof unit === 'object') return unit.name ? plain(view, unit.name, indicator) : unit.symbol;
  const known = UNITS.find((code) => code === unit);
  return known ? view.t(`unit.${known}`) : unit;
}

/** Decimals as the feed says; else as many as the numbers have, two at most. */
function formatter(
  { lang }: View,
  { unit }: Indicator,
  decimals: number | undefined,
): (value: number) => string {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: 2 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const percent = numberFormat(lang, { style: 'unit', unit: 'percent', ...digits });
  const number = numberFormat(lang, digits);
  if (unit === 'percent') return (value) => percent.format(value);
  if (unit === 'euro') return (value) => numberFormat(lang, { ...EURO, ...digits }).format(value);
  const symbol = typeof unit === 'object' ? ` ${unit.symbol}` : '';
  return (value) => number.format(value) + symbol;
}

/** The title of the indicator that a map shows, and which values of its other dimensions are meant. */
export function choroplethName(view: View, catalog: Catalog, { indicator, held }: Choropleth): string {
  const { nameOf } = indicatorView(view, catalog, indicator);
  return [plain(view, indicator.title, indicator), ...held.map(nameOf).filter(Boolean)].join(': ');
}
