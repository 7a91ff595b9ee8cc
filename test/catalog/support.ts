import type { Indicator } from '../../src/catalog/model.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

/** A dimension with these values; its name is its id. */
export function dimension(id: string, kind: 'time' | 'district' | 'group', ...values: string[]) {
  return { id, kind, name: id, values: values.map((value) => ({ id: value })) };
}

/** The indicator `i` with what every indicator needs. */
export function indicatorOf(parts: object = {}): Indicator {
  const empty = { dimensions: [], observations: [] };
  const base = { id: 'i', title: 'I', kind: 'quantitative', source: { name: 'Amt' }, ...empty };
  return catalogOf(feedDocument({ indicators: [{ ...base, ...parts }] })).catalog.indicators.all[0]!;
}

/** One number for each year from 2015 on; of a year without one the feed says nothing. */
export function overTime(...values: readonly (number | null | undefined)[]) {
  const years = values.map((_, i) => String(2015 + i));
  return {
    dimensions: [dimension('y', 'time', ...years)],
    observations: values.flatMap((value, i) => (value === undefined ? [] : [{ y: years[i]!, value }])),
  };
}

/** A row for each list of numbers, a column for each of its places: `c0`, `c1` and so on. */
export function crossed(
  x: ReturnType<typeof dimension>,
  ...rows: readonly (readonly (number | null | undefined)[])[]
) {
  const columns = (rows[0] ?? []).map((_, column) => `c${column}`);
  return {
    dimensions: [x, dimension('s', 'group', ...columns)],
    observations: rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value === undefined ? [] : [{ [x.id]: x.values[r]!.id, s: columns[c]!, value }],
      ),
    ),
  };
}
