import { collection } from '../catalog/collection.js';
import type { Catalog, Feed, SketchFeature } from '../catalog/model.js';
import { freezeDeep } from './freeze.js';
import type { FeedIssue } from './issue.js';
import type { ReadFeed } from './read-feed.js';
import { References } from './references.js';
import { resolveIndicators, resolveMeasures } from './resolve-monitoring.js';
import { resolveOffers } from './resolve-offers.js';
import { resolveCategories, resolvePlaces, resolvePlain } from './resolve-records.js';

/** A read feed and, where it is a kept copy, when that was fetched. */
export interface Source {
  readonly feed: ReadFeed;
  /** ms since 1970 */
  readonly staleSince?: number;
}

interface Built {
  readonly catalog: Catalog;
  readonly issues: readonly FeedIssue[];
}

/** As {@link joinFeeds}, frozen: what a page's elements share, nobody changes. */
export function buildCatalog(sources: readonly Source[], merged?: boolean): Built {
  return freezeDeep(joinFeeds(sources, merged));
}

/**
 * Puts the feeds together: ids become unique, references become records. What points nowhere is reported.
 * @param given in the order of the `feed` attribute; the first feed's languages, centre and bounds lead
 * @param merged whether ids carry their feed's id in front, as they do where several feeds were asked for
 */
export function joinFeeds(given: readonly Source[], merged = given.length > 1): Built {
  const sources = toldApart(given);
  const issues = sources.flatMap(({ feed }) => feed.issues);
  const references = new References(sources.map(toScope), issues, merged);
  const topics = resolvePlain(references, 'topics');
  const districts = resolvePlain(references, 'districts');
  const providers = resolvePlain(references, 'providers');
  const categories = resolveCategories(references);
  const places = resolvePlaces(references);
  const offers = resolveOffers(references);
  const indicators = resolveIndicators(references);
  const measures = resolveMeasures(references);
  const heads = sources.map(({ feed }) => feed.head);
  const catalog: Catalog = {
    feeds: references.feeds,
    topics: collection(topics),
    categories: collection(categories),
    districts: collection(districts),
    providers: collection([...providers, ...references.inlineProviders]),
    places: collection([...places, ...references.inlinePlaces]),
    offers: collection(offers),
    indicators: collection(indicators),
    measures: collection(measures),
    sketch: sources.flatMap(({ feed }) => (feed.sketch ?? []) as SketchFeature[]),
    sketchAttribution: heads.flatMap((head) => head.sketchAttribution ?? []),
    center: heads.find((head) => head.center)?.center,
    bounds: heads.find((head) => head.bounds)?.bounds,
  };
  return { catalog, issues };
}

/** Feeds with one id, as copies of one template have it, get a number from the second on. */
function toldApart(sources: readonly Source[]): readonly Source[] {
  const urls = new Map<string, string>();
  return sources.map((source) => {
    const { feed } = source;
    let { id } = feed.head;
    for (let number = 2; urls.has(id); number++) id = `${feed.head.id}-${number}`;
    urls.set(id, feed.url);
    if (id === feed.head.id) return source;
    const reason = `${feed.url} has the id of ${urls.get(feed.head.id)}; here it is ${id}`;
    const remark: FeedIssue = { feed: id, pointer: '/id', code: 'duplicate-id', reason, dropped: 'nothing' };
    const issues = [...feed.issues.map((issue) => ({ ...issue, feed: id })), remark];
    return { ...source, feed: { ...feed, head: { ...feed.head, id }, issues } };
  });
}

function toScope({ feed, staleSince }: Source) {
  const { id, title, description, publisher, license, updated, languages, timezone } = feed.head;
  const about: Feed = {
    ...{ id, title, description, publisher, license, updated, languages },
    url: feed.url,
    timezone: timezone ?? 'Europe/Berlin',
    closures: feed.lists.closures.map(({ record }) => record),
    ...(staleSince === undefined ? {} : { staleSince }),
  };
  return { about, lists: feed.lists };
}
