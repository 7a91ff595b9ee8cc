import type { Catalog } from '../../catalog/model.js';
import type { ReadFeed } from '../../feed/read-feed.js';
import type {
  Closure,
  FeedHead,
  WireCategory,
  WireDistrict,
  WireIndicator,
  WireMeasure,
  WireOffer,
  WirePlace,
  WireProvider,
  WireTopic,
} from '../../feed/schema/index.js';
import type { Problem } from '../problem.js';

export type { Problem } from '../problem.js';

/** A feed as it is written: what importers give and `build` puts together. */
export interface WireFeed extends FeedHead {
  topics?: WireTopic[];
  categories?: WireCategory[];
  districts?: WireDistrict[];
  providers?: WireProvider[];
  places?: WirePlace[];
  offers?: WireOffer[];
  indicators?: WireIndicator[];
  measures?: WireMeasure[];
  closures?: Closure[];
  sketch?: unknown;
}

/** What was read of a file, an address, a folder or standard input; its size was checked before. */
export interface Source {
  /** The path or address as it was given; `-` is standard input. */
  readonly name: string;
  /** All of it, unpacked from any transfer compression. Empty for a folder. */
  readonly bytes: Uint8Array;
  /** Without parameters and in lower case; undefined for files. */
  readonly contentType?: string;
  /** The files of a folder (its own, not those of folders within), by name. Undefined where the source is no folder. */
  readonly files?: readonly Source[];
  /**
   * Reads a further document: a page, a language, a linked file. Guarded like the first one; relative addresses start
   * from this source; a file reaches only what lies in its own folder.
   * @throws Failure
   */
  readonly fetch: (address: string) => Promise<Source>;
}

export interface ImportOptions {
  /** For what depends on today: the horizon of a rule, the date of `checked`. ms since 1970. */
  readonly now: number;
  /** IANA zone of the feed that is made. Default `Europe/Berlin`. */
  readonly timezone: string;
  /** Languages of the feed that is made, the first is that of plain texts. Default `de`. */
  readonly languages: readonly string[];
  /** Also takes the languages that the source itself offers beyond these. Default false. */
  readonly offered?: boolean;
  /** What only one format knows, from `--set NAME=VALUE` or the configuration. Unknown names are refused by the importer. */
  readonly set: Readonly<Record<string, string>>;
}

export interface ImportResult {
  /** Head fields where the source says them; lists as far as they could be read. Null prototypes or Maps for ids, never `{}`. */
  readonly feed: Partial<WireFeed>;
  readonly problems: readonly Problem[];
  /** A document that belongs to it did not come: another time there may be more. */
  readonly incomplete?: boolean;
}

export type ImporterName =
  'integreat' | 'hsds' | 'ical' | 'geojson' | 'jsonstat' | 'jsonld' | 'osm' | 'xlsx' | 'csv';

export interface FeedImporter {
  readonly name: ImporterName;
  /** @throws Failure where the source is not of this format at all */
  read(source: Source, options: ImportOptions): Promise<ImportResult>;
}

export type ExporterName = 'ics' | 'csv' | 'xlsx' | 'geojson' | 'jsonld' | 'hsds' | 'rss';

/** A feed to be written in another format: as it was read, and with its references resolved. */
export interface ExportInput {
  readonly feed: ReadFeed;
  readonly catalog: Catalog;
}

export interface ExportOptions {
  /** ms since 1970 */
  readonly now: number;
  /** Languages wanted, best first; default: those of the feed. */
  readonly languages: readonly string[];
  /** What only one format knows, from `--set NAME=VALUE`. */
  readonly set: Readonly<Record<string, string>>;
}

export interface FeedExporter {
  readonly name: ExporterName;
  write(input: ExportInput, options: ExportOptions): Promise<ExportResult>;
}

export interface ExportResult {
  readonly content: Uint8Array | string;
  /** All files of a format that has several; `content` is the main one. Written where the output is a folder. */
  readonly files?: readonly { readonly name: string; readonly content: string }[];
  readonly problems: readonly Problem[];
}

/** The empty spreadsheet. */
export interface TemplateWriter {
  /** Its sheets and columns are German, since a feed is read by them. */
  write(): Promise<Uint8Array>;
}
