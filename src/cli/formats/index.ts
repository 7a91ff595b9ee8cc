import { Failure } from '../problem.js';
import type {
  ExporterName,
  FeedExporter,
  FeedImporter,
  ImporterName,
  Source,
  TemplateWriter,
} from './types.js';

export type * from './types.js';

/** Loaded when asked for: nobody who checks a feed pays for a spreadsheet library. */
const importers: Partial<Record<ImporterName, () => Promise<FeedImporter>>> = {
  integreat: async () => (await import('./integreat/importer.js')).integreatImporter,
  hsds: async () => (await import('./hsds/importer.js')).hsdsImporter,
  ical: async () => (await import('./ical/importer.js')).icalImporter,
  geojson: async () => (await import('./geojson/importer.js')).geojsonImporter,
  jsonld: async () => (await import('./jsonld/importer.js')).jsonldImporter,
  jsonstat: async () => (await import('./jsonstat/importer.js')).jsonstatImporter,
  osm: async () => (await import('./osm/importer.js')).osmImporter,
  xlsx: async () => (await import('./xlsx/importer.js')).xlsxImporter,
  csv: async () => (await import('./csv/importer.js')).csvImporter,
};
const exporters: Partial<Record<ExporterName, () => Promise<FeedExporter>>> = {
  ics: async () => (await import('./ics/exporter.js')).icsExporter,
  geojson: async () => (await import('./geojson/exporter.js')).geojsonExporter,
  jsonld: async () => (await import('./jsonld/exporter.js')).jsonldExporter,
  hsds: async () => (await import('./hsds/exporter.js')).hsdsExporter,
  rss: async () => (await import('./rss/exporter.js')).rssExporter,
  xlsx: async () => (await import('./xlsx/exporter.js')).xlsxExporter,
  csv: async () => (await import('./csv/exporter.js')).csvExporter,
};

export const importerNames = Object.keys(importers) as ImporterName[];
export const exporterNames = Object.keys(exporters) as ExporterName[];

/** @throws Failure where there is no such format */
export async function importer(name: string): Promise<FeedImporter> {
  const load = Object.hasOwn(importers, name) ? importers[name as ImporterName] : undefined;
  if (!load) throw new Failure('unknown-format', { format: name, formats: importerNames.join(', ') });
  return load();
}

/** @throws Failure where there is no such format */
export async function exporter(name: string): Promise<FeedExporter> {
  const load = Object.hasOwn(exporters, name) ? exporters[name as ExporterName] : undefined;
  if (!load) throw new Failure('unknown-format', { format: name, formats: exporterNames.join(', ') });
  return load();
}

/** The empty spreadsheet. */
export async function templateWriter(): Promise<TemplateWriter> {
  return (await import('./xlsx/exporter.js')).xlsxTemplate;
}

/**
 * Tells a source's format from its name and, where that says nothing, from its first characters.
 * @returns `feed` for a feed of our own; undefined where it cannot be told
 */
export function detectFormat(source: Source): ImporterName | 'feed' | undefined {
  if (source.files) return 'csv';
  const name = source.name.toLowerCase().replace(/[?#].*/, '');
  if (name.endsWith('.xlsx')) return 'xlsx';
  if (name.endsWith('.csv')) return 'csv';
  if (name.endsWith('.ics') || source.contentType === 'text/calendar') return 'ical';
  if (name.endsWith('.geojson') || source.contentType === 'application/geo+json') return 'geojson';
  if (name.endsWith('.jsonld') || source.contentType === 'application/ld+json') return 'jsonld';
  const start = new TextDecoder().decode(source.bytes.subarray(0, 2_000));
  return /"ikonFeed"\s*:/.test(start) ? 'feed' : undefined;
}
