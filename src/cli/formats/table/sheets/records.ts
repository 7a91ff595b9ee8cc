import { choice, json, reference } from '../choices.js';
import { weeklyHours } from '../hours.js';
import { date, degree, flag, line, postalCode } from '../kinds.js';
import * as labels from '../labels.js';
import { column, type ListSheet } from '../sheet.js';
import { accessibility, id } from './common.js';

export const providers: ListSheet = {
  name: 'Träger',
  list: 'providers',
  named: 'Name',
  about: 'Eine Zeile je Träger: Stadt, Verein, Verband, Schule.',
  columns: [
    id,
    column('Name', 'name', 'text', 'Wie der Träger heißt.', { required: true, width: 34 }),
    column('Art', 'kind', choice(labels.providerKinds), 'Was für ein Träger das ist.', { width: 24 }),
    column('Internetseite', 'url', line, 'https://…'),
    column('E-Mail', 'email', line, 'Am besten ein Postfach des Teams.'),
    column('Telefon', 'phone', line, 'Zum Beispiel 0571 89-0.'),
    column('Logo', 'logo', line, 'Adresse des Logos.'),
    column('Beschreibung', 'description', 'text', 'Ein, zwei Sätze.', { width: 50 }),
  ],
  examples: [
    {
      Kennung: 'beispiel-traeger',
      Name: 'Beispiel: Verein Brücke',
      Art: 'Verein',
      Internetseite: 'https://example.org/',
    },
  ],
};

export const places: ListSheet = {
  name: 'Orte',
  list: 'places',
  named: 'Name',
  about: 'Eine Zeile je Ort, an dem etwas stattfindet.',
  columns: [
    id,
    column('Name', 'name', 'text', 'Zum Beispiel: Bürgerhaus.', { width: 34 }),
    column('Straße und Hausnummer', 'street', line, 'Zum Beispiel: Musterweg 7.', { width: 26 }),
    column('PLZ', 'postalCode', postalCode, 'Alle fünf Ziffern.'),
    column('Stadt', 'city', line, 'Name der Stadt.'),
    column('Längengrad', 'coordinates.0', degree, 'In Deutschland 6 bis 15, zum Beispiel 8,917.'),
    column('Breitengrad', 'coordinates.1', degree, 'In Deutschland 47 bis 55, zum Beispiel 52,289.'),
    column('Genauigkeit', 'precision', choice(labels.precisions), 'Wie genau der Punkt auf der Karte ist.'),
    column('Stadtteil', 'district', reference('districts'), 'Kennung oder Name aus dem Blatt Stadtteile.'),
    column('Eingang und Etage', 'access', 'text', 'Zum Beispiel: Hintereingang, 2. Stock.', { width: 30 }),
    column('Bus und Bahn', 'transit', 'text', 'Zum Beispiel: Bus 3, Haltestelle Markt.', { width: 30 }),
    ...accessibility,
    column(
      'Öffnungszeiten',
      'hours',
      weeklyHours,
      'Jede Woche gleich: Mo–Fr 9–12; Di 14:00–17:30. Mit Gültigkeit oder Hinweis: Blatt Öffnungszeiten.',
      { width: 30 },
    ),
  ],
  examples: [
    {
      Kennung: 'beispiel-ort',
      Name: 'Beispiel: Bürgerhaus',
      'Straße und Hausnummer': 'Musterweg 7',
      PLZ: '00000',
      Stadt: 'Musterstadt',
      Rollstuhl: 'teilweise',
      Öffnungszeiten: 'Mo–Fr 10:00–18:00',
    },
  ],
};

export const categories: ListSheet = {
  name: 'Kategorien',
  list: 'categories',
  named: 'Name',
  about: 'Eine Zeile je Art von Angebot.',
  columns: [
    id,
    column('Name', 'name', 'text', 'Zum Beispiel: Deutsch lernen.', { required: true, width: 34 }),
    column(
      'Bildzeichen',
      'icon',
      line,
      'baby, book-open, briefcase, coffee, dumbbell, hand-heart, heart-pulse, house, languages, laptop, life-buoy, map-pin, music.',
    ),
    column('Farbe', 'color', line, 'Zum Beispiel #1f6f8b.'),
    column('Handlungsfeld', 'topic', reference('topics'), 'Kennung oder Name aus dem Blatt Handlungsfelder.'),
  ],
  examples: [
    {
      Kennung: 'beispiel-sprache',
      Name: 'Beispiel: Deutsch lernen',
      Bildzeichen: 'languages',
      Farbe: '#1f6f8b',
    },
  ],
};

export const topics: ListSheet = {
  name: 'Handlungsfelder',
  list: 'topics',
  named: 'Name',
  about: 'Eine Zeile je Handlungsfeld des Integrationskonzepts.',
  columns: [
    id,
    column('Name', 'name', 'text', 'Zum Beispiel: Sprache und Bildung.', { required: true, width: 34 }),
    column('Farbe', 'color', line, 'Zum Beispiel #1f6f8b.'),
  ],
  examples: [{ Kennung: 'beispiel-ankommen', Name: 'Beispiel: Ankommen', Farbe: '#8a5a00' }],
};

export const districts: ListSheet = {
  name: 'Stadtteile',
  list: 'districts',
  named: 'Name',
  about: 'Eine Zeile je Stadtteil. Die Grenzen sind nötig, damit die Karte sie zeichnet.',
  columns: [
    id,
    column('Name', 'name', 'text', 'Wie der Stadtteil heißt.', { required: true, width: 30 }),
    column('Längengrad', 'center.0', degree, 'Wo der Name auf der Karte steht.'),
    column('Breitengrad', 'center.1', degree, 'Wo der Name auf der Karte steht.'),
    column('Grenze ungenau', 'approximate', flag, 'ja: Die Grenze ist nur ungefähr.'),
    column('Grenze (GeoJSON)', 'geometry', json, 'Aus einem Kartenprogramm kopiert: {"type":"Polygon",…}', {
      width: 30,
    }),
  ],
  examples: [
    { Kennung: 'beispiel-altstadt', Name: 'Beispiel: Altstadt', Längengrad: 12.2995, Breitengrad: 53.4 },
  ],
};

export const closures: ListSheet = {
  name: 'Schließtage',
  list: 'closures',
  about: 'Feiertage, Schulferien und Tage, an denen geschlossen ist.',
  columns: [
    column('Name', 'name', 'text', 'Zum Beispiel: Weihnachten.', { required: true, width: 30 }),
    column('Von', 'from', date, 'Erster Tag.', { required: true }),
    column('Bis', 'to', date, 'Letzter Tag; bei einem einzelnen Tag derselbe.', { required: true }),
    column('Art', 'kind', choice(labels.closureKinds), 'Feiertag, Schulferien oder geschlossen.', {
      required: true,
    }),
  ],
  examples: [{ Name: 'Beispiel: Neujahr', Von: '01.01.2020', Bis: '01.01.2020', Art: 'Feiertag' }],
};
