import { akin } from '../catalog/language-kin.js';

/** Letters of one language on the screen. */
export interface Layout {
  /** Rows of keys, parted by spaces. */
  readonly rows: readonly string[];
  /** Syllables per key: a key of Ge'ez stands for a row of them, from which one is chosen. */
  readonly forms?: number;
  /** Rows whose keys write themselves where the others stand for syllables. */
  readonly extra?: readonly string[];
}

const files = import.meta.glob<Layout>('./layouts/*.json', { import: 'default' });
const loaded = new Map<string, Layout>();

/** A layout, once it is there; fetches it where it is not. @param arrived told when it has come, or cannot be had */
export function layoutOf(name: string, arrived: () => void): Layout | undefined {
  const known = loaded.get(name);
  if (known) return known;
  files[`./layouts/${name}.json`]?.().then(
    (layout) => {
      loaded.set(name, layout);
      arrived();
    },
    () => {
      loaded.set(name, DIGITS);
      arrived();
    },
  );
  return undefined;
}

/** What is still there where a file is lost. */
const DIGITS: Layout = { rows: [] };

/** The layout for a language; German where the language has none of its own. */
export function layoutName(tag: string): string {
  return akin(tag.toLowerCase()).find((name) => `./layouts/${name}.json` in files) ?? 'de';
}
