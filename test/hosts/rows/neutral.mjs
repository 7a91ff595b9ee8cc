// Pages that want nothing of the elements: what other pages are compared with.

const made = new Map();

/** @returns the page on which the elements have such a box and the page such a root; the same for the same wishes */
export function neutralPages({ box = '', root = '', body } = {}) {
  const name = `neutral ${[box, root, body && 'own body'].filter(Boolean).join(', ')}`;
  const css = `html { ${root} } ikon-quartierskarte, ikon-kennzahlen, ikon-massnahmen, ikon-angebote { ${box} }`;
  if (!made.has(name)) made.set(name, { name, css, ...(body && { body }), check: async () => {} });
  return made.get(name);
}

export const neutrals = () => [...made.values()];
