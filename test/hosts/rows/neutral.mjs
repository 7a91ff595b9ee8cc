// Pages that want nothing of the elements: what other pages are compared with.

import { four } from '../page.mjs';

const made = new Map();

/** The elements in boxes of another kind (`places.css`), or as they are. */
export const inPlaces = (kind) => (kind ? four.replaceAll('"place"', `"place ${kind}"`) : four);

/** @returns the page on which the elements have such a box and place and the page such a root; the same for the same wishes */
export function neutralPages({ box = '', root = '', place = '' } = {}) {
  const name = `neutral ${[box, root, place].filter(Boolean).join(', ')}`;
  const css = `html { ${root} } ikon-quartierskarte, ikon-kennzahlen, ikon-massnahmen, ikon-angebote { ${box} }`;
  if (!made.has(name)) made.set(name, { name, css, body: inPlaces(place), check: async () => {} });
  return made.get(name);
}

export const neutrals = () => [...made.values()];
