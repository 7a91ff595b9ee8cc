import { degree, line, moment } from '../kinds.js';
import { languageTags } from '../languages.js';
import { type Column, column } from '../sheet.js';

/** What the feed says of itself: a sheet with one statement in each row. */
export const headSheet = 'Stadt';
export const headColumns: readonly Column[] = [
  column('Kennung', 'id', line, 'Kurz, ohne Leerzeichen und Umlaute: musterstadt.', { required: true }),
  column(
    'Titel',
    'title',
    'text',
    'Überschrift des Verzeichnisses. Weitere Sprachen: eine Zeile „Titel (en)“ darunter.',
    { required: true },
  ),
  column('Beschreibung', 'description', 'text', 'Ein, zwei Sätze.'),
  column('Herausgeber', 'publisher.name', 'text', 'Wer das Verzeichnis pflegt.', { required: true }),
  column('Seite des Herausgebers', 'publisher.url', line, 'https://…'),
  column('E-Mail des Herausgebers', 'publisher.email', line, 'Wohin man Fehler meldet.'),
  column('Lizenz', 'license.name', line, 'Zum Beispiel CC0 1.0.'),
  column('Adresse der Lizenz', 'license.url', line, 'https://…'),
  column(
    'Sprachen',
    'languages',
    languageTags,
    'Kürzel, die erste ist die Sprache der Spalten ohne Kürzel: de, en, ar.',
    { required: true },
  ),
  column(
    'Zuletzt geändert',
    'updated',
    moment,
    'Leer: der Augenblick, in dem die Datei gebaut wird. Sonst 24.12.2026 oder 24.12.2026 09:30.',
  ),
  column('Zeitzone', 'timezone', line, 'Leer: Europe/Berlin.'),
  column('Mitte Längengrad', 'center.0', degree, 'Wo die Karte beginnt.'),
  column('Mitte Breitengrad', 'center.1', degree, 'Wo die Karte beginnt.'),
  column('Westrand', 'bounds.0', degree, 'Rand der Karte, in Grad.'),
  column('Südrand', 'bounds.1', degree, 'Rand der Karte, in Grad.'),
  column('Ostrand', 'bounds.2', degree, 'Rand der Karte, in Grad.'),
  column('Nordrand', 'bounds.3', degree, 'Rand der Karte, in Grad.'),
  column('Kartenskizze', 'sketch', line, 'Adresse einer GeoJSON-Datei mit Wasser, Bahn und Straßen.'),
  column('Quelle der Kartenskizze', 'sketchAttribution', line, 'Zum Beispiel © OpenStreetMap-Mitwirkende.'),
];
