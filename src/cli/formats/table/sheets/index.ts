import type { ListSheet, PartSheet } from '../sheet.js';
import { dimensionValues, indicators, measures, observations, updates } from './monitoring.js';
import { offers } from './offers.js';
import { categories, closures, districts, places, providers, topics } from './records.js';
import { hours, schedule } from './times.js';

export { headColumns, headSheet } from './head.js';

/** The sheets with records, in the order in which a workbook shows them. */
export const listSheets: readonly ListSheet[] = [
  offers,
  providers,
  places,
  categories,
  topics,
  districts,
  indicators,
  measures,
  closures,
];

/** The sheets whose rows belong to records of others. */
export const partSheets: readonly PartSheet[] = [schedule, hours, dimensionValues, observations, updates];

/** Sheets that are for people: a reader passes over them. */
export const guideSheet = 'Anleitung';
export const choicesSheet = 'Auswahl';

/** All sheets in the order of the workbook, without those for people. */
export const sheetOrder: readonly string[] = [
  'Stadt',
  'Angebote',
  'Termine',
  'Öffnungszeiten',
  'Träger',
  'Orte',
  'Kategorien',
  'Handlungsfelder',
  'Stadtteile',
  'Kennzahlen',
  'Merkmale',
  'Zahlen',
  'Maßnahmen',
  'Neuigkeiten',
  'Schließtage',
];
