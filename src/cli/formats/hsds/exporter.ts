import { pickText } from '../../../catalog/text.js';
import type { Offer, Place, Provider, Text } from '../../../catalog/model.js';
import { hoursNote } from '../shared/hours-note.js';
import { reportPlaceless } from '../shared/placeless.js';
import { Report } from '../shared/report.js';
import { noSettings } from '../shared/settings.js';
import { filled } from '../shared/values.js';
import type { FeedExporter } from '../types.js';
import { placelessFields } from './placeless.js';
import { hoursSchedule, scheduleOf } from './write-schedules.js';

type Words = (text: Text | undefined) => string | undefined;

/** Writes the offers as a page of HSDS 3 services, in one language. */
export const hsdsExporter: FeedExporter = {
  name: 'hsds',
  write({ catalog }, options) {
    noSettings(options.set);
    const report = new Report();
    const contents = catalog.offers.all.map((offer) => {
      reportPlaceless(offer, placelessFields(offer), 'hsds-no-place', report);
      return serviceOf(offer, wordsOf(offer, options.languages), report);
    });
    const page = {
      total_items: contents.length,
      total_pages: 1,
      page_number: 1,
      size: contents.length,
      first_page: true,
      last_page: true,
      empty: contents.length === 0,
      contents,
    };
    return Promise.resolve({ content: `${JSON.stringify(page, null, 2)}\n`, problems: report.problems });
  },
};

function wordsOf(offer: Offer, languages: readonly string[]): Words {
  return (text) => pickText(text, languages, offer.feed)?.text;
}

const STATUSES = {
  active: 'active',
  full: 'active',
  paused: 'temporarily closed',
  cancelled: 'inactive',
  ended: 'defunct',
} as const;

function serviceOf(offer: Offer, words: Words, report: Report) {
  return filled({
    id: offer.localId,
    name: words(offer.title),
    description: words(offer.description) ?? words(offer.summary),
    url: offer.url,
    status: STATUSES[offer.status],
    interpretation_services: words(offer.languagesNote),
    minimum_age: offer.age?.min,
    maximum_age: offer.age?.max,
    assured_date: offer.checked,
    ...contactOf(offer, words),
    languages: (offer.languages ?? []).map((code) => ({ id: `${offer.localId}-${code}`, code })),
    organization: offer.provider && organizationOf(offer.provider, words),
    service_areas: offer.citywide ? [{ id: `${offer.localId}-area`, extent: '*' }] : [],
    service_at_locations: offer.places.map((place) => ({
      id: `${offer.localId}-${place.localId}`,
      location: locationOf(place, words),
    })),
    fees_description: words(offer.price?.note),
    cost_options: costsOf(offer, words),
    attributes: attributesOf(offer, words),
    schedules: schedulesOf(offer, words, report),
  });
}

function contactOf({ contact, localId }: Offer, words: Words) {
  return {
    email: contact?.email,
    phones: contact?.phone ? [{ id: `${localId}-phone`, number: contact.phone }] : [],
    contacts: contact?.name ? [{ id: `${localId}-contact`, name: words(contact.name) }] : [],
  };
}

function organizationOf(provider: Provider, words: Words) {
  return filled({
    id: provider.localId,
    name: words(provider.name),
    description: words(provider.description) ?? words(provider.name),
    website: provider.url,
    email: provider.email,
    logo: provider.logo,
    phones: provider.phone ? [{ id: `${provider.localId}-phone`, number: provider.phone }] : [],
  });
}

function locationOf(place: Place, words: Words) {
  const address = filled({
    id: `${place.localId}-address`,
    address_1: place.street,
    city: place.city,
    postal_code: place.postalCode,
    country: 'DE',
    address_type: 'physical',
  });
  const note = words(place.accessibility?.note);
  return filled({
    id: place.localId,
    location_type: 'physical',
    name: words(place.name),
    description: words(place.access),
    transportation: words(place.transit),
    longitude: place.coordinates?.[0],
    latitude: place.coordinates?.[1],
    addresses: place.street || place.city || place.postalCode ? [address] : [],
    accessibility: note ? [{ id: `${place.localId}-accessibility`, description: note }] : [],
  });
}

/** What costs nothing is an option of 0; an unknown price is none. */
function costsOf({ free, price, localId }: Offer, words: Words) {
  if (free === true) return [{ id: `${localId}-cost`, amount: 0, currency: price?.currency ?? 'EUR' }];
  const cost = filled({
    amount: price?.amount,
    currency: price?.currency,
    amount_description: words(price?.per),
  });
  return Object.keys(cost).length ? [{ id: `${localId}-cost`, ...cost }] : [];
}

function attributesOf(offer: Offer, words: Words) {
  const attribute = (taxonomy: string, id: string, name: string) => ({
    id: `${offer.localId}-${taxonomy}-${id}`,
    link_entity: 'service',
    taxonomy_term: { id, name, taxonomy },
  });
  return [
    ...offer.categories.map((category) =>
      attribute('category', category.localId, words(category.name) ?? category.localId),
    ),
    ...(offer.audiences ?? []).map((audience) => attribute('audience', audience, audience)),
    ...(offer.tags ?? []).map((tag) => attribute('tag', tag, tag)),
  ];
}

function schedulesOf(offer: Offer, words: Words, report: Report) {
  const hours = (offer.hours ?? []).map((one) => hoursSchedule(one, hoursNote(one, words)));
  const dated = offer.schedule.flatMap((one) => {
    const { place, ...dates } = one;
    const written = scheduleOf(dates, words(one.note));
    const where = { list: 'offers', record: offer.localId } as const;
    if (!written) report.note(where, 'hsds-no-place-for-date', { date: one.start });
    else if (place || one.except?.length) report.note(where, 'hsds-date-in-part', { date: one.start });
    return written ? [written] : [];
  });
  return [...hours, ...dated].map((one, index) => ({ id: `${offer.localId}-schedule-${index + 1}`, ...one }));
}
