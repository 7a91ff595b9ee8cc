import type { Offer } from '../../../catalog/model.js';
import { isEmpty } from '../shared/values.js';

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
  const { contact, districts, categories, places, topics } = offer;
  const inPart: readonly (readonly [field: string, isLost: boolean])[] = [
    ['summary', offer.summary !== undefined && offer.description !== undefined],
    ['status', offer.status === 'full'],
    ['free', offer.free === false && offer.price?.amount === undefined],
    ['contact.url', contact?.url !== undefined],
    ['contact.note', contact?.note !== undefined],
    ['topic', topics.some((topic) => !categories.some((category) => category.topic === topic))],
    ['districts', districts.some((district) => !places.some((place) => place.district === district))],
    ['places.hours', places.some(({ hours = [] }) => hours.length > 0)],
    ['places.accessibility', places.some((place) => hasMoreThanNote(place.accessibility))],
  ];
  return [
    ...OF_OFFER.filter((field) => !isEmpty(offer[field])),
    ...inPart.filter(([, isLost]) => isLost).map(([field]) => field),
  ];
}

const hasMoreThanNote = (accessibility: object | undefined) =>
  Object.keys(accessibility ?? {}).some((key) => key !== 'note');
