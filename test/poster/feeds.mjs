// Feeds of any size for posters. Everything in them is made up and says so.

/** Numbers that are the same in every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const CATEGORIES = 8;
const DAY = 86_400_000;
/** A day that is still to come, whenever the tests run. */
export const YEAR = new Date().getFullYear() + 1;

/**
 * @param {number} count of offers
 * @param {{ places?: number, closed?: number }} [options] as many places as offers, unless said otherwise; and days from tomorrow on that are public holidays
 */
export function feedOf(count, { places: placeCount = count, closed = 0 } = {}) {
  const next = dice(7);
  // Closer together in the middle, as in a town.
  const around = (middle, width) => middle + (next() + next() + next() - 1.5) * width;
  const coordinates = () => [around(8.917, 0.04), around(52.289, 0.024)].map((one) => +one.toFixed(5));
  return {
    ikonFeed: '1.0',
    id: 'probe',
    title: { de: 'Probe', ar: 'تجربة', uk: 'Проба' },
    publisher: { name: 'Probeverlag' },
    license: { name: 'CC0 1.0' },
    updated: '2026-11-01T10:00:00+01:00',
    languages: ['de', 'ar', 'uk'],
    closures: [
      { name: 'Ferien', from: `${YEAR - 1}-12-23`, to: `${YEAR}-01-06`, kind: 'school-holiday' },
      { name: 'Feiertag', from: `${YEAR}-01-01`, to: `${YEAR}-01-01`, kind: 'public-holiday' },
      ...Array.from({ length: closed }, (_, i) => {
        const day = new Date(Date.now() + (i + 1) * DAY).toISOString().slice(0, 10);
        return { name: `Ruhetag ${i}`, kind: 'public-holiday', from: day, to: day };
      }),
    ],
    categories: Array.from({ length: CATEGORIES }, (_, i) => ({
      id: `k${i}`,
      name: { de: `Kategorie ${i}`, ar: `فئة ${i}`, uk: `Категорія ${i}` },
    })),
    places: Array.from({ length: placeCount }, (_, i) => ({
      id: `p${i}`,
      name: `Haus ${i}`,
      street: `Beispielweg ${i}`,
      postalCode: '00000',
      city: 'Probestadt',
      coordinates: coordinates(),
    })),
    offers: Array.from({ length: count }, (_, i) => ({
      id: `o${i}`,
      title: {
        de: `Probeangebot ${i}`,
        ar: { text: `عرض تجريبي ${i}`, machine: true },
        uk: `Пробна пропозиція ${i}`,
      },
      categories: [`k${i % CATEGORIES}`],
      // Some have no place: they stand in the list all the same.
      ...(i % 17 === 5 && placeCount > 1 ? {} : { places: [`p${i % Math.max(1, placeCount)}`] }),
      sample: true,
      ...(i % 2 === 0 ? { free: true } : {}),
      ...(i % 3 === 0 ? { childcare: true } : {}),
      // All signs: the key to them needs room beside the map.
      ...(i % 9 === 0
        ? {
            registration: i % 2 ? 'none' : 'required',
            interpreter: true,
            audiences: ['women'],
            audienceRule: 'exclusive',
            accessibility: { wheelchair: 'yes', signLanguage: true, hearingLoop: true, plainLanguage: true },
          }
        : {}),
      languages: ['de', 'ar'],
      contact: { phone: `+49 30 23125 ${String(i).padStart(4, '0')}` },
      ...(i % 5 === 1 ? { schedule: [{ start: `${YEAR}-02-06T10:00`, end: `${YEAR}-02-06T14:00` }] } : {}),
      hours: [{ days: ['mo', 'we'], opens: '09:00', closes: '12:00' }],
    })),
  };
}
