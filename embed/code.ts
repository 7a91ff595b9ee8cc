import type { ElementName } from './elements.js';

const CODE: Readonly<Record<ElementName, () => Promise<unknown>>> = {
  angebote: () => import('../src/angebote.js'),
  quartierskarte: () => import('../src/quartierskarte.js'),
  kennzahlen: () => import('../src/kennzahlen.js'),
  massnahmen: () => import('../src/massnahmen.js'),
};

/**
 * Fetches an element's code. In the built loader `code.loader.ts` stands in place of this.
 * @param _from address of the loader's tag
 */
export const fetchCode = (name: ElementName, _from?: string): Promise<unknown> => CODE[name]();
