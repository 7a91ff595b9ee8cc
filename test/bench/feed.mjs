// A feed of any size for the bench: the same for the same number, every field that a filter asks in sensible shares.

const pick = (list, i) => list[i % list.length];
const WORDS =
  'Deutsch Kurs Treffen Beratung Frauen Kinder Sport Musik Nähen Kochen Fahrrad Bewerbung Wohnung Gesundheit Garten Theater Schach Lesen Schwimmen Eltern'.split(
    ' ',
  );
const LANGUAGES = ['de', 'ar', 'tr', 'uk', 'en', 'fa', 'pl', 'ru', 'kmr'];
const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** A number from 0 up to 1 that looks like chance and is none. */
const chance = (i, salt) => {
  const x = Math.sin(i * 12.9898 + salt * 78.233) * 43_758.5453;
  return x - Math.floor(x);
};
const some = (i, salt, share, value, otherwise) => (chance(i, salt) < share ? value : otherwise);

function offer(i) {
  const words = [0, 1, 2].map((salt) => pick(WORDS, Math.floor(chance(i, salt) * 1000)));
  return {
    id: `o${i}`,
    title: { de: `${words[0]} und ${words[1]} ${i}`, en: `Offer ${i}` },
    summary: `Wir treffen uns zum Thema ${words[2]}. Alle sind willkommen, auch ohne Vorkenntnisse.`,
    categories: [`k${i % 12}`],
    provider: `p${i % 200}`,
    places: [`l${i % 800}`],
    audiences: some(i, 3, 0.3, ['women'], some(i, 4, 0.5, ['everyone'], ['children', 'families'])),
    languages: [...new Set(['de', pick(LANGUAGES, Math.floor(chance(i, 5) * 100))])],
    level: some(i, 6, 0.3, [pick(['A1', 'A2', 'B1'], i)], undefined),
    free: some(i, 7, 0.5, true, some(i, 8, 0.5, false, undefined)),
    childcare: some(i, 9, 0.2, true, undefined),
    registration: some(i, 10, 0.5, 'none', some(i, 11, 0.5, 'required', undefined)),
    ...(chance(i, 12) < 0.5
      ? { hours: [{ days: [pick(DAYS, i), pick(DAYS, i + 2)], opens: '09:00', closes: '12:00' }] }
      : {
          schedule: [
            {
              start: `2026-09-0${1 + (i % 7)}T1${i % 8}:00`,
              duration: 'PT2H',
              rrule: `FREQ=WEEKLY;BYDAY=${pick(DAYS, i).toUpperCase()}`,
              except: ['school-holiday'],
            },
          ],
        }),
    checked: '2026-10-01',
  };
}

/** Offers in one document; a feed of more comes in parts. */
export const PART = 20_000;

/** @param count how many offers @param part which part of them */
export function benchFeed(count, part = 0) {
  const first = part * PART;
  const more = first + PART < count ? { next: `feed-${part + 1}-${count}.json` } : {};
  return {
    ...more,
    ikonFeed: '1.0',
    id: 'bench',
    title: 'Bench',
    publisher: { name: 'Bench' },
    updated: '2026-11-20T08:00:00+01:00',
    languages: ['de', 'en'],
    categories: Array.from({ length: 12 }, (_, i) => ({ id: `k${i}`, name: `Kategorie ${WORDS[i]}` })),
    districts: Array.from({ length: 20 }, (_, i) => ({
      id: `d${i}`,
      name: `Stadtteil ${i}`,
      center: [8.8 + i / 100, 52.3],
    })),
    providers: Array.from({ length: 200 }, (_, i) => ({ id: `p${i}`, name: `Träger ${i}` })),
    places: Array.from({ length: 800 }, (_, i) => ({
      id: `l${i}`,
      name: `Haus ${i}`,
      coordinates: [8.8 + (i % 40) / 200, 52.25 + Math.floor(i / 40) / 200],
      district: `d${i % 20}`,
    })),
    offers: Array.from({ length: Math.min(PART, count - first) }, (_, i) => offer(first + i)),
  };
}
