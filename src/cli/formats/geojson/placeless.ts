import type { Offer } from '../../../catalog/model.js';
import { hasOwnTopic, namesOf, servesOtherDistricts } from '../shared/placeless.js';

const OF_OFFER = [
  'partners',
  'audiences',
  'audienceRule',
  'age',
  'languages',
  'languagesNote',
  'level',
  'online',
  'outreach',
  'interpreter',
  'childcare',
  'free',
  'price',
  'registration',
  'registrationUrl',
  'schedule',
  'tags',
  'image',
  'validFrom',
  'validThrough',
  'measure',
  'sample',
] as const;

/** Fields of an offer that say something and that the tags of a point, as OpenStreetMap has them, have no place for. */
export function placelessFields(offer: Offer): readonly string[] {
  const { accessibility = {}, categories, contact, places, status } = offer;
  return namesOf(offer, OF_OFFER, [
    ['summary', offer.summary !== undefined && offer.description !== undefined],
    ['status', status !== 'active'],
    ['categories', categories.length > 1],
    ['contact.name', contact?.name !== undefined],
    ['contact.url', contact?.url !== undefined],
    ['contact.note', contact?.note !== undefined],
    ['topic', hasOwnTopic(offer)],
    ['districts', offer.citywide || servesOtherDistricts(offer)],
    ['accessibility', Object.keys(accessibility).some((key) => key !== 'wheelchair')],
    ['places.hours', places.some(({ hours = [] }) => hours.length > 0)],
  ]);
}
