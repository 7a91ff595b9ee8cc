import { type CalendarEntry, icsOf } from '../catalog/export/ics.js';
import type { Offer } from '../catalog/model.js';
import { comingDate } from '../catalog/time/coming.js';
import { download, fileName } from './download.js';
import { placeAddress } from './place-address.js';
import { plain, type View } from './view.js';

/** Whether an offer has dates to come that a calendar can hold, be they years away. */
export function hasDates({ calendar, now }: View, offer: Offer): boolean {
  return comingDate(calendar, offer, now) !== undefined;
}

/** Gives the dates of some offers as a calendar file. @returns whether there was any */
export function saveCalendar(
  view: View,
  offers: readonly Offer[],
  name: string,
  linkTo: (offer: Offer) => string,
): boolean {
  const entries = offers.map((offer) => entryOf(view, offer, linkTo(offer)));
  const file = icsOf(entries, view.calendar, view.now);
  if (file) download(fileName(name, 'ics'), 'text/calendar;charset=utf-8', file);
  return file !== undefined;
}

function entryOf(view: View, offer: Offer, url: string): CalendarEntry {
  const sample = offer.sample ? `${view.t('offer.sample')}\n` : '';
  return {
    offer,
    title: plain(view, offer.title, offer),
    description: `${sample}${plain(view, offer.summary, offer)}`.trim(),
    location: (place = offer.places[0]) => (place ? placeAddress(view, place) : (offer.online ?? '')),
    url,
    appointment: view.t('when.onlyAppointment'),
    note: (text) => plain(view, text, offer),
  };
}
