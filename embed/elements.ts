/** What can be put onto a page, and how it is called where nothing better is known. */
export const TITLES = {
  angebote: 'Angebote',
  quartierskarte: 'Karte der Angebote',
  kennzahlen: 'Kennzahlen',
  massnahmen: 'Maßnahmen',
} as const;

export type ElementName = keyof typeof TITLES;
