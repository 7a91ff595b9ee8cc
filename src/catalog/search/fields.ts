import type { Offer } from '../model.js';
import { allWordings } from '../text.js';

/** What a search looks through, by field. All languages at once: people mix them. */
export function searchFields(offer: Offer) {
  const names = (texts: readonly (Parameters<typeof allWordings>[0] | undefined)[]) =>
    texts.flatMap(allWordings).join('\n');
  return {
    title: names([offer.title]),
    summary: names([offer.summary]),
    description: names([offer.description]),
    provider: names([offer.provider?.name, ...offer.partners.map((partner) => partner.name)]),
    place: names(
      offer.places.flatMap(({ name, street, postalCode, city, district }) => [
        name,
        street && unabridged(street),
        postalCode,
        city,
        district?.name,
      ]),
    ),
    category: names([...offer.categories, ...offer.topics].map(({ name }) => name)),
    tags: (offer.tags ?? []).join('\n'),
  };
}

/** "Kirchstr. 1" as somebody may type it; who types the short form types the beginning of the long one. */
const unabridged = (street: string) => street.replace(/str(?:\.|(?=\s+\d))/i, 'straße');

export const SEARCH_FIELDS = [
  'title',
  'summary',
  'description',
  'provider',
  'place',
  'category',
  'tags',
] as const;
