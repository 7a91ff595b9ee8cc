import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { importTables } from '../table/import-tables.js';
import type { FeedImporter, Source } from '../types.js';
import { readCsv } from './read.js';

/**
 * Reads a folder of CSV files, one for each sheet of the template, or a single one. Setting `sheet`: which sheet a single
 * file is. Default: as it is named.
 */
export const csvImporter: FeedImporter = {
  name: 'csv',
  read(source, options) {
    const { sheet } = settings(options.set, source.files ? [] : ['sheet']);
    const report = new Report();
    const tables = filesOf(source).map((file) => readCsv(file.bytes, sheet ?? fileName(file), report));
    return Promise.resolve(importTables(tables, report, { ...options, set: {} }));
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
