import { Report } from '../shared/report.js';
import { importTables } from '../table/import-tables.js';
import type { FeedImporter } from '../types.js';
import { readWorkbook } from './read.js';

/** Reads a workbook as the template makes it. */
export const xlsxImporter: FeedImporter = {
  name: 'xlsx',
  async read(source, options) {
    const report = new Report();
    return importTables(await readWorkbook(source.bytes, report), report, options);
  },
};
