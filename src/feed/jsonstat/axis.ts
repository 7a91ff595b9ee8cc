import type { Dimension } from '../schema/index.js';
import { isRecord, type Json, type Say, textOf } from './json.js';

/** One dimension of a data set: its categories in their order. */
export interface Axis {
  readonly id: string;
  readonly label: string;
  readonly kind: Dimension['kind'];
  readonly categories: readonly Category[];
  /** By the ids of categories, as they came. */
  readonly units: Json | undefined;
}

export interface Category {
  readonly id: string;
  readonly label: string | undefined;
  readonly note: string | undefined;
}

/** Words by which a dimension of time or space is known where a data set gives no roles. */
const KNOWN: Readonly<Record<string, Dimension['kind']>> = {
  time: 'time',
  time_period: 'time',
  geo: 'district',
};

/**
 * Reads a dimension; undefined, with a report, where its categories are not those that `size` tells of.
 * @param districts ids of categories that the feed says are districts
 */
export function readAxis(
  dataset: Json,
  id: string,
  size: number,
  say: Say,
  districts: ReadonlySet<string>,
): Axis | undefined {
  const dimension = isRecord(dataset.dimension) ? dataset.dimension[id] : undefined;
  const category = isRecord(dimension) ? dimension.category : undefined;
  if (!isRecord(dimension) || !isRecord(category)) {
    say(['dimension', id], 'required', 'has no categories');
    return undefined;
  }
  const ids = categoryIds(category);
  if (ids.length !== size || new Set(ids).size !== size) {
    say(
      ['dimension', id, 'category'],
      'contradiction',
      `names ${ids.length} categories in order; size says ${size}`,
    );
    return undefined;
  }
  const words = (given: unknown): Json => (isRecord(given) ? given : {});
  const [labels, notes] = [words(category.label), words(category.note)];
  return {
    id,
    label: textOf(dimension.label) ?? id,
    kind: kindOf(dataset.role, id, isSubset(districts, ids)),
    categories: ids.map((one) => ({ id: one, label: textOf(labels[one]), note: textOf(notes[one]) })),
    units: isRecord(category.unit) ? category.unit : undefined,
  };
}

/** `index` as a list, or as positions by id; without it, of a single category, the label. */
function categoryIds({ index, label }: Json): readonly string[] {
  if (Array.isArray(index)) return index.filter((id) => typeof id === 'string');
  if (!isRecord(index)) return isRecord(label) ? Object.keys(label) : [];
  const ids = Object.keys(index).sort((a, b) => Number(index[a]) - Number(index[b]));
  return ids.filter((id, position) => index[id] === position);
}

const isSubset = (some: ReadonlySet<string>, all: readonly string[]) =>
  some.size > 0 && all.filter((one) => some.has(one)).length === some.size;

/** What the data set says of its dimensions goes before what the feed says of their categories. */
function kindOf(role: unknown, id: string, districts: boolean): Dimension['kind'] {
  const has = (name: string) => {
    const ids = isRecord(role) ? role[name] : undefined;
    return Array.isArray(ids) && ids.includes(id);
  };
  if (has('time')) return 'time';
  if (has('geo')) return 'district';
  const known = isRecord(role) ? undefined : KNOWN[id.toLowerCase()];
  const told = isRecord(role) && role.geo !== undefined;
  return known ?? (districts && !told && !has('metric') ? 'district' : 'group');
}
