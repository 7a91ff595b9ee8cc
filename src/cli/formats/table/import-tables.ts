import { noSettings } from '../shared/settings.js';
import type { Report } from '../shared/report.js';
import type { ImportOptions, ImportResult } from '../types.js';
import { readTables } from './read-tables.js';
import type { Table } from './table.js';

/** A feed of tables; when it was changed is the moment of reading, unless they say it themselves. */
export function importTables(tables: readonly Table[], report: Report, options: ImportOptions): ImportResult {
  noSettings(options.set);
  const feed = readTables(tables, report);
  const updated = new Date(options.now).toISOString();
  return { feed: { updated, ...feed }, problems: report.problems };
}
