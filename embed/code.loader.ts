import type { ElementName } from './elements.js';

/** What stands behind the names of the files in chunks/, by part; put in by the build. */
declare const MARKS: Readonly<Record<ElementName | 'core', string>>;

/**
 * Fetches an element's code, by the address of the loader's tag: a classic script of another server has none to reckon from.
 */
export const fetchCode = (name: ElementName, from: string): Promise<unknown> =>
  Promise.all(
    (['core', name] as const).map((part) => import(`${new URL(`chunks/${part}-${MARKS[part]}.js`, from)}`)),
  );
