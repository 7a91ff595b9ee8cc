// The same offers in the shapes that the contenders read.
import { benchFeed, PART } from '../feed.mjs';

const offersOf = (count) =>
  Array.from({ length: Math.ceil(count / PART) }, (_, part) => benchFeed(count, part).offers).flat();

const whereabouts = () => new Map(benchFeed(1).places.map(({ id, coordinates }) => [id, coordinates]));

/** Every offer with all that the feed says of it, as a point: what a page with another map would fetch. */
export function pointsOf(count) {
  const at = whereabouts();
  return {
    type: 'FeatureCollection',
    features: offersOf(count).map((offer) => ({
      type: 'Feature',
      properties: { ...offer, category: offer.categories[0] },
      geometry: { type: 'Point', coordinates: at.get(offer.places[0]) },
    })),
  };
}

const SERVICES = [
  'Prendre en main un smartphone ou une tablette',
  'Accompagner les démarches de santé',
  'Devenir autonome dans les démarches administratives',
];

/** The offers as « lieux de médiation numérique », the format of the French element. */
export function placesOf(count) {
  const at = whereabouts();
  return offersOf(count).map((offer, i) => {
    const [longitude, latitude] = at.get(offer.places[0]);
    return {
      id: offer.id,
      nom: offer.title.de,
      presentation_resume: offer.summary,
      adresse: `${1 + (i % 90)} Rue du Port`,
      commune: 'Minden',
      code_postal: '59000',
      latitude,
      longitude,
      pivot: '00000000000000',
      services: SERVICES[i % SERVICES.length],
      date_maj: '2026-10-01',
    };
  });
}

const YEARS = Array.from({ length: 10 }, (_, i) => String(2010 + i));
const TYPES = ['bar', 'line', 'stacked', 'area'];

const indicator = (i) => ({
  id: `i${i}`,
  title: `Kennzahl ${i}`,
  unit: 'persons',
  source: { name: 'Messung' },
  dimensions: [
    { id: 'jahr', kind: 'time', name: 'Jahr', values: YEARS.map((id) => ({ id })) },
    {
      id: 'g',
      kind: 'group',
      name: 'Gruppe',
      values: [
        { id: 'a', name: 'Eins' },
        { id: 'b', name: 'Zwei' },
      ],
    },
  ],
  chart: { type: TYPES[i % TYPES.length] },
  observations: YEARS.flatMap((jahr, at) =>
    ['a', 'b'].map((g, s) => ({ jahr, g, value: 100 + at * 7 + s * 30 + i })),
  ),
});

/** A feed of so many indicators and nothing else. */
export const indicatorsOf = (count) => ({
  ikonFeed: '1.0',
  id: 'bench',
  title: 'Messung',
  publisher: { name: 'Messung' },
  updated: '2026-11-20T08:00:00+01:00',
  languages: ['de'],
  indicators: Array.from({ length: count }, (_, i) => indicator(i)),
});
