import { type CalendarEntry, icsOf } from '../../../src/catalog/export/ics.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

export const NOW = Date.UTC(2026, 10, 22, 9); // Sunday, 10:00 in Berlin

const closures = [
  { name: 'Weihnachten', from: '2026-12-25', to: '2026-12-26', kind: 'public-holiday' },
  { name: 'Weihnachtsferien', from: '2026-12-23', to: '2027-01-06', kind: 'school-holiday' },
];

const words: Partial<CalendarEntry> = {
  title: 'Kurs; für, alle',
  description: 'Zeile 1\nZeile 2',
  location: (place) => place?.street ?? 'Hier',
  url: 'https://x.example/',
  appointment: 'nur mit Termin',
  note: String,
};

/** An entry that has no words but its title. */
export const bare = { title: 'Kurs', description: '', location: () => '' };

/** The file of one offer. @param more of its feed */
export function fileOf(parts: object, more: object = {}, entry: Partial<CalendarEntry> = words) {
  const { catalog } = catalogOf(feedDocument({ closures, offers: [offerDocument('kurs', parts)], ...more }));
  const [offer] = catalog.offers.all;
  return icsOf([{ ...bare, ...entry, offer: offer! }], createCalendar(expandRule), NOW);
}

/** Lines as they were before folding. */
export const linesOf = (...args: Parameters<typeof fileOf>) =>
  fileOf(...args)!
    .replace(/\r\n /g, '')
    .split('\r\n');

/** The lines of all events with a property. */
export const valuesOf = (lines: readonly string[], name: string) =>
  lines.slice(lines.indexOf('BEGIN:VEVENT')).filter((line) => line.startsWith(name));

/** What the events of an offer have under a property, without its name and zone. */
export const valuesIn = (name: string, ...args: Parameters<typeof fileOf>) =>
  valuesOf(linesOf(...args), name).map((line) => line.slice(line.indexOf(':') + 1));
