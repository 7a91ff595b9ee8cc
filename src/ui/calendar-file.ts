import { type CalendarEntry, icsOf } from '../catalog/export/ics.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { comingDate } from '../catalog/time/coming.js';
import { download, fileName } from './download.js';
import { placeAddress } from './place-address.js';
import type { ListHost } from './list/host.js';
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

/** Says that there was nothing to save, to be heard and to be read beside the button. */
export interface Unsaved {
  /** @param about what is shown meanwhile: with another the sentence goes; @param words undefined where it was saved */
  readonly tell: (about: unknown, words: string | undefined) => void;
  readonly notice: (about: unknown) => TemplateResult | typeof nothing;
}

export function createUnsaved({ say, changed }: Pick<ListHost, 'say' | 'changed'>): Unsaved {
  let told: { readonly about: unknown; readonly words: string } | undefined;
  return {
    tell(about, words) {
      told = words === undefined ? undefined : { about, words };
      say(words ?? '');
      changed();
    },
    notice: (about) => (told && told.about === about ? html`<p class="notice">${told.words}</p>` : nothing),
  };
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
