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
const importers: Partial<Record<ImporterName, () => Promise<FeedImporter>>> = {};
const exporters: Partial<Record<ExporterName, () => Promise<FeedExporter>>> = {};
const template: (() => Promise<TemplateWriter>) | undefined = undefined as
  (() => Promise<TemplateWriter>) | undefined;

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

export async function templateWriter(): Promise<TemplateWriter> {
  if (!template) throw new Failure('unknown-format', { format: 'template', formats: '' });
  return template();
}

/**
 * Tells a source's format from its name and, where that says nothing, from its first characters.
 * @returns `feed` for a feed of our own; undefined where it cannot be told
 */
export function detectFormat(source: Source): ImporterName | 'feed' | undefined {
  if (source.files) return 'csv';
  const name = source.name.toLowerCase().replace(/[?#].*$/, '');
  if (name.endsWith('.xlsx')) return 'xlsx';
  if (name.endsWith('.csv')) return 'csv';
  if (name.endsWith('.ics') || source.contentType === 'text/calendar') return 'ical';
  if (name.endsWith('.geojson') || source.contentType === 'application/geo+json') return 'geojson';
  if (name.endsWith('.jsonld') || source.contentType === 'application/ld+json') return 'jsonld';
  const start = new TextDecoder().decode(source.bytes.subarray(0, 2_000));
  return /"ikonFeed"\s*:/.test(start) ? 'feed' : undefined;
}
