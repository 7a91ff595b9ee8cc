import { icsOf } from '../../../catalog/export/ics.js';
import type { Offer, Place, Text } from '../../../catalog/model.js';
import { pickText } from '../../../catalog/text.js';
import { createCalendar } from '../../../catalog/time/calendar.js';
import { expandRule } from '../../../catalog/time/rule.js';
import { Report } from '../shared/report.js';
import { noSettings } from '../shared/settings.js';
import type { FeedExporter } from '../types.js';

/** A calendar without an event is still one: programs that subscribe to it must not fail. */
const EMPTY = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//ikon-widgets//Angebote//DE',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** Writes the dates of all offers as a calendar file. What has none, or none to come, is reported. */
export const icsExporter: FeedExporter = {
  name: 'ics',
  write({ catalog }, options) {
    noSettings(options.set);
    const report = new Report();
    const calendar = createCalendar(expandRule);
    const files = catalog.offers.all.map((offer) => ({ offer, entry: entryOf(offer, options.languages) }));
    const dated = files.filter(({ offer, entry }) => {
      const has = icsOf([entry], calendar, options.now) !== undefined;
      if (!has) report.note({ list: 'offers', record: offer.localId }, 'offer-no-date');
      return has;
    });
    const content =
      icsOf(
        dated.map(({ entry }) => entry),
        calendar,
        options.now,
      ) ?? EMPTY;
    return Promise.resolve({ content, problems: report.problems });
  },
};

function entryOf(offer: Offer, languages: readonly string[]) {
  const words = (text: Text | undefined) => pickText(text, languages, offer.feed)?.text ?? '';
  return {
    offer,
    title: words(offer.title),
    description: words(offer.description) || words(offer.summary),
    location: (place: Place | undefined = offer.places[0]) =>
      place ? addressOf(place, words) : (offer.online ?? ''),
    ...(offer.url !== undefined && { url: offer.url }),
    appointment: 'nach Vereinbarung',
    note: words,
  };
}

function addressOf(place: Place, words: (text: Text | undefined) => string): string {
  const town = [place.postalCode, place.city].filter(Boolean).join(' ');
  return [words(place.name), place.street, town].filter(Boolean).join(', ');
}
