import { MAX_TEXT } from '../schema/scalars.js';
import type { Dimension, Observation, Text } from '../schema/index.js';
import { type Axis, readAxis } from './axis.js';
import { type Cell, readCells } from './cells.js';
import { isCount, isRecord, type Json, type Say, textOf } from './json.js';
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
 * @param districts ids of districts by the ids of categories, whose dimension is one of districts by that; others keep their own
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
  const axes = readAxes(input, say, districts);
  const cells =
    axes &&
    readCells(
      input,
      axes.reduce((count, axis) => count * axis.categories.length, 1),
      say,
    );
  return axes && cells ? { ...words, ...table(axes, cells, districts, words) } : { ...words, ...NOTHING };
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

function readAxes(
  dataset: Json,
  say: Say,
  districts: Readonly<Record<string, string>>,
): readonly Axis[] | undefined {
  const { id: ids, size: sizes } = dataset;
  const sound = isListOf(ids, isText) && isListOf(sizes, isCount);
  if (!sound || ids.length !== sizes.length || ids.length === 0) {
    say(
      ['size'],
      'contradiction',
      'expected id and size as lists of the same length, of texts and of whole numbers',
    );
    return undefined;
  }
  const seen = new Set<string>();
  const twice = ids.find((one) => seen.size === seen.add(one).size);
  if (twice !== undefined) {
    say(['id'], 'contradiction', `names the dimension ${twice.slice(0, 60)} twice`);
    return undefined;
  }
  const count = sizes.reduce((product, one) => product * one, 1);
  if (count > MAX_CELLS) {
    say(['size'], 'value', `has ${count} cells; at most ${MAX_CELLS} are read`);
    return undefined;
  }
  const named = new Set(Object.keys(districts));
  const axes = ids.map((one, position) => readAxis(dataset, one, sizes[position] ?? 0, say, named));
  if (!axes.every((axis) => axis !== undefined)) return undefined;
  for (const { categories } of axes) for (const { id } of categories) named.delete(id);
  const [unknown] = named;
  if (unknown !== undefined)
    say(
      ['dimension'],
      'unknown-reference',
      `has no category ${unknown.slice(0, 60)}, which \`districts\` names`,
    );
  return axes;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

/** A dimension as it stands in the feed: no id where it is held, and the ids of its categories. */
interface Column {
  readonly axis: Axis;
  readonly id: string | undefined;
  readonly names: readonly string[];
}

/** Lays the cells out along the dimensions that have more than one category. */
function table(
  axes: readonly Axis[],
  cells: readonly Cell[],
  districts: Readonly<Record<string, string>>,
  { asOf, note }: Pick<JsonStatData, 'asOf' | 'note'>,
): Omit<JsonStatData, 'title' | 'source'> {
  const isSingle = ({ categories }: Axis) => categories.length === 1;
  const date = axes.find((axis) => axis.kind === 'time' && isSingle(axis))?.categories[0];
  const slugs = new Slugs(['value', 'flag', 'note']);
  const columns = axes.map((axis) => ({
    axis,
    id: isSingle(axis) ? undefined : slugs.of(axis.id),
    names: idsOf(axis, districts),
  }));
  const told = [
    note,
    ...categoryNotes(axes),
    heldWords(axes.filter((axis) => isSingle(axis) && axis.kind !== 'time')),
  ];
  const when = date ? (date.label ?? date.id) : asOf;
  return {
    ...readUnit(axes),
    ...(when && { asOf: when }),
    ...(told.some(Boolean) && { note: told.filter(Boolean).join(' ').slice(0, MAX_TEXT) }),
    dimensions: columns.flatMap(dimensionOf),
    observations: cells.map(({ position, ...cell }) => ({ ...placed(columns, position), ...cell })),
  };
}

function dimensionOf({ axis: { kind, label: name, categories }, id, names }: Column): Dimension[] {
  if (id === undefined) return [];
  const values = categories.map(({ id: own, label }, index) => ({
    id: names[index] ?? own,
    ...(label === undefined && kind === 'district' ? {} : { name: label ?? own }),
  }));
  return [{ id, kind, name, values }];
}

/** Where a cell stands: the ids of its categories, by the ids of their dimensions. */
function placed(columns: readonly Column[], position: number): Record<string, string> {
  let rest = position;
  const found: [string, string][] = [];
  for (const { id, names } of [...columns].reverse()) {
    const name = names[rest % names.length];
    if (id !== undefined && name !== undefined) found.push([id, name]);
    rest = Math.floor(rest / names.length);
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
