import { LANGUAGES } from '../../src/i18n/language-names.js';
import { PRESET_NAMES } from '../../src/map/basemaps.js';
import { position } from '../../src/map/position.js';

export const ELEMENTS = {
  angebote: { name: 'Angebote', says: 'Eine Liste zum Suchen und Filtern.' },
  quartierskarte: { name: 'Quartierskarte', says: 'Eine Karte mit allen Orten, ohne Kartendienst.' },
  kennzahlen: { name: 'Kennzahlen', says: 'Diagramme, jedes mit Tabelle, Quelle und Stand.' },
  massnahmen: { name: 'Maßnahmen', says: 'Was aus den Maßnahmen eines Konzepts geworden ist.' },
} as const;

export type ElementName = keyof typeof ELEMENTS;

export const isElement = (name: string): name is ElementName => Object.hasOwn(ELEMENTS, name);

/** Lists of the catalogue that offer ids by name. */
export type Listed =
  'districts' | 'categories' | 'audiences' | 'providers' | 'topics' | 'indicators' | 'areas';

/** What is typed: how it looks, and what is said where it looks otherwise. */
export interface Typed {
  readonly example: string;
  readonly fault: string;
  readonly right: (value: string) => boolean;
}

/** One attribute of the elements, as an editor chooses it. */
export interface Option {
  /** The attribute; also the key in the page's address. */
  readonly name: string;
  readonly label: string;
  /** One sentence for an editor. */
  readonly hint: string;
  /** The elements that have it; all where nothing stands. */
  readonly of?: readonly ElementName[];
  readonly kind:
    | { readonly type: 'flag' }
    /** What is empty is the element's own default, and not written down. */
    | {
        readonly type: 'choice';
        readonly values: Readonly<Record<string, string>>;
        /** Something of the editor's own besides, with the words for it in the choice. */
        readonly own?: Typed & { readonly label: string };
      }
    | ({ readonly type: 'text' } & Typed)
    | { readonly type: 'number'; readonly min: number; readonly max: number }
    | { readonly type: 'ids' | 'id'; readonly from: Listed };
}

export interface Group {
  readonly title: string;
  readonly hint?: string;
  readonly options: readonly Option[];
}

const BASEMAPS: Readonly<Record<string, string>> = {
  'basemap-de': 'basemap.de, farbig (Bund und Länder)',
  'basemap-de-grey': 'basemap.de, grau (Bund und Länder)',
  versatiles: 'VersaTiles',
  openfreemap: 'OpenFreeMap',
};

/** A style of MapLibre or a file of tiles; both are fetched by the visitors' browsers. */
const OWN_BASEMAP: Typed & { readonly label: string } = {
  label: 'eigene Adresse …',
  example: 'https://www.ihre-stadt.de/karte.pmtiles',
  fault:
    'Bitte geben Sie eine vollständige Adresse an: die eines MapLibre-Stils (.json) oder einer Datei .pmtiles, beginnend mit https://',
  right: (value) => URL.canParse(value) && new URL(value).protocol === 'https:' && !/\s/.test(value),
};

const PLACE: Typed = {
  example: '8.9170,52.2890',
  fault: 'Bitte geben Sie erst die Länge, dann die Breite an, mit Punkten und einem Komma dazwischen.',
  right: (value) => position(value) !== undefined && !/\s/.test(value),
};

const scope = (name: Listed, label: string, hint: string): Option => ({
  name,
  label,
  hint,
  kind: { type: 'ids', from: name },
});

export const GROUPS: readonly Group[] = [
  {
    title: 'Auswahl',
    hint: 'Wo Sie nichts ankreuzen, zeigt der Baustein alles; was Sie ankreuzen, kann niemand auf der Seite erweitern. Eigenschaften wie Kinderbetreuung oder kostenlos wählen die Besucher selbst.',
    options: [
      scope('districts', 'Stadtteile', 'Nur, was es in diesen Stadtteilen gibt.'),
      scope('categories', 'Kategorien', 'Nur Angebote dieser Art.'),
      scope('audiences', 'Zielgruppen', 'Nur Angebote für diese Menschen, dazu alles, was für alle ist.'),
      scope('providers', 'Träger', 'Nur Angebote dieser Einrichtungen, zum Beispiel nur Ihre eigenen.'),
      scope('topics', 'Handlungsfelder', 'Nur, was zu diesen Feldern gehört.'),
    ],
  },
  {
    title: 'Sprache',
    options: [
      {
        name: 'lang',
        label: 'Sprache am Anfang',
        hint: 'Ohne Angabe spricht der Baustein die Sprache der Seite, auf der er steht, in einem iframe Deutsch.',
        kind: { type: 'choice', values: { '': 'wie die Seite', ...LANGUAGES } },
      },
      {
        name: 'language-switch',
        label: 'Sprache wählen lassen',
        hint: 'Ein Menü, in dem Besucherinnen und Besucher ihre Sprache wählen; es gilt für alle Bausteine der Seite.',
        kind: { type: 'flag' },
      },
    ],
  },
  {
    title: 'Ansicht',
    options: [
      {
        name: 'view',
        label: 'Ansicht am Anfang',
        hint: 'Der Kalender zeigt nur, was feste Termine hat; umschalten lässt sich immer.',
        of: ['angebote'],
        kind: { type: 'choice', values: { '': 'Liste', calendar: 'Kalender' } },
      },
      {
        name: 'page-size',
        label: 'Angebote am Anfang',
        hint: 'So viele stehen da, bevor jemand auf „mehr“ tippt; ohne Angabe sind es zwölf.',
        of: ['angebote'],
        kind: { type: 'number', min: 1, max: 200 },
      },
      {
        name: 'basemap',
        label: 'Kartengrund',
        hint: 'Die gezeichnete Karte fragt keinen anderen Server; ein Kartendienst zeigt Straßen und erfährt, wer ihn abruft.',
        of: ['quartierskarte'],
        kind: {
          type: 'choice',
          values: {
            '': 'gezeichnet, ohne Kartendienst',
            ...Object.fromEntries(PRESET_NAMES.map((name) => [name, BASEMAPS[name] ?? name])),
          },
          own: OWN_BASEMAP,
        },
      },
      {
        name: 'consent',
        label: 'Einwilligung für den Kartendienst',
        hint: '„Erst fragen“ lädt die Straßenkarte erst, wenn jemand zugestimmt hat; bei der gezeichneten Karte ist das unnötig.',
        of: ['quartierskarte'],
        kind: { type: 'choice', values: { '': 'nicht fragen', click: 'erst fragen' } },
      },
      {
        name: 'center',
        label: 'Mitte der Karte',
        hint: 'Länge und Breite; ohne Angabe zeigt die Karte alles, was es gibt.',
        of: ['quartierskarte'],
        kind: { type: 'text', ...PLACE },
      },
      {
        name: 'zoom',
        label: 'Maßstab',
        hint: 'Je höher, desto näher: bei 12 steht eine Stadt im Bild, bei 16 eine Straße.',
        of: ['quartierskarte'],
        kind: { type: 'number', min: 1, max: 20 },
      },
      {
        name: 'standpoint',
        label: 'Sie sind hier',
        hint: 'Länge und Breite des Ortes, an dem ein Bildschirm oder Aushang steht; von dort zählen die Gehminuten.',
        of: ['quartierskarte'],
        kind: { type: 'text', ...PLACE },
      },
      {
        name: 'indicator',
        label: 'Stadtteile einfärben',
        hint: 'Färbt die Stadtteile nach einer Kennzahl; zur Wahl stehen Kennzahlen mit Werten für Stadtteile.',
        of: ['quartierskarte'],
        kind: { type: 'id', from: 'areas' },
      },
      {
        name: 'view',
        label: 'Darstellung',
        hint: 'Die Versorgung zählt in einer Tabelle, wie viele Angebote es in welchem Stadtteil gibt.',
        of: ['kennzahlen'],
        kind: { type: 'choice', values: { '': 'Diagramme', coverage: 'Versorgung' } },
      },
      {
        name: 'indicators',
        label: 'Kennzahlen',
        hint: 'Nur diese Kennzahlen, in der Reihenfolge der Liste.',
        of: ['kennzahlen'],
        kind: { type: 'ids', from: 'indicators' },
      },
      {
        name: 'columns',
        label: 'Spalten höchstens',
        hint: 'So viele Diagramme stehen höchstens nebeneinander; ohne Angabe so viele, wie Platz haben.',
        of: ['kennzahlen'],
        kind: { type: 'number', min: 1, max: 6 },
      },
      {
        name: 'theme',
        label: 'Hell oder dunkel',
        hint: '„Wie die Seite“ passt sich an, in einem iframe dem Gerät; die beiden anderen legen es fest.',
        kind: { type: 'choice', values: { '': 'wie die Seite', light: 'hell', dark: 'dunkel' } },
      },
      {
        name: 'group',
        label: 'Gruppe',
        hint: 'Bausteine mit gleichem Bestand teilen Filter und Auswahl; ein Wort hier trennt sie von den anderen der Seite.',
        kind: {
          type: 'text',
          example: 'beratung',
          fault: 'Bitte nehmen Sie ein kurzes Wort aus Kleinbuchstaben, Ziffern und Bindestrichen.',
          right: (value) => /^[a-z0-9-]{1,30}$/.test(value),
        },
      },
      {
        name: 'url-sync',
        label: 'Auswahl in der Adresse merken',
        hint: 'Dann führt ein Link oder QR-Code genau zu dem, was jemand gerade sieht (nicht in einem iframe); je Seite genügt ein Baustein.',
        kind: { type: 'flag' },
      },
    ],
  },
];

export const fitsElement = ({ of }: Option, element: ElementName): boolean => !of || of.includes(element);

/** The options that an element has, in the order in which they are written down. */
export const optionsOf = (element: ElementName): readonly Option[] =>
  GROUPS.flatMap(({ options }) => options).filter((option) => fitsElement(option, element));
