import type { Offer, Place } from '../../../catalog/model.js';
import { pickText } from '../../../catalog/text.js';
import type { Hours } from '../../../feed/schema/index.js';
import { openingHours } from '../osm/write-opening-hours.js';
import { Report } from '../shared/report.js';
import { reportPlaceless } from '../shared/placeless.js';
import { noSettings } from '../shared/settings.js';
import { filled } from '../shared/values.js';
import type { FeedExporter } from '../types.js';
import { placelessFields } from './placeless.js';

/** Writes a point for each offer at each of its places. What has no point is reported. */
export const geojsonExporter: FeedExporter = {
  name: 'geojson',
  write({ catalog }, options) {
    noSettings(options.set);
    const report = new Report();
    const features = catalog.offers.all.flatMap((offer) => {
      const located = offer.places.filter(({ coordinates }) => coordinates !== undefined);
      const where = { list: 'offers', record: offer.localId } as const;
      if (located.length === 0) report.note(where, 'offer-no-point');
      else {
        reportHours(offer.hours ?? [], (code) => report.note(where, code));
        reportPlaceless(offer, placelessFields(offer), 'geojson-no-place', report);
      }
      return located.map((place, index) => featureOf(offer, place, index, options.languages));
    });
    const content = `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
    return Promise.resolve({ content, problems: report.problems });
  },
};

function featureOf(offer: Offer, place: Place, index: number, languages: readonly string[]) {
  const words = (text: Offer['title'] | undefined) => pickText(text, languages, offer.feed)?.text;
  const [category] = offer.categories;
  return {
    type: 'Feature',
    id: index === 0 ? offer.localId : `${offer.localId}-${index + 1}`,
    geometry: { type: 'Point', coordinates: place.coordinates },
    properties: filled({
      name: words(offer.title),
      description: words(offer.description) ?? words(offer.summary),
      category: words(category?.name),
      operator: words(offer.provider?.name),
      'addr:street': place.street,
      'addr:postcode': place.postalCode,
      'addr:city': place.city,
      phone: offer.contact?.phone,
      email: offer.contact?.email,
      website: offer.url,
      wheelchair: place.accessibility?.wheelchair ?? offer.accessibility?.wheelchair,
      opening_hours: openingHours(offer.hours?.filter((hours) => !isPassing(hours)) ?? []),
      check_date: offer.checked,
    }),
  };
}

function reportHours(hours: readonly Hours[], note: (code: string) => void): void {
  if (hours.some(isPassing)) note('geojson-passing-hours');
  if (hours.some((one) => one.note !== undefined && !isPassing(one))) note('geojson-hours-note');
}

/** Hours that hold for a while only are none that OpenStreetMap would keep. */
const isPassing = ({ validFrom, validThrough }: Hours) =>
  validFrom !== undefined || validThrough !== undefined;
