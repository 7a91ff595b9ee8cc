import type { Catalog, Recorded } from '../../catalog/model.js';
import { pointerTo } from '../../feed/pointer-to.js';
import type { ListName } from '../../feed/schema/feed.js';
import { groupBy } from '../group.js';
import type { Net } from '../net/net.js';
import { Failure, type Problem } from '../problem.js';

/** An address and the first record that names it. */
interface Link {
  readonly url: string;
  readonly list: ListName;
  readonly record: Recorded;
  readonly path: readonly (string | number)[];
}

/** Hosts that are asked at the same time; each of them gets one question after the other. */
const HOSTS_AT_ONCE = 6;
/** Pause between two questions to the same host, ms. */
const POLITE_PAUSE = 200;

export interface LinkReport {
  readonly asked: number;
  readonly problems: readonly Problem[];
}

/** Asks every address of a feed once. */
export async function checkLinks(
  catalog: Catalog,
  net: Net,
  wait: (ms: number) => Promise<void>,
  progress: (done: number, all: number) => void,
): Promise<LinkReport> {
  const links = linksOf(catalog);
  const hosts = [...groupBy(links, ({ url }) => new URL(url).host).values()];
  const problems: Problem[] = [];
  let done = 0;
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const [index, link] of host.entries()) {
        if (index > 0) await wait(POLITE_PAUSE);
        problems.push(...(await ask(link, net)));
        progress(++done, links.length);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return { asked: links.length, problems };
}

/** Servers that know no HEAD, or answer it wrongly, are asked again with GET. */
async function ask(link: Link, net: Net): Promise<Problem[]> {
  try {
    const first = await net.status(link.url, 'HEAD');
    const status = first < 400 ? first : await net.status(link.url, 'GET');
    if (status < 400) return [];
    // Who wants a login or slows us down is there.
    if ([401, 403, 405, 429].includes(status)) return [problem(link, 'hint', 'link-refuses', String(status))];
    return [problem(link, status < 500 ? 'error' : 'warning', 'dead-link', String(status))];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, values } = error;
    return [{ ...problem(link, 'warning', 'link-fails'), because: { code, values } }];
  }
}

function problem(link: Link, severity: Problem['severity'], code: string, status = ''): Problem {
  const { list, record, path, url } = link;
  return {
    ...{ severity, code, list, record: record.localId, path: pointerTo(list, record, path) },
    values: { url, status },
  };
}

function linksOf(catalog: Catalog): Link[] {
  const found = new Map<string, Link>();
  const add = (list: ListName, record: Recorded, fields: Readonly<Record<string, string | undefined>>) => {
    for (const [field, url] of Object.entries(fields))
      if (url && /^https?:/i.test(url) && URL.canParse(url) && !found.has(url))
        found.set(url, { url, list, record, path: field.split('.') });
  };
  for (const offer of catalog.offers.all) {
    const { url, online, registrationUrl, contact } = offer;
    add('offers', offer, { url, online, registrationUrl, 'contact.url': contact?.url });
    add('offers', offer, { 'image.url': absolute(offer.image?.url, offer) });
  }
  for (const provider of catalog.providers.all)
    add('providers', provider, { url: provider.url, logo: absolute(provider.logo, provider) });
  for (const indicator of catalog.indicators.all)
    add('indicators', indicator, { 'source.url': indicator.source.url });
  for (const measure of catalog.measures.all)
    measure.updates?.forEach(({ url }, index) => add('measures', measure, { [`updates.${index}.url`]: url }));
  return [...found.values()];
}

/** Pictures may be named relative to the feed; of a feed on this disk that leads to no web address. */
function absolute(url: string | undefined, { feed }: Recorded): string | undefined {
  return url && URL.canParse(url, feed.url) ? new URL(url, feed.url).href : undefined;
}
