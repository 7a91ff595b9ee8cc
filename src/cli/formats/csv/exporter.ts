import { Failure } from '../../problem.js';
import { cleanFeed } from '../shared/clean-feed.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { foldName } from '../table/table.js';
import { writeTables } from '../table/write-tables.js';
import type { FeedExporter } from '../types.js';
import { writeCsv } from './write.js';

/** Writes a feed as one CSV file for each sheet of the template; as a single file the offers, or the sheet that is set. */
export const csvExporter: FeedExporter = {
  name: 'csv',
  write({ feed }, options) {
    const { sheet = 'Angebote' } = settings(options.set, ['sheet']);
    const report = new Report();
    const sheets = writeTables(cleanFeed(feed), { decimal: ',', dates: 'text' }, report);
    const one = sheets.find(({ name }) => foldName(name) === foldName(sheet));
    if (!one)
      throw new Failure('no-such-sheet', { sheet, sheets: sheets.map(({ name }) => name).join(', ') });
    const files = sheets.map((each) => ({ name: `${each.name}.csv`, content: writeCsv(each) }));
    return Promise.resolve({ content: writeCsv(one), files, problems: report.problems });
  },
};
