import { Failure } from '../../problem.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { parseJson } from '../shared/json-source.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { get, isObject, type Json, listOf, stringOf } from '../shared/values.js';
import type { FeedImporter, Source } from '../types.js';
import { ServiceImport } from './service.js';

/** A directory of more pages than that does not end. */
const MAX_PAGES = 1_000;

/**
 * Reads Open Referral HSDS 3 and Open Referral UK: a service, a list or page of services (further pages are fetched),
 * organizations with their services, or services at locations.
 *
 * Settings: `language`, of the texts, default the feed's first; `category`, of services that name none.
 */
export const hsdsImporter: FeedImporter = {
  name: 'hsds',
  async read(source, options) {
    const { language, category = 'Angebote' } = settings(options.set, ['language', 'category']);
    const report = new Report();
    const draft = new FeedDraft(report);
    const unused = new Unused();
    const first = options.languages[0] ?? 'de';
    const reader = new ServiceImport({
      draft,
      report,
      unused,
      category,
      language: language ?? first,
      source: first,
    });
    for await (const page of pagesOf(source, report))
      for (const service of servicesOf(page)) reader.read(service);
    unused.report(report);
    return draft.done({ timezone: options.timezone });
  },
};

async function* pagesOf(source: Source, report: Report): AsyncGenerator<unknown> {
  const base = URL.canParse(source.name) ? new URL(source.name) : undefined;
  let page = parseJson(source.bytes);
  yield page;
  for (let number = 2; get(page, 'last_page') === false && get(page, 'empty') !== true; number++) {
    if (!base || number > MAX_PAGES) return report.lost({}, 'hsds-more-pages');
    base.searchParams.set('page', String(number));
    page = parseJson((await source.fetch(base.href)).bytes);
    yield page;
  }
}

/** The services of a document, wherever it has them. */
function servicesOf(document: unknown): Json[] {
  const entries = Array.isArray(document)
    ? (document as unknown[])
    : (['contents', 'services', 'organizations', 'items']
        .map((key) => get(document, key))
        .find(Array.isArray) ?? [document]);
  const services = entries.flatMap((entry) => serviceOf(entry));
  if (services.length === 0 && entries.length > 0) throw new Failure('not-hsds');
  return services;
}

function serviceOf(entry: unknown): Json[] {
  if (!isObject(entry)) return [];
  const service = entry['service'];
  if (isObject(service)) return [{ ...service, service_at_locations: [{ ...entry, service: undefined }] }];
  const own = listOf(entry['services']).filter(isObject);
  if (own.length) {
    const { services: _, ...organization } = entry;
    return own.map((one) => ({ organization, ...one }));
  }
  return stringOf(entry['name']) !== undefined && stringOf(entry['id']) !== undefined ? [entry] : [];
}
