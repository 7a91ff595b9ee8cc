import { is } from 'valibot';
import { timeZone } from '../../../feed/schema/scalars.js';
import { noSettings } from '../shared/settings.js';
import type { Report } from '../shared/report.js';
import type { ImportOptions, ImportResult } from '../types.js';
import { instantAt } from './kinds.js';
import { readTables } from './read-tables.js';
import type { Table } from './table.js';

/** A feed of tables; when it was changed is the moment of reading, unless they say it themselves. */
export function importTables(tables: readonly Table[], report: Report, options: ImportOptions): ImportResult {
  noSettings(options.set);
  const feed = readTables(tables, report);
  const { updated, timezone } = feed;
  const zone = is(timeZone, timezone) ? timezone : options.timezone;
  const changed =
    typeof updated === 'string' ? instantAt(updated, zone) : new Date(options.now).toISOString();
  return { feed: { ...feed, updated: changed }, problems: report.problems };
}
