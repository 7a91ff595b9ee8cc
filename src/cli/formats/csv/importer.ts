import { Report } from '../shared/report.js';
import { importTables } from '../table/import-tables.js';
import type { FeedImporter, Source } from '../types.js';
import { readCsv } from './read.js';

/** Reads a folder of CSV files, one for each sheet of the template, or a single one. */
export const csvImporter: FeedImporter = {
  name: 'csv',
  read(source, options) {
    const report = new Report();
    const tables = filesOf(source).map((file) => readCsv(file.bytes, fileName(file), report));
    return Promise.resolve(importTables(tables, report, options));
  },
};

/** Other files of a folder are not our business. */
function filesOf(source: Source): readonly Source[] {
  return source.files?.filter(({ name }) => /\.(csv|tsv)$/i.test(name)) ?? [source];
}

/** A single file without a name of its own is a list of offers. */
function fileName({ name }: Source): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last === '-' || last === '' ? 'Angebote' : last;
}
