import type { Offer } from '../catalog/model.js';
import { nextDate } from './offer-when.js';
import { placeAddress } from './place-address.js';
import { plain, type View } from './view.js';

/**
 * A mail that reports a mistake, with the offer's id and what it says now. It goes to the provider, to the offer's
 * own contact, or to the feed's publisher.
 * @returns undefined where none of them has an address
 */
export function reportLink(view: View, offer: Offer, link: string): string | undefined {
  const { feed, provider, contact } = offer;
  const to = provider?.email ?? contact?.email ?? feed.publisher.email;
  if (!to) return undefined;
  const { t } = view;
  const title = plain(view, offer.title, offer);
  const facts = [
    `id: ${feed.id}:${offer.localId}`,
    `${t('detail.when')}: ${nextDate(view, offer)}`,
    ...offer.places.map((place) => `${t('detail.where')}: ${placeAddress(view, place)}`),
    ...(contact?.phone ? [`${t('detail.contact')}: ${contact.phone}`] : []),
    link,
  ];
  const body = [t('report.body'), '', '', '', t('report.facts'), title, ...facts].join('\r\n');
  return mailTo(to, t('report.subject', { title }), body);
}

/** A `mailto:` address; without `to` the visitor chooses. */
export function mailTo(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
