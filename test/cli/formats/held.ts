import '../../../src/feed/mend.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import { buildCatalog } from '../../../src/feed/build-catalog.js';
import { pickText } from '../../../src/catalog/text.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { scheduleOf } from '../../../src/cli/formats/hsds/write-schedules.js';
import type { WireFeed } from '../../../src/cli/formats/index.js';
import type { WireOffer, WirePlace, WireProvider } from '../../../src/feed/schema/index.js';
import { addMinutes, parseDuration } from '../../../src/catalog/time/wall.js';
import { NOW } from './helpers.js';

type Text = WireOffer['title'];
const LANGUAGES = ['de', 'en', 'ar'];
const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
const words = (text: Text | undefined) => pickText(text, LANGUAGES, { languages: LANGUAGES })?.text;

/** What docs/formats.md says that HSDS can hold: the facts of offers, in one language. */
export function heldByHsds(feed: Partial<WireFeed>) {
  const of = <T extends { id: string }>(
    list: readonly T[] | undefined,
    ids: readonly unknown[] | undefined,
  ) => (ids ?? []).map((one) => (list ?? []).find(({ id }) => id === one) as T);
  return (feed.offers ?? []).map((offer) => ({
    id: offer.id,
    title: line(words(offer.title)),
    categories: of(feed.categories, offer.categories).map(({ id }) => id),
    provider: of(feed.providers, offer.provider ? [offer.provider] : []).map(heldProvider),
    places: of(feed.places, offer.places).map(heldPlace),
    citywide: offer.districts?.includes('*') ?? false,
    age: offer.age,
    languages: offer.languages,
    free: offer.free === true || offer.price?.amount === 0 ? true : undefined, // what costs 0 is free
    amount: offer.free === true || !offer.price?.amount ? undefined : offer.price.amount,
    audiences: offer.audiences,
    tags: offer.tags,
    phone: offer.contact?.phone,
    email: offer.contact?.email,
    url: offer.url,
    checked: offer.checked,
    hours: offer.hours?.map(({ days, opens, closes, validFrom, validThrough }) => ({
      days,
      opens,
      closes: `${String(Number(closes.slice(0, 2)) % 24).padStart(2, '0')}${closes.slice(2)}`,
      validFrom,
      validThrough,
    })),
    schedule: offer.schedule?.filter((one) => scheduleOf(one, undefined)).map(heldDates),
  }));
}

const line = oneLine;

function heldProvider({ id, url, email, phone, logo }: WireProvider) {
  return { id, url, email, phone, logo };
}

function heldPlace({ id, postalCode, coordinates }: WirePlace) {
  const measured = coordinates && (coordinates[0] !== 0 || coordinates[1] !== 0);
  return { id, postalCode, coordinates: measured ? coordinates : undefined };
}

/** On one day; an end on the same minute, or of a whole day, is none. */
function heldDates({ start, end, duration, rrule }: NonNullable<WireOffer['schedule']>[number]) {
  const length = duration ? parseDuration(duration) : undefined;
  const until = length ? addMinutes(start, length.days * 1440 + length.minutes) : end;
  return { start, end: start.length > 10 && until !== start ? until : undefined, rrule };
}

/** What a calendar can hold: titles, and on which days from today on something takes place, and how often. */
export function heldByIcs(feed: Partial<WireFeed>, prefix?: string) {
  const whole = {
    ikonFeed: '1.0',
    id: 'back',
    title: 'x',
    publisher: { name: 'x' },
    updated: '2026-11-20T08:00:00+01:00',
    languages: LANGUAGES,
    timezone: 'Europe/Berlin',
    ...feed,
  };
  const { catalog } = buildCatalog([{ feed: readFeed(whole, 'feed.json') }]);
  const calendar = createCalendar(expandRule);
  const to = NOW + 200 * 86_400_000;
  return catalog.offers.all
    .filter(({ status }) => status !== 'paused' && status !== 'ended')
    .map((offer) => {
      const dates = calendar.occurrences(
        { ...offer, status: 'active' },
        { from: NOW + 86_400_000, to },
        5_000,
      );
      return {
        id: prefix ? `${prefix}.${offer.localId}` : offer.localId,
        // Hours that need an appointment say so in the title of their event.
        title: oneLine(words(offer.title))?.replace(/ \(nach Vereinbarung\)$/, ''),
        cancelled: offer.status === 'cancelled',
        dates: [...new Set(dates.map(({ start, allDay }) => (allDay ? start.slice(0, 10) : start)))].sort(),
      };
    })
    .filter(({ dates }) => dates.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
