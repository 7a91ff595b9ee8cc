import type { Offer, Text } from '../../../catalog/model.js';
import { offerLink } from '../../../catalog/offer-link.js';
import { pickText } from '../../../catalog/text.js';
import { isCalendarDate } from '../../../catalog/time/civil.js';
import { toInstant } from '../../../catalog/time/zone.js';
import { Failure } from '../../problem.js';
import { settings } from '../shared/settings.js';
import type { FeedExporter } from '../types.js';

/** Most news of one letter. */
const MOST = 200;
const MONTH = 30 * 86_400_000;

/**
 * Writes what is new as RSS 2.0: the circular about new offers. A feed does not say when an offer came, so that an
 * offer counts as new from its `validFrom` on, or else from the day on which it was last checked.
 *
 * Settings: `since`, a day (default: 30 days ago); `link`, address of the page that shows the offers (with
 * `url-sync`): each item leads there, to its offer.
 */
export const rssExporter: FeedExporter = {
  name: 'rss',
  write({ catalog, feed }, options) {
    const set = settings(options.set, ['since', 'link']);
    const since = set.since ?? new Date(options.now - MONTH).toISOString().slice(0, 10);
    if (!/^\d{4}-\d\d-\d\d$/.test(since) || !isCalendarDate(since)) throw new Failure('rss-since', { since });
    if (set.link !== undefined && !URL.canParse(set.link)) throw new Failure('rss-link', { link: set.link });
    const words = (text: Text | undefined) => pickText(text, options.languages, feed.head)?.text ?? '';
    const today = new Date(options.now).toISOString().slice(0, 10);
    const items = catalog.offers.all
      .flatMap((offer) => newsOf(offer, since, today))
      .sort((a, b) => b.day.localeCompare(a.day))
      .slice(0, MOST);
    const { title, description, publisher, languages } = feed.head;
    const link = set.link ?? publisher.url ?? 'https://example.org/';
    const channel = [
      element('title', words(title)),
      element('link', link),
      element('description', escaped(words(description) || words(title))),
      element('language', (options.languages[0] ?? languages[0] ?? 'de').replace(/-simple$/, '')),
      element('lastBuildDate', new Date(options.now).toUTCString()),
      ...items.map(({ offer, day }) => itemOf(offer, day, set.link, words)),
    ];
    const content = `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n<channel>\n${channel.join('\n')}\n</channel>\n</rss>\n`;
    return Promise.resolve({ content, problems: [] });
  },
};

/** An offer, and the day from which it is new, where that is so. */
function newsOf(offer: Offer, since: string, today: string): { offer: Offer; day: string }[] {
  const day = offer.validFrom ?? offer.checked;
  const is = day !== undefined && day >= since && day <= today && offer.status !== 'ended';
  return is ? [{ offer, day }] : [];
}

function itemOf(
  offer: Offer,
  day: string,
  page: string | undefined,
  words: (text: Text | undefined) => string,
): string {
  const link = page ? offerLink(offer, { href: page, group: '' }) : offer.url;
  return [
    '<item>',
    element('title', words(offer.title)),
    ...(link ? [element('link', link)] : []),
    // Readers take it for HTML.
    element('description', escaped(words(offer.summary) || words(offer.description))),
    ...offer.categories.map(({ name }) => element('category', words(name))),
    `<guid isPermaLink="false">${escaped(`${offer.feed.id}:${offer.localId}`)}</guid>`,
    element('pubDate', new Date(toInstant(day, offer.feed.timezone)).toUTCString()),
    '</item>',
  ].join('\n');
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML knows neither control characters nor halves of letters. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- XML forbids them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
  );
}
