import type { Offer } from '../../../catalog/model.js';
import { hasOwnTopic, namesOf, servesOtherDistricts } from '../shared/placeless.js';

const OF_OFFER = [
  'partners',
  'online',
  'audienceRule',
  'level',
  'outreach',
  'interpreter',
  'childcare',
  'registration',
  'registrationUrl',
  'accessibility',
  'image',
  'validFrom',
  'validThrough',
  'measure',
  'sample',
] as const;

/** Fields of an offer that say something and that HSDS has no place for. */
export function placelessFields(offer: Offer): readonly string[] {
  const { contact, places } = offer;
  return namesOf(offer, OF_OFFER, [
    ['summary', offer.summary !== undefined && offer.description !== undefined],
    ['status', offer.status === 'full'],
    ['free', offer.free === false && offer.price?.amount === undefined],
    ['contact.url', contact?.url !== undefined],
    ['contact.note', contact?.note !== undefined],
    ['topic', hasOwnTopic(offer)],
    ['districts', servesOtherDistricts(offer)],
    ['places.hours', places.some(({ hours = [] }) => hours.length > 0)],
    ['places.accessibility', places.some((place) => hasMoreThanNote(place.accessibility))],
  ]);
}

const hasMoreThanNote = (accessibility: object | undefined) =>
  Object.keys(accessibility ?? {}).some((key) => key !== 'note');
