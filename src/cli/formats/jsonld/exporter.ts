import type { Dates, Offer, Place, Provider, Text } from '../../../catalog/model.js';
import { pickText } from '../../../catalog/text.js';
import { toInstant } from '../../../catalog/time/zone.js';
import { settings } from '../shared/settings.js';
import { filled } from '../shared/values.js';
import type { FeedExporter } from '../types.js';

/** Writes offers as schema.org: those with dates as events, the others as services. */
export const jsonldExporter: FeedExporter = {
  name: 'jsonld',
  write({ catalog }, options) {
    settings(options.set, []);
    const graph = catalog.offers.all.map((offer) =>
      thingOf(offer, (text) => pickText(text, options.languages, offer.feed)?.text),
    );
    const document = { '@context': 'https://schema.org', '@graph': graph };
    // Whoever puts it between the tags of a script must not have them ended by a text.
    const content = JSON.stringify(document, null, 2).replaceAll('<', '\\u003c');
    return Promise.resolve({ content: `${content}\n`, problems: [] });
  },
};

type Words = (text: Text | undefined) => string | undefined;

function thingOf(offer: Offer, words: Words) {
  return filled({
    ...(offer.schedule.length > 0 ? eventOf(offer, words) : serviceOf(offer, words)),
    '@id': `urn:ikon:${offer.feed.id}:${offer.localId}`,
    identifier: offer.localId,
    name: words(offer.title),
    disambiguatingDescription: words(offer.summary),
    description: words(offer.description),
    category: offer.categories.map(({ name }) => words(name) ?? ''),
    typicalAgeRange: offer.age && `${offer.age.min ?? ''}-${offer.age.max ?? ''}`,
    isAccessibleForFree: offer.free,
    offers: priceOf(offer),
    telephone: offer.contact?.phone,
    email: offer.contact?.email,
    url: offer.url,
    image: offer.image?.url,
    hoursAvailable: offer.hours?.map(hoursOf),
  });
}

function eventOf(offer: Offer, words: Words) {
  const cancelled = offer.status === 'cancelled';
  return {
    '@type': 'Event',
    organizer: offer.provider && organizationOf(offer.provider, words),
    location: locationsOf(offer, words),
    inLanguage: offer.languages,
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    ...datesOf(offer),
  };
}

function serviceOf(offer: Offer, words: Words) {
  return {
    '@type': 'Service',
    provider: offer.provider && organizationOf(offer.provider, words),
    areaServed: locationsOf(offer, words),
    availableLanguage: offer.languages,
  };
}

function priceOf({ price }: Offer) {
  if (price?.amount === undefined) return undefined;
  return { '@type': 'Offer', price: price.amount, priceCurrency: price.currency ?? 'EUR' };
}

/** schema.org's event has one beginning; repetitions are schedules of it. */
function datesOf({ feed, schedule }: Offer) {
  const zone = feed.timezone;
  const [first] = schedule;
  return filled({
    startDate: first && stamp(first.start, zone),
    endDate: first?.end && stamp(first.end, zone),
    duration: first?.duration,
    eventSchedule: schedule
      .filter(({ rrule }) => rrule !== undefined)
      .map((dates) => scheduleOf(dates, zone)),
  });
}

function scheduleOf({ start, end, rrule = '', except }: Dates, zone: string) {
  return filled({
    '@type': 'Schedule',
    startDate: start.slice(0, 10),
    startTime: start.slice(11) || undefined,
    endTime: end?.slice(11) || undefined,
    ...repetitionOf(rrule),
    exceptDate: except?.filter((date) => /^\d/.test(date)),
    scheduleTimezone: zone,
  });
}

function repetitionOf(rrule: string) {
  const part = (name: string) => new RegExp(`(?:^|;|:)${name}=([^;]+)`, 'i').exec(rrule)?.[1]?.toUpperCase();
  const count = part('COUNT');
  return {
    repeatFrequency: `P${part('INTERVAL') ?? 1}${part('FREQ')?.charAt(0) ?? 'W'}`,
    repeatCount: count && Number(count),
    byDay: part('BYDAY')?.split(','),
    endDate: part('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3'),
  };
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

function hoursOf({ days, opens, closes, validFrom, validThrough }: NonNullable<Offer['hours']>[number]) {
  return filled({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => DAY_NAMES[day]),
    opens,
    closes: closingTime(opens, closes),
    validFrom,
    validThrough,
  });
}

/** A clock ends at midnight; a whole day ends just before it, since `00:00` to `00:00` is read as closed. */
function closingTime(opens: string, closes: string): string {
  const hour = String(Number(closes.slice(0, 2)) % 24).padStart(2, '0');
  const time = `${hour}${closes.slice(2)}`;
  return opens === '00:00' && time === '00:00' ? '23:59' : time;
}

/** With the offset of the feed's zone, so that nobody takes it for their own clock. */
function stamp(wall: string, zone: string): string {
  if (wall.length === 10) return wall;
  const minutes = Math.round((Date.parse(`${wall}Z`) - toInstant(wall, zone)) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${wall}:00${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
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
    openingHoursSpecification: place.hours?.map(hoursOf),
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
  });
}
