import type { Offer } from '../../../catalog/model.js';
import { hasOwnTopic, namesOf, servesOtherDistricts } from '../shared/placeless.js';
import { isEmpty } from '../shared/values.js';

const OF_OFFER = [
  'partners',
  'audienceRule',
  'languagesNote',
  'level',
  'outreach',
  'interpreter',
  'childcare',
  'registration',
  'accessibility',
  'validFrom',
  'validThrough',
  'checked',
  'measure',
  'sample',
] as const;

/** Fields of an offer that say something and that schema.org's events and services have no place for. */
export function placelessFields(offer: Offer): readonly string[] {
  const { contact, places, price, status } = offer;
  const isService = offer.schedule.length === 0;
  return namesOf(offer, OF_OFFER, [
    ['status', status === 'ended' || (isService && (status === 'paused' || status === 'cancelled'))],
    ['tags', isService && !isEmpty(offer.tags)],
    ['price.per', price?.per !== undefined],
    ['price.note', price?.note !== undefined],
    ['contact.name', contact?.name !== undefined],
    ['contact.url', contact?.url !== undefined],
    ['contact.note', contact?.note !== undefined],
    ['topic', hasOwnTopic(offer)],
    ['districts', offer.citywide || servesOtherDistricts(offer)],
    ['places.access', places.some(({ access }) => access !== undefined)],
    ['places.transit', places.some(({ transit }) => transit !== undefined)],
    ['places.accessibility', places.some(({ accessibility }) => !isEmpty(accessibility))],
  ]);
}
