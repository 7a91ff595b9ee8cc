import { cleanFeed } from '../shared/clean-feed.js';
import { Report } from '../shared/report.js';
import { noSettings } from '../shared/settings.js';
import { writeTables } from '../table/write-tables.js';
import type { FeedExporter, TemplateWriter } from '../types.js';
import { writeTemplate } from './template.js';
import { writeWorkbook } from './write.js';

/** Writes a feed as a workbook with the sheets of the template. */
export const xlsxExporter: FeedExporter = {
  name: 'xlsx',
  async write({ feed }, options) {
    noSettings(options.set);
    const report = new Report();
    const sheets = writeTables(cleanFeed(feed), { decimal: 'number', dates: 'cell' }, report);
    return { content: await writeWorkbook(sheets), problems: report.problems };
  },
};

export const xlsxTemplate: TemplateWriter = { write: writeTemplate };
