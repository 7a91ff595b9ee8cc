import { MAX_TEXT } from '../schema/scalars.js';
import type { Dimension, Observation, Text } from '../schema/index.js';
import { type Axis, readAxis } from './axis.js';
import { type Cell, readCells } from './cells.js';
import { isRecord, type Json, type Say, textOf } from './json.js';
import { Slugs } from './slugs.js';
import { readUnit, type Unit } from './unit.js';

/** What a JSON-stat data set says, as an indicator has it. Words are in the data set's one language. */
export interface JsonStatData {
  readonly title?: string;
  readonly source?: { readonly name: Text; readonly url?: string };
  readonly asOf?: string;
  readonly note?: string;
  readonly unit?: Unit['unit'];
  readonly decimals?: number;
  readonly dimensions: Dimension[];
  readonly observations: Observation[];
}

/** More cells than that are no indicator but a data base. */
export const MAX_CELLS = 10_000;

const NOTHING = { dimensions: [], observations: [] };

/**
 * Reads a data set of JSON-stat 2.0. Dimensions with a single category are held and told in the note; a time among them
 * is the date. Never throws: what cannot be read is reported, and there are no observations then.
 * @param districts ids of districts by the ids of the categories of space; others keep their own
 */
export function readJsonStat(
  input: unknown,
  say: Say,
  districts: Readonly<Record<string, string>> = {},
): JsonStatData {
  if (!isRecord(input) || input.class !== 'dataset') {
    const what =
      isRecord(input) && typeof input.class === 'string' ? `a ${input.class.slice(0, 40)}` : 'something else';
    say(['class'], 'value', `expected a JSON-stat 2.0 dataset, received ${what}`);
    return NOTHING;
  }
  const words = wordsOf(input);
  const axes = readAxes(input, say);
  const cells =
    axes &&
    readCells(
      input,
      axes.reduce((count, axis) => count * axis.categories.length, 1),
      say,
    );
  return axes && cells
    ? { ...words, ...table(input, axes, cells, districts, words) }
    : { ...words, ...NOTHING };
}

function wordsOf(dataset: Json): Pick<JsonStatData, 'title' | 'source' | 'asOf' | 'note'> {
  const [title, name, updated, note] = ['label', 'source', 'updated', 'note'].map((key) =>
    textOf(dataset[key]),
  );
  const url = textOf(dataset.href);
  return {
    ...(title && { title }),
    ...(name && { source: { name, ...(url && /^https?:/.test(url) && { url }) } }),
    ...(updated && { asOf: /^\d{4}-\d{2}-\d{2}/.exec(updated)?.[0] ?? updated }),
    ...(note && { note }),
  };
}

function readAxes(dataset: Json, say: Say): readonly Axis[] | undefined {
  const { id, size } = dataset;
  const ids = Array.isArray(id) ? id.filter((one) => typeof one === 'string') : [];
  const sizes = Array.isArray(size) ? size.filter(isCount) : [];
  const sound =
    Array.isArray(id) && Array.isArray(size) && ids.length === id.length && sizes.length === size.length;
  if (!sound || ids.length !== sizes.length || ids.length === 0) {
    say(
      ['size'],
      'contradiction',
      'expected id and size as lists of the same length, of texts and of whole numbers',
    );
    return undefined;
  }
  const count = sizes.reduce((product, one) => product * one, 1);
  if (count > MAX_CELLS) {
    say(['size'], 'value', `has ${count} cells; at most ${MAX_CELLS} are read`);
    return undefined;
  }
  const axes = ids.map((one, position) => readAxis(dataset, one, sizes[position] ?? 0, say));
  return axes.every((axis) => axis !== undefined) ? axes : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** Lays the cells out along the dimensions that have more than one category. */
function table(
  dataset: Json,
  axes: readonly Axis[],
  cells: readonly Cell[],
  districts: Readonly<Record<string, string>>,
  { asOf, note }: Pick<JsonStatData, 'asOf' | 'note'>,
): Omit<JsonStatData, 'title' | 'source'> {
  const isSingle = ({ categories }: Axis) => categories.length === 1;
  const date = axes.find((axis) => axis.kind === 'time' && isSingle(axis))?.categories[0];
  const shown = axes.filter((axis) => !isSingle(axis));
  const names = new Map(shown.map((axis) => [axis, idsOf(axis, districts)]));
  const dimensionIds = new Slugs(['value', 'flag', 'note']);
  const ids = new Map(shown.map((axis) => [axis, dimensionIds.of(axis.id)]));
  const dimensions = shown.map((axis) => ({
    id: ids.get(axis) ?? '',
    kind: axis.kind,
    name: axis.label,
    values: axis.categories.map(({ id, label }, index) => ({
      id: names.get(axis)?.[index] ?? '',
      ...(label === undefined && axis.kind === 'district' ? {} : { name: label ?? id }),
    })),
  }));
  const told = [
    note,
    ...categoryNotes(axes),
    heldWords(axes.filter((axis) => isSingle(axis) && axis.kind !== 'time')),
  ];
  const unit = readUnit(dataset, axes);
  const when = date ? (date.label ?? date.id) : asOf;
  return {
    ...unit,
    ...(when && { asOf: when }),
    ...(told.some(Boolean) && { note: told.filter(Boolean).join(' ').slice(0, MAX_TEXT) }),
    dimensions,
    observations: cells.map(({ position, ...cell }) => ({ ...placed(axes, position, ids, names), ...cell })),
  };
}

/** Where a cell stands: the ids of its categories, by the ids of their dimensions. */
function placed(
  axes: readonly Axis[],
  position: number,
  ids: ReadonlyMap<Axis, string>,
  names: ReadonlyMap<Axis, readonly string[]>,
): Record<string, string> {
  let rest = position;
  const found: [string, string][] = [];
  for (const axis of [...axes].reverse()) {
    const size = axis.categories.length;
    const [id, name] = [ids.get(axis), names.get(axis)?.[rest % size]];
    if (id !== undefined && name !== undefined) found.push([id, name]);
    rest = Math.floor(rest / size);
  }
  return Object.fromEntries(found);
}

function idsOf({ kind, categories }: Axis, districts: Readonly<Record<string, string>>): readonly string[] {
  const slugs = new Slugs();
  const named = (id: string) =>
    kind === 'district' && Object.hasOwn(districts, id) ? districts[id] : undefined;
  return categories.map(({ id }) => slugs.of(named(id) ?? id));
}

function categoryNotes(axes: readonly Axis[]): readonly string[] {
  return axes.flatMap(({ categories }) =>
    categories.flatMap(({ id, label, note }) => (note === undefined ? [] : [`${label ?? id}: ${note}`])),
  );
}

/** What all values have in common: "Geschlecht: insgesamt; Alter: insgesamt". */
function heldWords(axes: readonly Axis[]): string {
  return axes
    .flatMap(({ label, categories: [only] }) => (only ? [`${label}: ${only.label ?? only.id}`] : []))
    .join('; ');
}
