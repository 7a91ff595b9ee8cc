import type { ListName } from '../../../feed/schema/feed.js';
import { isId } from '../shared/ids.js';
import type { Place, Report } from '../shared/report.js';
import type { Row } from './read-row.js';
import type { Draft } from './read-tables.js';
import { dimensionsOf } from './shape.js';
import { rowPlace } from './table.js';

/** Lists of a fixed length that a table holds in as many columns. */
const LENGTHS: Readonly<Record<string, number>> = { coordinates: 2, center: 2, bounds: 4 };

/** A record as the feed has it, of a row and what belongs to it. */
export function finishRecord(list: ListName, { row, at, table, id }: Draft, report: Report): Row[] {
  const place = rowPlace(table, at);
  const record = arraysOf(row, place, report);
  if (list !== 'indicators') return [record];
  const dimensions = dimensionsOf((record['dimensions'] ?? []) as Row[]);
  const odd = dimensions.find((dimension) => !isId(String(dimension['id'])));
  if (odd) {
    report.lost({ ...place, record: id }, 'row-odd-dimension', { id: String(odd['id']) });
    return [];
  }
  return [
    { ...record, ...unitOf(record, place, report), dimensions, observations: record['observations'] ?? [] },
  ];
}

function unitOf({ unit }: Row, place: Place, report: Report): Row {
  if (typeof unit !== 'object' || unit === null) return {};
  const { code, ...named } = unit as Row;
  if (code === undefined) return { unit: named };
  if (Object.keys(named).length > 0) report.lost(place, 'row-two-units');
  return { unit: code };
}

/** Puts numbers that stand in columns of their own into the list that the feed has. */
export function arraysOf(row: Row, place: Place, report: Report): Row {
  const entries = Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
    const length = LENGTHS[key];
    if (length === undefined) return [[key, value]];
    const numbers = Array.from({ length }, (_, i) => (value as Row)[i]);
    if (numbers.every((one) => one !== undefined)) return [[key, numbers]];
    report.lost(place, 'row-half-point');
    return [];
  });
  return Object.fromEntries(entries);
}
