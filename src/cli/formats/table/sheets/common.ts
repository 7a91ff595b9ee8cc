import { choice, choices, references } from '../choices.js';
import { flag, line } from '../kinds.js';
import * as labels from '../labels.js';
import { type Column, column } from '../sheet.js';

/** The id of a record. */
export const id: Column = column(
  'Kennung',
  'id',
  line,
  'Kurz, einmalig, ohne Leerzeichen und Umlaute, und später nie mehr geändert. Leer: wird aus dem Namen gebildet.',
  { width: 22 },
);

/** What offers and places say of barriers. */
export const accessibility: readonly Column[] = [
  column(
    'Rollstuhl',
    'accessibility.wheelchair',
    choice(labels.access),
    'Kommt man mit dem Rollstuhl hinein? Leer: unbekannt.',
  ),
  column(
    'Toilette mit Rollstuhl',
    'accessibility.toilet',
    choice(labels.access),
    'Gibt es eine Toilette, die mit dem Rollstuhl benutzbar ist? Leer: unbekannt.',
  ),
  column('Induktionsschleife', 'accessibility.hearingLoop', flag, 'Für Menschen mit Hörgerät.'),
  column('Gebärdensprache', 'accessibility.signLanguage', flag, 'Wird in Gebärdensprache übersetzt?'),
  column('Einfache Sprache', 'accessibility.plainLanguage', flag, 'Wird in einfacher Sprache gesprochen?'),
  column(
    'Hinweis zur Barrierefreiheit',
    'accessibility.note',
    'text',
    'Zum Beispiel: eine Stufe am Eingang, eine Rampe ist da.',
    { width: 30 },
  ),
];

export const tags = choices({}, true);
export const providers = references('providers');
