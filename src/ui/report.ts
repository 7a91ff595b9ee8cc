import type { Catalog, Offer } from '../catalog/model.js';
import { asOfToday } from './detail-facts.js';
import { enumeration } from './enumeration.js';
import { detailRows } from './offer-detail.js';
import { statusMarks } from './offer-facts.js';
import { textOf } from './text-of.js';
import { plain, type View } from './view.js';

/** Some systems open no longer address, and say nothing. */
const LONGEST = 2_000;

/**
 * A mail that reports a mistake, with the offer's id and what it says now. It goes to the provider, to the offer's
 * own contact, or to the feed's publisher.
 * @returns undefined where none of them has an address
 */
export function reportLink(view: View, catalog: Catalog, offer: Offer, link: string): string | undefined {
  const { feed, provider, contact } = offer;
  const to = provider?.email ?? contact?.email ?? feed.publisher.email;
  if (!to) return undefined;
  const { t } = view;
  const title = plain(view, offer.title, offer);
  const lines = [
    t('report.body'),
    '',
    '',
    '',
    t('report.facts'),
    title,
    `id: ${feed.id}:${offer.localId}`,
    link,
  ];
  return mailWithin(to, t('report.subject', { title }), lines, factLines(view, catalog, offer));
}

/** Everything that the detail says, and the words by which a search finds the offer. */
function factLines(view: View, catalog: Catalog, offer: Offer): readonly string[] {
  const rows = detailRows(view, catalog, offer).map(({ term, content }) => `${term}: ${textOf(content)}`);
  const texts = [textOf(statusMarks(view, asOfToday(view, offer))), plain(view, offer.summary, offer)];
  const tags = offer.tags ? [`${view.t('detail.tags')}: ${enumeration(view.lang, offer.tags)}`] : [];
  return [...texts.filter(Boolean), ...rows, ...tags];
}

/** As many of the facts as an address can carry; the rest can be read where the link leads. */
function mailWithin(to: string, subject: string, lines: readonly string[], facts: readonly string[]): string {
  const mail = (count: number) => {
    const more = count < facts.length ? ['…'] : [];
    return mailTo(to, subject, [...lines, ...facts.slice(0, count), ...more].join('\r\n'));
  };
  let count = facts.length;
  while (count > 0 && mail(count).length > LONGEST) count -= 1;
  return mail(count);
}

/** As part of an address; half a sign, which a feed may have, would be refused by the browser. */
export const inAddress = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** A `mailto:` address; without `to` the visitor chooses. */
export function mailTo(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${inAddress(subject)}&body=${inAddress(body)}`;
}
