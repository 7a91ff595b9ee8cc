/** What can be put onto a page: how it is called where nothing better is known, and its code. */
export const ELEMENTS = {
  angebote: ['Angebote', () => import('../src/angebote.js')],
  quartierskarte: ['Karte der Angebote', () => import('../src/quartierskarte.js')],
  kennzahlen: ['Kennzahlen', () => import('../src/kennzahlen.js')],
  massnahmen: ['Maßnahmen', () => import('../src/massnahmen.js')],
} as const;
