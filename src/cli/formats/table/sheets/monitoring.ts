import { choice, reference, references } from '../choices.js';
import { date, flag, line, number } from '../kinds.js';
import * as labels from '../labels.js';
import { column, type ListSheet, type PartSheet } from '../sheet.js';
import { id, providers } from './common.js';

export const indicators: ListSheet = {
  name: 'Kennzahlen',
  list: 'indicators',
  named: 'Titel',
  about: 'Eine Zeile je Kennzahl. Die Merkmale und die Zahlen stehen in eigenen Blättern.',
  columns: [
    id,
    column('Titel', 'title', 'text', 'Am besten die Aussage: „Mehr Plätze in Deutschkursen“.', {
      required: true,
      width: 40,
    }),
    column('Beschreibung', 'description', 'text', 'Was gezählt wird.', { width: 40 }),
    column('Handlungsfeld', 'topic', reference('topics'), 'Kennung oder Name aus dem Blatt Handlungsfelder.'),
    column('Art', 'kind', choice(labels.indicatorKinds), 'in Zahlen oder in Worten.'),
    column('Einheit', 'unit.code', choice(labels.units), 'Personen, Prozent, Anzahl oder Euro.'),
    column('Eigene Einheit', 'unit.symbol', line, 'Kurzzeichen, wenn keine der Einheiten passt: m².'),
    column('Name der eigenen Einheit', 'unit.name', 'text', 'Ausgeschrieben: Quadratmeter.'),
    column('Nachkommastellen', 'decimals', number, '0 bis 6.'),
    column('Quelle', 'source.name', 'text', 'Woher die Zahlen sind.', { required: true, width: 30 }),
    column('Adresse der Quelle', 'source.url', line, 'https://…'),
    column('Stichtag', 'asOf', 'text', 'Von wann die Zahlen sind.'),
    column('Hinweis', 'note', 'text', 'Was man zum Verstehen wissen muss.'),
    column('Diagramm', 'chart.type', choice(labels.charts), 'Leer: wird passend gewählt.'),
    column('Achse', 'chart.x', line, 'Kennung des Merkmals auf der Achse.'),
    column('Reihen', 'chart.series', line, 'Kennung des Merkmals, das Reihen bildet.'),
    column('Ziel', 'target.value', number, 'Zahl, die erreicht werden soll.'),
    column('Ziel bis Jahr', 'target.by', number, 'Zum Beispiel 2030.'),
    column(
      'Ziel heißt',
      'target.direction',
      choice(labels.directions),
      'soll steigen, soll sinken oder soll bleiben.',
    ),
    column(
      'Unterdrücken unter',
      'suppressBelow',
      number,
      'Kleinere Zahlen werden nicht gezeigt, zum Schutz der Personen.',
    ),
    column('Aussage', 'statement', 'text', 'Bei Kennzahlen in Worten: der Text.', { width: 40 }),
  ],
  examples: [
    {
      Kennung: 'beispiel-kursplaetze',
      Titel: 'Beispiel: Plätze in Deutschkursen',
      Einheit: 'Anzahl',
      Quelle: 'Beispielzahlen (erfunden)',
    },
  ],
};

export const dimensionValues: PartSheet = {
  name: 'Merkmale',
  owners: [{ header: 'Kennzahl', list: 'indicators' }],
  field: 'dimensions',
  about: 'Wonach eine Kennzahl aufgeteilt ist: eine Zeile je Wert, zum Beispiel je Jahr.',
  columns: [
    column('Merkmal', 'id', line, 'Kennung des Merkmals: jahr.', { required: true }),
    column('Art', 'kind', choice(labels.dimensionKinds), 'Zeit, Gruppe oder Stadtteil.', { required: true }),
    column('Name', 'name', 'text', 'Wie das Merkmal heißt: Jahr.', { required: true }),
    column('Wert', 'value.id', line, 'Kennung des Wertes: 2026.'),
    column('Name des Wertes', 'value.name', 'text', 'Leer: die Kennung.'),
    column('Farbe', 'value.color', line, 'Zum Beispiel #1f6f8b.'),
  ],
  examples: [
    { Kennzahl: 'beispiel-kursplaetze', Merkmal: 'jahr', Art: 'Zeit', Name: 'Jahr', Wert: '2025' },
    { Kennzahl: 'beispiel-kursplaetze', Merkmal: 'jahr', Art: 'Zeit', Name: 'Jahr', Wert: '2026' },
  ],
};

/** An indicator that is divided by more than that cannot be read by anybody. */
export const MAX_DIMENSIONS = 6;

/** The values of an observation stand in the columns `Wert 1`, `Wert 2` …, in the order of the dimensions. */
export const observations: PartSheet = {
  name: 'Zahlen',
  owners: [{ header: 'Kennzahl', list: 'indicators' }],
  field: 'observations',
  about: 'Eine Zeile je Zahl. „Wert 1“ gehört zum ersten Merkmal der Kennzahl, „Wert 2“ zum zweiten.',
  columns: [
    ...Array.from({ length: MAX_DIMENSIONS }, (_, i) =>
      column(`Wert ${i + 1}`, `values.${i}`, line, `Kennung des Wertes beim ${i + 1}. Merkmal.`),
    ),
    column('Zahl', 'value', number, 'Leer: nicht bekannt oder nicht veröffentlicht.'),
    column('Kennzeichen', 'flag', choice(labels.flags), 'Leer: gesicherte Zahl.'),
    column('Hinweis', 'note', 'text', 'Zum Beispiel: neue Zählweise.'),
  ],
  examples: [
    { Kennzahl: 'beispiel-kursplaetze', 'Wert 1': '2025', Zahl: 180 },
    { Kennzahl: 'beispiel-kursplaetze', 'Wert 1': '2026', Zahl: 210 },
  ],
};

export const measures: ListSheet = {
  name: 'Maßnahmen',
  list: 'measures',
  named: 'Titel',
  about: 'Eine Zeile je Maßnahme des Integrationskonzepts.',
  columns: [
    id,
    column('Titel', 'title', 'text', 'Wie die Maßnahme heißt.', { required: true, width: 40 }),
    column('Beschreibung', 'description', 'text', 'Was geschieht.', { width: 40 }),
    column(
      'Handlungsfeld',
      'topic',
      reference('topics'),
      'Kennung oder Name aus dem Blatt Handlungsfelder.',
      { required: true },
    ),
    column('Bereich', 'area', 'text', 'Teil des Handlungsfelds.'),
    column('Reihenfolge', 'order', number, 'Kleine Zahlen stehen oben.'),
    column('Zuständig', 'lead', 'text', 'Kennung oder Name eines Trägers, oder ein Text.'),
    column('Partner', 'partners', providers, 'Träger, mit Komma getrennt.'),
    column('Stand', 'status', choice(labels.measureStatuses), 'Wie weit die Maßnahme ist.'),
    column('Zeitraum', 'horizon', choice(labels.horizons), 'kurzfristig, mittelfristig oder langfristig.'),
    column('Kennzahlen', 'indicators', references('indicators'), 'Kennungen oder Titel, mit Komma getrennt.'),
    column('Angebote', 'offers', references('offers'), 'Kennungen oder Titel, mit Komma getrennt.'),
    column('Erfunden', 'sample', flag, 'ja: Die Maßnahme ist ein erfundenes Muster.'),
  ],
  examples: [
    {
      Kennung: 'beispiel-mappe',
      Titel: 'Beispiel: Willkommensmappe',
      Handlungsfeld: 'beispiel-ankommen',
      Stand: 'läuft',
    },
  ],
};

export const updates: PartSheet = {
  name: 'Neuigkeiten',
  owners: [{ header: 'Maßnahme', list: 'measures' }],
  field: 'updates',
  about: 'Was sich bei einer Maßnahme getan hat: eine Zeile je Neuigkeit.',
  columns: [
    column('Datum', 'date', date, 'Tag der Neuigkeit.', { required: true }),
    column('Text', 'text', 'text', 'Ein, zwei Sätze.', { required: true, width: 50 }),
    column('Adresse', 'url', line, 'https://…'),
  ],
  examples: [{ Maßnahme: 'beispiel-mappe', Datum: '04.05.2020', Text: 'Beispiel: Die Mappe ist gedruckt.' }],
};
