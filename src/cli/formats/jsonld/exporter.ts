import type { Dates, Hours, Offer, Place, Provider, Text } from '../../../catalog/model.js';
import { pickText } from '../../../catalog/text.js';
import { hoursNote } from '../shared/hours-note.js';
import { reportPlaceless } from '../shared/placeless.js';
import { Report } from '../shared/report.js';
import { noSettings } from '../shared/settings.js';
import { filled } from '../shared/values.js';
import type { FeedExporter } from '../types.js';
import { placelessFields } from './placeless.js';
import { datesOf } from './write-dates.js';

/** Writes offers as schema.org: those with dates as events, the others as services. */
export const jsonldExporter: FeedExporter = {
  name: 'jsonld',
  write({ catalog }, options) {
    noSettings(options.set);
    const report = new Report();
    const graph = catalog.offers.all.map((offer) => {
      reportPlaceless(offer, placelessFields(offer), 'jsonld-no-place', report);
      return thingOf(offer, (text) => pickText(text, options.languages, offer.feed)?.text, report);
    });
    const document = { '@context': 'https://schema.org', '@graph': graph };
    // Whoever puts it between the tags of a script must not have them ended by a text.
    const content = JSON.stringify(document, null, 2).replaceAll('<', '\\u003c');
    return Promise.resolve({ content: `${content}\n`, problems: report.problems });
  },
};

const placeOfRecord = ({ localId }: Offer) => ({ list: 'offers', record: localId }) as const;

type Words = (text: Text | undefined) => string | undefined;

function thingOf(offer: Offer, words: Words, report: Report) {
  return filled({
    ...(offer.schedule.length > 0 ? eventOf(offer, words, report) : serviceOf(offer, words)),
    '@id': `urn:ikon:${offer.feed.id}:${offer.localId}`,
    identifier: offer.localId,
    name: words(offer.title),
    disambiguatingDescription: words(offer.summary),
    description: words(offer.description),
    category: offer.categories.map(({ name }) => words(name) ?? ''),
    typicalAgeRange: offer.age && `${offer.age.min ?? ''}-${offer.age.max ?? ''}`,
    isAccessibleForFree: offer.free,
    audience: (offer.audiences ?? []).map((audienceType) => ({ '@type': 'Audience', audienceType })),
    offers: priceOf(offer),
    telephone: offer.contact?.phone,
    email: offer.contact?.email,
    url: offer.url,
    image: offer.image && imageOf(offer.image, words),
    hoursAvailable: offer.hours?.map((one) => hoursOf(one, words)),
  });
}

/** What schema.org calls these states; it has no word for what has ended for good. */
const EVENT_STATUSES = {
  active: 'EventScheduled',
  full: 'EventScheduled',
  paused: 'EventPostponed',
  cancelled: 'EventCancelled',
  ended: undefined,
} as const;

/** An event has one beginning: of several dates, or of one that has a place or a note of its own, each is a part of it. */
function eventOf(offer: Offer, words: Words, report: Report) {
  const status = EVENT_STATUSES[offer.status];
  const common = { '@type': 'Event', eventStatus: status && `https://schema.org/${status}` };
  const dates = offer.schedule.map((one) => ({ one, fields: fieldsOf(one, offer, report) }));
  const [first] = dates;
  const isPlain = dates.length === 1 && !first?.one.place && first?.one.note === undefined;
  return {
    ...common,
    organizer: offer.provider && organizationOf(offer.provider, words),
    location: locationsOf(offer, words),
    inLanguage: offer.languages,
    keywords: offer.tags,
    ...(isPlain ? first?.fields : { startDate: dates.map(({ fields }) => fields.startDate).sort()[0] }),
    subEvent: isPlain
      ? []
      : dates.map(({ one, fields }) =>
          filled({
            ...common,
            name: words(offer.title),
            description: words(one.note),
            location: one.place ? [placeOf(one.place, words)] : locationsOf(offer, words),
            ...fields,
          }),
        ),
  };
}

function fieldsOf(one: Dates, offer: Offer, report: Report) {
  const { fields, isWhole } = datesOf(one, offer.feed.timezone);
  if (!isWhole)
    report.note(
      placeOfRecord(offer),
      fields.eventSchedule || !one.rrule ? 'jsonld-exceptions' : 'jsonld-rule',
      {
        date: one.start,
      },
    );
  return fields;
}

function serviceOf(offer: Offer, words: Words) {
  return {
    '@type': 'Service',
    provider: offer.provider && organizationOf(offer.provider, words),
    areaServed: locationsOf(offer, words),
    availableLanguage: offer.languages,
  };
}

function priceOf({ price, registrationUrl, status }: Offer) {
  const offer = filled({
    price: price?.amount,
    priceCurrency: price?.amount === undefined ? undefined : (price.currency ?? 'EUR'),
    url: registrationUrl,
    availability: status === 'full' ? 'https://schema.org/SoldOut' : undefined,
  });
  return Object.keys(offer).length > 0 ? { '@type': 'Offer', ...offer } : undefined;
}

function imageOf({ url, alt, credit }: NonNullable<Offer['image']>, words: Words) {
  return filled({ '@type': 'ImageObject', url, caption: words(alt), creditText: credit });
}

const DAY_NAMES = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
} as const;

function hoursOf(hours: Hours, words: Words) {
  const { days, opens, closes, validFrom, validThrough } = hours;
  return filled({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => DAY_NAMES[day]),
    opens,
    closes: closingTime(opens, closes),
    validFrom,
    validThrough,
    description: hoursNote(hours, words),
  });
}

/** A clock ends at midnight; a whole day ends just before it, since `00:00` to `00:00` is read as closed. */
function closingTime(opens: string, closes: string): string {
  const hour = String(Number(closes.slice(0, 2)) % 24).padStart(2, '0');
  const time = `${hour}${closes.slice(2)}`;
  return opens === '00:00' && time === '00:00' ? '23:59' : time;
}

function locationsOf(offer: Offer, words: Words) {
  const online = offer.online ? [{ '@type': 'VirtualLocation', url: offer.online }] : [];
  return [...offer.places.map((place) => placeOf(place, words)), ...online];
}

function placeOf(place: Place, words: Words) {
  const address = filled({
    '@type': 'PostalAddress',
    streetAddress: place.street,
    postalCode: place.postalCode,
    addressLocality: place.city,
  });
  return filled({
    '@type': 'Place',
    identifier: place.localId,
    name: words(place.name),
    address: Object.keys(address).length > 1 ? address : undefined,
    geo: place.coordinates && {
      '@type': 'GeoCoordinates',
      longitude: place.coordinates[0],
      latitude: place.coordinates[1],
    },
    openingHoursSpecification: place.hours?.map((one) => hoursOf(one, words)),
  });
}

function organizationOf(provider: Provider, words: Words) {
  return filled({
    '@type': 'Organization',
    identifier: provider.localId,
    name: words(provider.name),
    description: words(provider.description),
    url: provider.url,
    email: provider.email,
    telephone: provider.phone,
    logo: provider.logo,
  });
}
