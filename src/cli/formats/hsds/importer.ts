import { groupBy } from '../../group.js';
import { Failure } from '../../problem.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { parseJson } from '../shared/json-source.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { get, isObject, joined, type Json, listOf, stringOf } from '../shared/values.js';
import type { FeedImporter, Source } from '../types.js';
import { ServiceImport } from './service.js';

/** A directory of more pages than that does not end. */
const MAX_PAGES = 1_000;

/**
 * Reads Open Referral HSDS 3 and Open Referral UK: a service, a list or page of services (further pages are fetched),
 * organizations with or without services, or services at locations.
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
    const entries: Entries = { services: [], organizations: [] };
    for await (const page of pagesOf(source, report)) sort(page, entries, report);
    for (const organization of entries.organizations) reader.readOrganization(organization);
    for (const service of withAllLocations(entries.services)) reader.read(service);
    unused.report(report);
    return draft.done({ timezone: options.timezone });
  },
};

async function* pagesOf(source: Source, report: Report): AsyncGenerator<unknown> {
  const base = URL.canParse(source.name) ? new URL(source.name) : undefined;
  let page = parseJson(source.bytes, report);
  yield page;
  for (let number = 2; get(page, 'last_page') === false && get(page, 'empty') !== true; number++) {
    if (!base || number > MAX_PAGES) return report.lost({}, 'hsds-more-pages');
    base.searchParams.set('page', String(number));
    page = parseJson((await source.fetch(base.href)).bytes, report, { path: base.href });
    yield page;
  }
}

/** What a source has, by what it is. */
interface Entries {
  readonly services: Json[];
  readonly organizations: Json[];
}

/** @throws Failure where a document has entries, and none of HSDS */
function sort(document: unknown, into: Entries, report: Report): void {
  const key = ['contents', 'services', 'organizations', 'items'].find((one) =>
    Array.isArray(get(document, one)),
  );
  const entries = listOf(key === undefined ? document : get(document, key));
  const unread = entries.filter((entry) => !take(entry, key === 'organizations', into));
  if (entries.length > 0 && unread.length === entries.length) throw new Failure('not-hsds');
  for (const entry of unread) report.lost({}, 'hsds-entry', { entry: JSON.stringify(entry).slice(0, 150) });
}

/** @returns whether an entry is a service, is about one, or is an organization with or without any */
function take(entry: unknown, isOrganization: boolean, { services, organizations }: Entries): boolean {
  if (!isObject(entry)) return false;
  const { service, services: own, ...rest } = entry;
  const theirs = listOf(own).filter(isObject);
  if (isObject(service)) services.push({ ...service, service_at_locations: [rest] });
  else if (theirs.length > 0) services.push(...theirs.map((one) => ({ organization: rest, ...one })));
  else if (stringOf(entry['name']) === undefined || stringOf(entry['id']) === undefined) return false;
  else if (isOrganization || OF_ORGANIZATIONS.some((key) => Object.hasOwn(entry, key)))
    organizations.push(rest);
  else services.push(entry);
  return true;
}

/** What organizations say of themselves, and services do not. */
const OF_ORGANIZATIONS =
  'services website logo uri legal_status tax_status tax_id year_incorporated parent_organization parent_organization_id organization_identifiers programs locations'.split(
    ' ',
  );

/** Services at locations name a service once for each location: one service at all of them. */
function withAllLocations(services: readonly Json[]): Json[] {
  return [...groupBy(services, (service) => stringOf(service['id']) ?? service).values()].flatMap((group) => {
    const apart: { service: Json; at: unknown[] }[] = [];
    for (const { service_at_locations: at, ...service } of group) {
      const same = apart.find((one) => joined(one.service, service));
      if (same) {
        same.service = joined(same.service, service) ?? service;
        same.at.push(...listOf(at));
      } else apart.push({ service, at: [...listOf(at)] });
    }
    return apart.map(({ service, at }) => ({ ...service, service_at_locations: distinct(at) }));
  });
}

const distinct = (values: readonly unknown[]) => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
