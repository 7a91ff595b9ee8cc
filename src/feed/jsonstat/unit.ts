import type { WireIndicator } from '../schema/index.js';
import type { Axis } from './axis.js';
import { isCount, isRecord, type Json, textOf } from './json.js';

export interface Unit {
  readonly unit?: NonNullable<WireIndicator['unit']>;
  readonly decimals?: number;
}

const CODES: readonly (readonly [RegExp, 'percent' | 'euro' | 'persons'])[] = [
  [/^(%|percent|percentage|prozent|pc)$/i, 'percent'],
  [/^(€|eur|euros?)$/i, 'euro'],
  [/^(persons?|personen)$/i, 'persons'],
];

/** The unit and decimals that all categories share; nothing where they differ. */
export function readUnit(axes: readonly Axis[]): Unit {
  const units = axes.flatMap(({ units, categories }) => (units ? categories.map(({ id }) => units[id]) : []));
  const [first] = units;
  if (!isRecord(first) || units.some((unit) => JSON.stringify(unit) !== JSON.stringify(first))) return {};
  return { ...unitOf(first), ...decimalsOf(first.decimals) };
}

function unitOf(said: Json): Pick<Unit, 'unit'> {
  const label = textOf(said.label) ?? textOf(said.base);
  const symbol = textOf(said.symbol) ?? label;
  if (!symbol) return {};
  const code = CODES.find(([form]) => form.test(symbol) || (label && form.test(label)))?.[1];
  return { unit: code ?? { symbol: symbol.slice(0, 60), ...(label && { name: label }) } };
}

function decimalsOf(decimals: unknown): Pick<Unit, 'decimals'> {
  return isCount(decimals) && decimals <= 6 ? { decimals } : {};
}
