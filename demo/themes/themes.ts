/** The example themes, as an editor reads of them. `file` is a style sheet to copy; the plain look needs none. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

export const PLAIN = 'grundform';

export const THEMES: readonly Theme[] = [
  { id: PLAIN, name: 'Grundform', says: 'So sehen die Bausteine ohne eigene Gestaltung aus.' },
  { id: 'stadt', name: 'Stadt', says: 'Sachlich, mit dunklem Blau und kleinen Rundungen.' },
  { id: 'verein', name: 'Verein', says: 'Warm, mit Papierton, Ziegelrot und mehr Luft.' },
  { id: 'kiosk', name: 'Kiosk', says: 'Große Schrift, große Flächen und starke Kontraste.' },
];

const sheets = import.meta.glob<string>('./*.css', { query: '?raw', import: 'default', eager: true });

/** The style sheet of a theme as text; empty for the plain look. */
export const sheetOf = (id: string): string => sheets[`./${id}.css`] ?? '';

const worn = new WeakMap<Document, CSSStyleSheet>();

/** Puts a theme on a page at once, in place of the one that was there. */
export function wear(page: Document, id: string): void {
  let own = worn.get(page);
  if (!own) {
    // A sheet belongs to the page that makes it, be it one in a frame.
    own = new (page.defaultView ?? globalThis).CSSStyleSheet();
    worn.set(page, own);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, own];
  }
  own.replaceSync(sheetOf(id));
}
