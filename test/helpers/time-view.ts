import { createCalendar } from '../../src/catalog/time/calendar.js';
import { expandRule } from '../../src/catalog/time/rule.js';
import type { Offer } from '../../src/catalog/model.js';
import { loadMessages, translator } from '../../src/i18n/translator.js';
import type { View } from '../../src/ui/view.js';
import { catalogOf, feedDocument, offerDocument } from './feeds.js';

/** A German view with dates, at a wall-clock time of a winter in Berlin. */
export async function viewAt(now: string): Promise<View> {
  await loadMessages('de', ['first', 'list']);
  const calendar = createCalendar(expandRule);
  return { t: translator('de'), lang: 'de', wanted: ['de'], calendar, now: Date.parse(`${now}+01:00`) };
}

/** An offer with these parts. @param more of its feed */
export function offerOf(parts: object, more: object = {}): Offer {
  return catalogOf(feedDocument({ offers: [offerDocument('it', parts)], ...more })).catalog.offers.all[0]!;
}
